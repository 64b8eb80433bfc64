namespace LearningHours.Results;

/// <summary>Quoting of CSV cells (RFC 4180) in text and in UTF-8, and what keeps a spreadsheet from running a text as a formula.</summary>
internal static class CsvCell
{
    public static bool NeedsQuotes(ReadOnlySpan<byte> cell) => cell.IndexOfAny(",\"\r\n"u8) >= 0;

    /// <summary>Quotes the cell at the start of a span twice its size and two; returns the new length.</summary>
    public static int QuoteInPlace(Span<byte> space, int length)
    {
        var quotes = space[..length].Count((byte)'"');
        var end = length + quotes + 2;
        var to = end - 1;
        space[to--] = (byte)'"';
        for (var from = length - 1; from >= 0; from--)
        {
            var b = space[from];
            space[to--] = b;
            if (b == '"') space[to--] = b;
        }
        space[0] = (byte)'"';
        return end;
    }

    public static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;

    /// <summary>
    /// A text that a spreadsheet would take for a formula gets an apostrophe in front; full-width signs count, because East Asian versions
    /// fold them.
    /// </summary>
    public static string Harmless(string text) => text.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(text[0]) ? "'" + text : text;
}
