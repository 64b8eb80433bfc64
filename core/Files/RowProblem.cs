namespace LearningHours.Files;

/// <summary>
/// A row that was rejected: where, which column, its value, a stable code, the reason and how to correct it (both zh-TW). The row itself
/// goes into the reject file.
/// </summary>
public sealed record RowProblem(int File, int Line, string Column, string Value, string Code, string Explanation, string Remedy);

/// <summary>
/// Something worth reporting that rejects nothing: an unknown column, an unmatched title, a doubt across feeds. The text is zh-TW;
/// <see cref="Count"/> is how often it occurred.
/// </summary>
public sealed record Warning(string Code, string Text, int Count = 1);
