namespace LearningHours.Storage;

/// <summary>The space taken by the results of a month of nights, or of a folder that is not a night.</summary>
/// <param name="Name"><c>2018-09</c>, <c>latest</c> …</param>
/// <param name="Nights">The number of nights in the month; 0 for a folder that is not a night.</param>
public sealed record ResultSpace(string Name, int Nights, Space Space);

/// <summary>What the account holds, by container and table, and how many pages were listed to count it.</summary>
/// <param name="Results">By month, newest first, followed by the folders that are not nights.</param>
/// <param name="Nights">What the shards of a night have left behind.</param>
public sealed record AccountSpace(
    Space Exports, IReadOnlyList<ResultSpace> Results, Space Nights, IReadOnlyList<(string Name, Space Rows)> Tables, int BlobPages,
    int RowPages);
