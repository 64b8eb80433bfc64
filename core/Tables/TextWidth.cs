namespace LearningHours.Tables;

/// <summary>How wide texts are in characters of half width: East Asian ones count two.</summary>
public static class TextWidth
{
    private const char FirstWide = '\u1100';

    /// <summary>Of the widest line.</summary>
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
