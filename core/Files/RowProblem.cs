namespace LearningHours.Files;

/// <summary>A row that was not taken in: where, which column, what stood there, a stable code, why, and how to mend it (both zh-TW). The
/// row itself goes into the reject file.</summary>
public sealed record RowProblem(int File, int Line, string Column, string Value, string Code, string Explanation, string Remedy);

/// <summary>Something worth saying that rejected nothing: an unknown column, an unmatched title, a cross-feed doubt. zh-TW;
/// <see cref="Count"/> times the same.</summary>
public sealed record Warning(string Code, string Text, int Count = 1);
