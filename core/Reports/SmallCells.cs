namespace LearningHours.Reports;

/// <summary>
/// Which counts of a table a page for everybody must not show: those from 1 to 4, and as many others as keep these from being worked out,
/// where every row adds up to its last column and every column to the last row.
/// </summary>
public static class SmallCells
{
    /// <summary>Counts from this on are shown.</summary>
    public const int Least = 5;

    /// <param name="counts">Rows of equal length, the sums among them.</param>
    /// <returns>True for each count that is hidden, in the same places.</returns>
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
    /// One hidden count among shown ones is their difference: the smallest other that is not 0 goes with it, and where all are 0, one of
    /// these.
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
