namespace LearningHours.Storage;

/// <summary>Results of a month of nights, or of a folder that is no night.</summary>
/// <param name="Name"><c>2018-09</c>, <c>latest</c> …</param>
/// <param name="Nights">0 for a folder that is no night.</param>
public sealed record ResultSpace(string Name, int Nights, Space Space);

/// <summary>What the account holds, container by container and table by table, and what counting it took.</summary>
/// <param name="Results">Months, newest first; then what is no night.</param>
/// <param name="Nights">What shards of a night have left.</param>
public sealed record AccountSpace(
    Space Exports, IReadOnlyList<ResultSpace> Results, Space Nights, IReadOnlyList<(string Name, Space Rows)> Tables, int BlobPages,
    int RowPages);
