using System.Buffers;
using System.Text;
using LearningHours.Files;

namespace LearningHours.Results;

/// <summary>Our own text in the encoding of a source file, so that both can share a line.</summary>
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

    /// <summary>The line ending that closes bytes of a file; empty if there is none.</summary>
    public static ReadOnlySpan<byte> LineEndOf(ReadOnlySpan<byte> raw, Encoding encoding)
    {
        foreach (var end in (ReadOnlySpan<string>)["\r\n", "\n", "\r"])
        {
            ReadOnlySpan<byte> bytes = encoding.GetBytes(end);
            if (raw.EndsWith(bytes)) return bytes;
        }
        return default;
    }

    /// <summary>A row of a file with anything that would run as a formula guarded; the row itself if nothing would.</summary>
    public static ReadOnlySpan<byte> Guarded(ReadOnlySpan<byte> row, Encoding encoding)
    {
        var isWide = encoding is UnicodeEncoding;
        // Signs and separators are found byte by byte, as rows are split; UTF-16 is searched as UTF-8.
        var split = isWide ? Encoding.UTF8.GetBytes(encoding.GetString(row)) : row;
        var guarded = new ArrayBufferWriter<byte>(split.Length + 16);
        FormulaGuard.Write(guarded, split, ReferenceEquals(encoding, Cp950) ? SourceEncoding.Cp950 : SourceEncoding.Utf8);
        if (guarded.WrittenCount == split.Length) return row;
        return isWide ? encoding.GetBytes(Encoding.UTF8.GetString(guarded.WrittenSpan)) : guarded.WrittenSpan;
    }
}
