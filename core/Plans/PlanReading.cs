namespace LearningHours.Plans;

/// <summary>A plan file read: the plan where it could be read without errors, every problem and warning, and the SHA-256 of its
/// bytes.</summary>
/// <param name="Plan">Null where <paramref name="Problems"/> holds an error.</param>
/// <param name="Problems">In the order of the file's structure: first what cannot be read, then what the checks found.</param>
/// <param name="Sha256">Lower-case hexadecimal, over the bytes as given.</param>
public sealed record PlanReading(Plan? Plan, IReadOnlyList<PlanProblem> Problems, string Sha256);
