namespace LearningHours.Commands;

/// <summary>How many terminal columns a text takes: East Asian characters (from U+1100) count as two, all others as one.</summary>
public static class ColumnWidth
{
    private const char FirstWide = '\u1100';

    public static int Of(string text) => text.Sum(static c => c >= FirstWide ? 2 : 1);
}
