using System.Text.Json.Serialization;

namespace LearningHours.Plans;

/// <summary>A condition over the facts of one person inside the window of the entitlement (or its own <see cref="Window"/>).</summary>
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
    /// <summary>Where the condition has a window of its own.</summary>
    public Window? Window { get; init; }
}

public sealed record AllOf(IReadOnlyList<Requirement> Of, IReadOnlyList<string> Rules) : Requirement(Rules);

public sealed record AnyOf(IReadOnlyList<Requirement> Of, IReadOnlyList<string> Rules) : Requirement(Rules);

/// <summary>Each step counts only facts on or after the day on which the step before it was met.</summary>
public sealed record InSequence(IReadOnlyList<Requirement> Of, IReadOnlyList<string> Rules) : Requirement(Rules);

/// <summary>Every course of a set, on the set's platform; with <see cref="OffHours"/>, each by a record that is 公餘 under the plan's
/// definition.</summary>
public sealed record SetCompleted(IReadOnlyList<string> Rules) : Requirement(Rules)
{
    public string? Set { get; init; }
    /// <summary>官等 (簡任, 薦任, 委任) → set id, instead of <see cref="Set"/>: the person's rank on the as-of date chooses.</summary>
    public IReadOnlyDictionary<string, string>? SetByRank { get; init; }
    public bool OffHours { get; init; }
}

/// <summary>Courses of an external list: <see cref="AtLeast"/> of them, or all where it is null.</summary>
public sealed record ListCompleted(string List, IReadOnlyList<string> Rules) : Requirement(Rules)
{
    public int? AtLeast { get; init; }
    public string? Platform { get; init; }
}

public enum HourNature { Any, Digital }

/// <summary>A sum of hours over distinct courses, each by its earliest record that counts.</summary>
public sealed record HoursReached(decimal AtLeast, IReadOnlyList<string> Rules) : Requirement(Rules)
{
    public HourNature Nature { get; init; } = HourNature.Any;
    public string? Platform { get; init; }
    /// <summary>Sets whose courses do not count here.</summary>
    public IReadOnlyList<string> ExcludeSets { get; init => field = value ?? []; } = [];
    public BusinessRelated? BusinessRelated { get; init; }
}

/// <summary>與業務相關: some categories always are, of the others the person's agency decides for each course code (course-flags).</summary>
public sealed record BusinessRelated(IReadOnlyList<string> Always, IReadOnlyList<string> ByAgencyFlag, IReadOnlyList<string> Rules)
    : ICited;

/// <summary>Forum posts and replies, those not counted taken off.</summary>
public sealed record PostsReached(int AtLeast, IReadOnlyList<string> Rules) : Requirement(Rules);

/// <summary>Case studies or research reports of the right format handed in.</summary>
public sealed record ReportsHandedIn(int AtLeast, IReadOnlyList<string> Rules) : Requirement(Rules);

/// <summary>A certificate of a 類別; with <see cref="List"/>, one whose 名稱 stands on that list.</summary>
public sealed record CertificateHeld(string Category, IReadOnlyList<string> Rules) : Requirement(Rules)
{
    public string? List { get; init; }
}

/// <summary>Two certificates of equal 名稱, on the list.</summary>
public sealed record CertificatePair(string First, string Second, string List, IReadOnlyList<string> Rules) : Requirement(Rules);

/// <summary>A reflection of at most <see cref="MaxCharacters"/> whose 張貼處 holds one of <see cref="PostedIn"/>.</summary>
public sealed record ReflectionWritten(int MaxCharacters, IReadOnlyList<string> PostedIn, IReadOnlyList<string> Rules) : Requirement(Rules);
