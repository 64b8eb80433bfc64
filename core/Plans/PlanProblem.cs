namespace LearningHours.Plans;

/// <summary>
/// A problem of a plan file; printed as <c>file: json.path: what was found; what is allowed</c>. A plan with only warnings can be used.
/// </summary>
public sealed record PlanProblem(string File, string Path, string Found, string Allowed, bool IsWarning = false)
{
    public override string ToString() => $"{File}: {Path}: {Found}; {Allowed}";
}
