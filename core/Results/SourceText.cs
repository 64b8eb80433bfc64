using System.Text;

namespace LearningHours.Results;

/// <summary>How the bytes of a source file are text: its encoding, the length of its byte order mark, and its line ends.</summary>
internal readonly record struct SourceText(Encoding Encoding, int BomLength)
{
    private static readonly Encoding Cp950 =
        CodePagesEncodingProvider.Instance.GetEncoding(950, new EncoderReplacementFallback("〓"), DecoderFallback.ReplacementFallback)!;

    /// <param name="encoding">As a receipt names it: utf-8, utf-16 or cp950.</param>
    /// <param name="header">The first line as it stood; tells the byte order of UTF-16 where there is no mark.</param>
    public static SourceText Of(string encoding, ReadOnlySpan<byte> header) => encoding switch
    {
        "cp950" => new(Cp950, 0),
        "utf-16" when header is [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode, 2),
        "utf-16" when header is [0xFF, 0xFE, ..] => new(Encoding.Unicode, 2),
        "utf-16" => new(header is [0, ..] ? Encoding.BigEndianUnicode : Encoding.Unicode, 0),
        _ => new(Encoding.UTF8, header.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0),
    };

    public byte[] Encode(string text) => Encoding.GetBytes(text);

    /// <summary>The line end a row's bytes close with; empty where they close without one.</summary>
    public ReadOnlySpan<byte> LineEndOf(ReadOnlySpan<byte> raw)
    {
        foreach (var end in (ReadOnlySpan<string>)["\r\n", "\n", "\r"])
        {
            ReadOnlySpan<byte> bytes = Encode(end);
            if (raw.EndsWith(bytes)) return bytes;
        }
        return default;
    }
}
