namespace LearningHours.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Title">As the header prints it.</param>
/// <param name="MaxWidth">How wide it may become, in characters of half width; longer texts wrap.</param>
/// <param name="MinWidth">How wide it is at least, for cells that are filled in by hand.</param>
public sealed record TableColumn(string Title, CellKind Kind = CellKind.Text, int MaxWidth = 24, int MinWidth = 0);
