using System.Buffers;

namespace LearningHours.Tables;

/// <summary>How wide the columns of a table are: as wide as their widest cell, within what the column allows.</summary>
internal static class ColumnWidths
{
    /// <summary>What <see cref="MemoryExtensions.EnumerateLines(ReadOnlySpan{char})"/> takes for the end of a line.</summary>
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    private const int Day = 11, Instant = 20, Number = 6, FilterButton = 2, Least = 4;

    /// <summary>The widths of all columns in half-width characters.</summary>
    public static int[] Of(Table table)
    {
        var widths = new int[table.Columns.Count];
        for (var i = 0; i < widths.Length; i++) widths[i] = Math.Max(Least, HeaderOf(table.Columns[i]));
        foreach (var row in table.Rows)
            for (var i = 0; i < widths.Length; i++) widths[i] = Math.Max(widths[i], WidthOf(row[i]));
        for (var i = 0; i < widths.Length; i++) widths[i] =
            Math.Max(Math.Min(widths[i], table.Columns[i].MaxWidth), table.Columns[i].MinWidth);
        return widths;
    }

    /// <summary>How many lines a row takes if each text wraps within its column.</summary>
    public static int LinesOf(ReadOnlySpan<Cell> cells, int[] widths)
    {
        var most = 1;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Kind != CellKind.Text
                || (cells[i].Text.Length * 2 < widths[i] && cells[i].Text.AsSpan().IndexOfAny(LineBreaks) < 0)) continue;
            var lines = 0;
            foreach (var line in cells[i].Text.AsSpan().EnumerateLines()) lines += Math.Max(1,
                (TextWidth.Of(line) + widths[i] - 2) / Math.Max(1, widths[i] - 1));
            most = Math.Max(most, lines);
        }
        return most;
    }

    /// <summary>Half the width of a long header, because it wraps into two lines.</summary>
    private static int HeaderOf(TableColumn column)
    {
        var width = TextWidth.Of(column.Title);
        return (width > 8 ? (width / 2 + 1) / 2 * 2 : width) + FilterButton;
    }

    private static int WidthOf(in Cell cell) => cell.IsEmpty ? 0 : cell.Kind switch
    {
        CellKind.Date => Day,
        CellKind.Instant => Instant,
        CellKind.Text => TextWidth.Of(cell.Text),
        _ => Number,
    };
}
