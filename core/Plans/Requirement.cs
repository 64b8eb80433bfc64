using System.Text.Json.Serialization;

namespace LearningHours.Plans;

/// <summary>A condition on the facts of one person within the window of the entitlement (or its own <see cref="Window"/>).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AllOf), "allOf")]
[JsonDerivedType(typeof(AnyOf), "anyOf")]
[JsonDerivedType(typeof(InSequence), "sequence")]
[JsonDerivedType(typeof(SetCompleted), "set")]
[JsonDerivedType(typeof(ListCompleted), "list")]
[JsonDerivedType(typeof(HoursReached), "hours")]
[JsonDerivedType(typeof(PostsReached), "posts")]
[JsonDerivedType(typeof(ReportsHandedIn), "reports")]
[JsonDerivedType(typeof(CertificateHeld), "certificate")]
[JsonDerivedType(typeof(CertificatePair), "certificatePair")]
[JsonDerivedType(typeof(ReflectionWritten), "reflection")]
public abstract record Requirement(IReadOnlyList<string> Rules) : ICited
{
    /// <summary>The condition's own window; null for that of the entitlement.</summary>
    public Window? Window { get; init; }
}

public sealed record AllOf(IReadOnlyList<Requirement> Of, IReadOnlyList<string> Rules) : Requirement(Rules);

public sealed record AnyOf(IReadOnlyList<Requirement> Of, IReadOnlyList<string> Rules) : Requirement(Rules);

/// <summary>Conditions to be met in order: each counts only facts on or after the day on which the one before it was met.</summary>
public sealed record InSequence(IReadOnlyList<Requirement> Of, IReadOnlyList<string> Rules) : Requirement(Rules);

/// <summary>
/// Every course of a set, on the set's platform; with <see cref="OffHours"/>, each needs a record that is 公餘 under the plan's definition.
/// </summary>
public sealed record SetCompleted(IReadOnlyList<string> Rules) : Requirement(Rules)
{
    public string? Set { get; init; }
    /// <summary>官等 (簡任, 薦任, 委任) → set id, instead of <see cref="Set"/>: selected by the person's rank on the as-of date.</summary>
    public IReadOnlyDictionary<string, string>? SetByRank { get; init; }
    public bool OffHours { get; init; }
}

/// <summary>Courses of an external list: <see cref="AtLeast"/> of them, or all if it is null.</summary>
public sealed record ListCompleted(string List, IReadOnlyList<string> Rules) : Requirement(Rules)
{
    public int? AtLeast { get; init; }
    public string? Platform { get; init; }
}

public enum HourNature { Any, Digital }

/// <summary>A sum of hours over distinct courses, each counted by its earliest record that counts.</summary>
public sealed record HoursReached(decimal AtLeast, IReadOnlyList<string> Rules) : Requirement(Rules)
{
    public HourNature Nature { get; init; } = HourNature.Any;
    public string? Platform { get; init; }
    /// <summary>Sets whose courses do not count here.</summary>
    public IReadOnlyList<string> ExcludeSets { get; init => field = value ?? []; } = [];
    public BusinessRelated? BusinessRelated { get; init; }
}

/// <summary>
/// 與業務相關: the categories in <see cref="Always"/> always are; for those in <see cref="ByAgencyFlag"/> the person's agency decides per course
/// code (course-flags).
/// </summary>
public sealed record BusinessRelated(IReadOnlyList<string> Always, IReadOnlyList<string> ByAgencyFlag, IReadOnlyList<string> Rules)
    : ICited;

/// <summary>Forum posts and replies, less those not counted.</summary>
public sealed record PostsReached(int AtLeast, IReadOnlyList<string> Rules) : Requirement(Rules);

/// <summary>Case studies or research reports submitted in the right format.</summary>
public sealed record ReportsHandedIn(int AtLeast, IReadOnlyList<string> Rules) : Requirement(Rules);

/// <summary>A certificate of a 類別; with <see cref="List"/>, one whose 名稱 is on that list.</summary>
public sealed record CertificateHeld(string Category, IReadOnlyList<string> Rules) : Requirement(Rules)
{
    public string? List { get; init; }
}

/// <summary>Two certificates with the same 名稱, which is on the list.</summary>
public sealed record CertificatePair(string First, string Second, string List, IReadOnlyList<string> Rules) : Requirement(Rules);

/// <summary>A reflection of at most <see cref="MaxCharacters"/> whose 張貼處 contains one of <see cref="PostedIn"/>.</summary>
public sealed record ReflectionWritten(int MaxCharacters, IReadOnlyList<string> PostedIn, IReadOnlyList<string> Rules) : Requirement(Rules);
