namespace LearningHours.Plans;

/// <summary>A problem of a plan file; prints as <c>file: json.path: what was found; what is allowed</c>.</summary>
public sealed record PlanProblem(string File, string Path, string Found, string Allowed, bool IsWarning = false)
{
    public override string ToString() => $"{File}: {Path}: {Found}; {Allowed}";
}

/// <summary>A plan file read: the plan where it could be read without errors, every problem and warning, and the SHA-256 of its bytes.</summary>
public sealed record PlanReading(Plan? Plan, IReadOnlyList<PlanProblem> Problems, string Sha256);

/// <summary>JSON → plan, strictly: unknown keys, wrong kinds, missing citations and failed checks are all reported at once.</summary>
public static class PlanReader
{
    public static PlanReading Read(string fileName, ReadOnlySpan<byte> utf8) => throw new NotImplementedException();
}

/// <summary>The plans that come with the product.</summary>
public static class PlanCatalog
{
    /// <summary>All built-in plans with the hash of their files, ordinal by id. They were checked by the tests.</summary>
    public static IReadOnlyList<PlanReading> BuiltIn => throw new NotImplementedException();
}
