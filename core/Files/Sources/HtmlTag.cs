namespace LearningHours.Files.Sources;

/// <summary>What a tag of a page says about its table.</summary>
/// <param name="Name">In lower case, with a leading slash for a closing tag.</param>
internal readonly record struct HtmlTag(string Name, int ColumnSpan, int RowSpan)
{
    /// <summary>The most columns and rows that browsers let a cell span.</summary>
    private const int MostColumns = 1000, MostRows = 65_534;

    /// <param name="text">The text between the angle brackets.</param>
    public static HtmlTag Parse(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny(" \t\r\n"u8);
        var name = (end < 0 ? text : text[..end]).TrimEnd((byte)'/');
        Span<char> lower = stackalloc char[Math.Min(name.Length, 16)];
        for (var i = 0; i < lower.Length; i++) lower[i] = char.ToLowerInvariant((char)name[i]);
        return new HtmlTag(lower.ToString(), Span(text, "colspan"u8, MostColumns), Span(text, "rowspan"u8, MostRows));
    }

    private static int Span(ReadOnlySpan<byte> text, ReadOnlySpan<byte> attribute, int most)
    {
        for (var at = 0; at + attribute.Length < text.Length; at++)
        {
            if (!System.Text.Ascii.EqualsIgnoreCase(text.Slice(at, attribute.Length), attribute)) continue;
            var value = text[(at + attribute.Length)..].TrimStart(" \t\r\n="u8).TrimStart("\"'"u8);
            return System.Buffers.Text.Utf8Parser.TryParse(value, out int span, out _) ? Math.Clamp(span, 1, most) : 1;
        }
        return 1;
    }
}
