namespace LearningHours.Tables;

/// <summary>Tables as the sheets of one file, which opens at the first of them.</summary>
/// <param name="Title">The title of the document.</param>
/// <param name="Footer">The text at the lower left of every printed page.</param>
/// <param name="Day">
/// The date on which the file claims to have been made: no clock is read, so that the same night gives the same bytes.
/// </param>
public sealed record Workbook(string Title, string Footer, DateOnly Day, IReadOnlyList<Table> Sheets);
