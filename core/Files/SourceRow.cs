namespace LearningHours.Files;

/// <summary>
/// Where a fact was read: the index of the input file in the night's list (ordinal by path) and the 1-based line on which its row starts.
/// </summary>
public readonly record struct SourceRow(int File, int Line);
