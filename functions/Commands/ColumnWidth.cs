namespace LearningHours.Commands;

/// <summary>How many columns of a terminal a text takes: East Asian characters take two.</summary>
public static class ColumnWidth
{
    private const char FirstWide = '\u1100';

    public static int Of(string text) => text.Sum(static c => c >= FirstWide ? 2 : 1);
}
