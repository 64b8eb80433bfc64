namespace LearningHours.Reports;

/// <summary>
/// Which counts of a table a public page must not show: those from 1 to 4, and as many others as keep these from being worked out, given
/// that every row adds up to its last column and every column to the last row.
/// </summary>
public static class SmallCells
{
    /// <summary>Counts of at least this many are shown.</summary>
    public const int Least = 5;

    /// <param name="counts">Rows of equal length, including the sums.</param>
    /// <returns>True for each count that is hidden, in the same position.</returns>
    public static bool[][] Hide(IReadOnlyList<int[]> counts)
    {
        bool[][] hidden = [.. counts.Select(static row => Array.ConvertAll(row, static n => n is > 0 and < Least))];
        if (counts.Count == 0) return hidden;
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            for (var r = 0; r < counts.Count; r++)
                isChanged |= HideSecond(counts[r].Length, c => counts[r][c], c => hidden[r][c], c => hidden[r][c] = true);
            for (var c = 0; c < counts[0].Length; c++)
                isChanged |= HideSecond(counts.Count, r => counts[r][c], r => hidden[r][c], r => hidden[r][c] = true);
        }
        return hidden;
    }

    /// <summary>
    /// A single hidden count among shown ones is their difference, so the smallest other count that is not 0 is hidden too, or a 0 if there
    /// is no other. Returns whether anything was hidden.
    /// </summary>
    private static bool HideSecond(int length, Func<int, int> count, Func<int, bool> isHidden, Action<int> hide)
    {
        int found = 0, second = -1;
        for (var i = 0; i < length; i++)
        {
            if (isHidden(i)) found++;
            else if (second < 0 || IsBetter(count(i), count(second))) second = i;
        }
        if (found != 1 || second < 0) return false;
        hide(second);
        return true;
    }

    private static bool IsBetter(int count, int than) => count > 0 && (than == 0 || count < than);
}
