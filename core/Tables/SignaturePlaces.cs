namespace LearningHours.Tables;

/// <summary>Places signatures side by side below a table: each begins in the column that its share of the width falls into.</summary>
internal static class SignaturePlaces
{
    /// <summary>The text in a column of the signature line; empty if there is none.</summary>
    public static string At(IReadOnlyList<string> signatures, int[] widths, int column)
    {
        for (var i = 0; i < signatures.Count; i++) if (ColumnOf(i, signatures.Count, widths) == column) return signatures[i];
        return "";
    }

    private static int ColumnOf(int signature, int signatures, int[] widths)
    {
        var before = widths.Sum() * signature / signatures;
        var column = 0;
        while (column < widths.Length - 1 && before >= widths[column]) before -= widths[column++];
        return Math.Max(column, signature);
    }
}
