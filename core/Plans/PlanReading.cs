namespace LearningHours.Plans;

/// <summary>The result of reading a plan file: the plan, every problem and warning, and the SHA-256 of its bytes.</summary>
/// <param name="Plan">Null if <paramref name="Problems"/> contains an error.</param>
/// <param name="Problems">In the order of the file's structure: first whatever could not be read, then the findings of the checks.</param>
/// <param name="Sha256">Lower-case hexadecimal, over the bytes as given.</param>
public sealed record PlanReading(Plan? Plan, IReadOnlyList<PlanProblem> Problems, string Sha256);
