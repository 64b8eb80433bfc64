namespace LearningHours.Tables;

/// <summary>Measures texts in half-width characters: East Asian characters count as two.</summary>
public static class TextWidth
{
    private const char FirstWide = '\u1100';

    /// <summary>The width of the widest line.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        int widest = 0, width = 0;
        foreach (var c in text)
        {
            if (c == '\n') width = 0;
            else width += c >= FirstWide ? 2 : 1;
            widest = Math.Max(widest, width);
        }
        return widest;
    }
}
