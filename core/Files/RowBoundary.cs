namespace LearningHours.Files;

/// <summary>
/// Finds where bytes may be cut into blocks. CsvHelper splits the rows; this only makes sure that no row is cut in two, including quoted
/// fields with line breaks.
/// </summary>
internal static class RowBoundary
{
    /// <summary>Bytes up to which a quoted field may contain line breaks; a longer one is a quote that was never closed.</summary>
    public const int LongestQuoted = 64 * 1024;

    /// <summary>Length of the longest prefix of <paramref name="bytes"/> that consists of whole rows; 0 if there is none.</summary>
    public static int LastCut(ReadOnlySpan<byte> bytes, bool hasQuote)
    {
        var open = hasQuote ? OpenAtEnd(bytes) : bytes.Length;
        var cut = LastLineBreak(bytes[..open]);
        return cut > 0 ? cut : LastLineBreak(bytes);
    }

    private static int LastLineBreak(ReadOnlySpan<byte> bytes)
    {
        var feed = bytes.LastIndexOf((byte)'\n') + 1;
        if (feed > 0 || bytes.IsEmpty) return feed;
        // A CR at the very end may be half of a CR LF.
        return bytes[..^1].LastIndexOf((byte)'\r') + 1;
    }

    /// <summary>
    /// Position of the opening quote of a field that is still open at the end of the bytes and may yet close; their length if there
    /// is none.
    /// </summary>
    private static int OpenAtEnd(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; ;)
        {
            var quote = bytes[at..].IndexOf((byte)'"');
            if (quote < 0) return bytes.Length;
            quote += at;
            at = quote + 1;
            if (quote > 0 && bytes[quote - 1] is not ((byte)',' or (byte)'\n' or (byte)'\r')) continue;
            var close = Close(bytes, at);
            if (close >= 0) at = close + 1;
            else if (bytes.Length - quote <= LongestQuoted) return quote;
        }
    }

    private static int Close(ReadOnlySpan<byte> bytes, int from)
    {
        var limit = Math.Min(bytes.Length, from + LongestQuoted);
        for (var at = from; ;)
        {
            var quote = bytes[at..limit].IndexOf((byte)'"');
            if (quote < 0) return -1;
            quote += at;
            if (quote + 1 >= bytes.Length || bytes[quote + 1] != '"') return quote;
            at = quote + 2;
            if (at >= limit) return -1;
        }
    }
}
