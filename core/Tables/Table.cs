namespace LearningHours.Tables;

/// <summary>
/// A typed table: from one such the CSV, the sheet of a workbook and what tests look at. Its header is its first row; what stands below
/// the rows (a
/// sum, signatures) is no data and only workbooks print it.
/// </summary>
/// <param name="Name">Of the sheet and of the file without its ending.</param>
/// <param name="Title">What a printed page is headed with.</param>
public sealed record Table(string Name, string Title, IReadOnlyList<TableColumn> Columns, IReadOnlyList<Cell[]> Rows)
{
    /// <summary>Printed where there are no rows, so that an empty sheet says so.</summary>
    public string WhenEmpty { get; init; } = "";

    /// <summary>The row of sums, as wide as a row; null for none.</summary>
    public Cell[]? Total { get; init; }

    /// <summary>Sentences below the rows, one a line.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Whom the list waits to be signed by, on one line.</summary>
    public IReadOnlyList<string> Signatures { get; init; } = [];
}
