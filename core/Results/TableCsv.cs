using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>Writes a table as CSV: BOM, header first, days in a form that sorts; no text runs as a formula.</summary>
internal static class TableCsv
{
    public static void Write(Stream to, Table table)
    {
        to.Write(StaffRows.Head([.. table.Columns.Select(static c => c.Title)]));
        using var rows = new StaffRows(table.Columns.Count);
        foreach (var row in table.Rows)
        {
            foreach (var cell in row)
            {
                if (cell.Kind is CellKind.Number or CellKind.Hours) rows.Number(CellText.Of(cell));
                else rows.Cell(CellText.Of(cell));
            }
            rows.End();
        }
        to.Write(rows.Written);
    }
}
