namespace LearningHours.Files;

/// <summary>Where a fact was read: index of the input file in the night's list (ordinal by path) and the 1-based line its row starts
/// on.</summary>
public readonly record struct SourceRow(int File, int Line);
