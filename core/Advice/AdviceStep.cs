using LearningHours.Dates;

namespace LearningHours.Advice;

/// <summary>One thing that is still to be done for a tier.</summary>
/// <param name="Days">The days within which it must happen, both ends included.</param>
public abstract record AdviceStep(DateWindow Days)
{
    /// <summary>Learning that counts only when it is 公餘 under the plan.</summary>
    public bool OffHours { get; init; }
}

/// <summary>A course of a set that no record certainly completes.</summary>
/// <param name="InDoubt">There is a record, but whether it counts cannot be told.</param>
public sealed record CourseStep(DateWindow Days, string Set, string Title, string Platform, Hours Hours, bool InDoubt) : AdviceStep(Days);

/// <summary>Hours that a sum still lacks.</summary>
/// <param name="What">Which hours count, zh-TW: 與業務相關數位學習時數.</param>
/// <param name="Platform">Where they must be learned; null if anywhere will do.</param>
/// <param name="Beyond">The part that the other steps of the tier do not contribute anyway.</param>
public sealed record HoursStep(DateWindow Days, string What, string? Platform, Hours Missing, Hours Beyond) : AdviceStep(Days);

/// <summary>Courses of an external list.</summary>
/// <param name="Missing">How many; null if the list is not known yet and all of it is asked for.</param>
/// <param name="Titles">The courses that can be chosen; empty while the list is not known.</param>
public sealed record ListStep(DateWindow Days, string List, int? Missing, IReadOnlyList<string> Titles) : AdviceStep(Days);

/// <summary>Forum posts and replies.</summary>
public sealed record PostsStep(DateWindow Days, int Missing) : AdviceStep(Days);

/// <summary>Case studies or research reports.</summary>
public sealed record ReportsStep(DateWindow Days, int Missing) : AdviceStep(Days);

/// <summary>Certificates, one or two of the same course.</summary>
/// <param name="List">The list on which the course must be; null if there is none.</param>
public sealed record CertificateStep(DateWindow Days, IReadOnlyList<string> Categories, string? List) : AdviceStep(Days);

/// <summary>A short reflection.</summary>
public sealed record ReflectionStep(DateWindow Days, int MaxCharacters, IReadOnlyList<string> PostedIn) : AdviceStep(Days);
