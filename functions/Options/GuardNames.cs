namespace LearningHours.Options;

/// <summary>The guards of contract section 4, as settings and commands name them.</summary>
public static class GuardNames
{
    public const string Shrink = "shrink", Gone = "gone", Plan = "plan", Change = "change", Stale = "stale";

    public static IReadOnlyList<string> All { get; } = [Shrink, Gone, Plan, Change, Stale];
}
