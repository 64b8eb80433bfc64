namespace LearningHours.Tables;

/// <summary>A complete list that staff open in a spreadsheet: UTF-8 with BOM, the header first, rows of <see cref="StaffRows"/>.</summary>
internal sealed class StaffTable(params IReadOnlyList<string> columns)
{
    private readonly StaffRows _rows = new(columns.Count);

    /// <summary>The rows, for callers that add their cells one by one.</summary>
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

    /// <summary>The list; to be called once, because nothing can be added afterwards.</summary>
    public byte[] ToBytes()
    {
        using (_rows) return [.. StaffRows.Head(columns), .. _rows.Written];
    }
}
