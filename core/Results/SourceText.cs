using System.Text;

namespace LearningHours.Results;

/// <summary>Text of ours in the encoding of a source file, so that both can stand in one line.</summary>
internal static class SourceText
{
    /// <summary>Printed for a character that the encoding lacks, as offices print it.</summary>
    private const string Lacking = "□";

    private static readonly Encoding Cp950 =
        CodePagesEncodingProvider.Instance.GetEncoding(950, new EncoderReplacementFallback(Lacking), DecoderFallback.ReplacementFallback)!;

    /// <param name="name">As receipts name it: utf-8, utf-16 (little-endian), utf-16be or cp950.</param>
    public static Encoding Of(string name) => name switch
    {
        "cp950" => Cp950,
        "utf-16" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };

    /// <summary>The line end with which bytes of a file close; empty where they close without one.</summary>
    public static ReadOnlySpan<byte> LineEndOf(ReadOnlySpan<byte> raw, Encoding encoding)
    {
        foreach (var end in (ReadOnlySpan<string>)["\r\n", "\n", "\r"])
        {
            ReadOnlySpan<byte> bytes = encoding.GetBytes(end);
            if (raw.EndsWith(bytes)) return bytes;
        }
        return default;
    }
}
