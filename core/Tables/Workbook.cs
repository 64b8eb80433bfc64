namespace LearningHours.Tables;

/// <summary>Tables as the sheets of one file, the first of them shown when it opens.</summary>
/// <param name="Title">Of the document.</param>
/// <param name="Footer">What every printed page says at its lower left.</param>
/// <param name="Day">The day that the file says it was made on: no clock is asked, so that the same night gives the same bytes.</param>
public sealed record Workbook(string Title, string Footer, DateOnly Day, IReadOnlyList<Table> Sheets);
