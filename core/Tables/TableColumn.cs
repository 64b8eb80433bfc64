namespace LearningHours.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Title">As the header prints it.</param>
/// <param name="MaxWidth">How wide it may become, in half-width characters; longer texts wrap.</param>
/// <param name="MinWidth">How wide it must be, in half-width characters, for cells that are filled in by hand.</param>
public sealed record TableColumn(string Title, CellKind Kind = CellKind.Text, int MaxWidth = 24, int MinWidth = 0);
