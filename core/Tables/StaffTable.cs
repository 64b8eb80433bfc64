namespace LearningHours.Tables;

/// <summary>
/// A list that staff open in a spreadsheet, whole: UTF-8 with BOM, the header first, rows of <see cref="StaffRows"/>.
/// </summary>
internal sealed class StaffTable(params IReadOnlyList<string> columns)
{
    private readonly StaffRows _rows = new(columns.Count);

    /// <summary>The rows, for whoever puts their cells down one by one.</summary>
    public StaffRows Rows => _rows;

    public void Add(params IReadOnlyList<StaffCell> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.IsNumber) _rows.Number(cell.Text);
            else _rows.Cell(cell.Text);
        }
        _rows.End();
    }

    /// <summary>The list, once: nothing can be added afterwards.</summary>
    public byte[] ToBytes()
    {
        using (_rows) return [.. StaffRows.Head(columns), .. _rows.Written];
    }
}
