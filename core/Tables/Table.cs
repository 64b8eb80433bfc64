namespace LearningHours.Tables;

/// <summary>
/// A typed table: the source of the CSV, of the sheet in a workbook, and of what tests examine. Its header is its first row; what is below
/// the rows (a sum, signatures) is no data, and only workbooks print it.
/// </summary>
/// <param name="Name">The name of the sheet, and of the file without its ending.</param>
/// <param name="Title">The heading of a printed page.</param>
public sealed record Table(string Name, string Title, IReadOnlyList<TableColumn> Columns, IReadOnlyList<Cell[]> Rows)
{
    /// <summary>Printed if there are no rows, so that an empty sheet says so.</summary>
    public string WhenEmpty { get; init; } = "";

    /// <summary>The row of sums, as wide as a row; null if there is none.</summary>
    public Cell[]? Total { get; init; }

    /// <summary>Sentences below the rows, one per line.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Those who are to sign the list, on one line.</summary>
    public IReadOnlyList<string> Signatures { get; init; } = [];
}
