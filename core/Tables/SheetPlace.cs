namespace LearningHours.Tables;

/// <summary>How spreadsheets name their columns.</summary>
internal static class SheetPlace
{
    /// <summary><c>A</c>, <c>Z</c>, <c>AA</c>.</summary>
    /// <param name="column">From 0, below 702.</param>
    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}"
        : $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}";
}
