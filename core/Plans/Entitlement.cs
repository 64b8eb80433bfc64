using System.Text.Json.Serialization;

namespace LearningHours.Plans;

/// <summary>One thing a person can become entitled to: one row of the decisions for everyone covered.</summary>
public sealed record Entitlement(string Id, string Title, Window Window, Award Award, IReadOnlyList<string> Rules) : ICited
{
    /// <summary>Whom this entitlement covers, where that differs from the plan; otherwise null.</summary>
    public Coverage? Coverage { get; init; }
    public ApplyBy? ApplyBy { get; init; }
    /// <summary>What the applicant does, in this order, to claim the award; empty if there is nothing to do.</summary>
    public IReadOnlyList<ApplicationStep> Steps { get; init => field = value ?? []; } = [];
    public string? Note { get; init; }
}

/// <summary>One act of an application, as a sentence for the applicant.</summary>
public sealed record ApplicationStep(string Text, IReadOnlyList<string> Rules) : ICited
{
    /// <summary>The 差勤系統 of the agencies to which the step applies; null for every agency.</summary>
    public AttendanceSystem? Where { get; init; }
}

public enum AttendanceSystem
{
    Electronic,
    Paper,
}

/// <summary>The last day to apply: a date of the plan, or a number of calendar days before the last usable day of the leave.</summary>
public sealed record ApplyBy(IReadOnlyList<string> Rules) : ICited
{
    public DateOnly? On { get; init; }
    public int? DaysBeforeLastUsableDay { get; init; }
    public RestDayShift Shift { get; init; } = RestDayShift.None;
}

/// <summary>Units of an amount as results print them; in ascending order where an award can bring several.</summary>
public enum Unit
{
    None,
    Ticket,       // ticket
    Seat,         // seat
    Hours,        // hours
    Commendation, // 嘉獎
    Merit,        // 記功
}

/// <summary>Terms of compensatory leave.</summary>
public sealed record LeaveTerms(int Months, string LeaveType, string Reason, int GranularityHours, IReadOnlyList<string> Rules) : ICited
{
    /// <summary>A second limit, inclusive, that cuts the months short; null if there is none.</summary>
    public DateOnly? NotAfter { get; init; }
    /// <summary>How many hours a day of leave has, where the plan prints its leave in days; otherwise null.</summary>
    public int? HoursPerDay { get; init; }
    /// <summary>
    /// What happens if the last day of the months is a rest day; leave must be taken on a workday, so the plans so far extend nothing.
    /// </summary>
    public RestDayShift Shift { get; init; } = RestDayShift.None;
}

/// <summary>How an entitlement is won and what it brings: a closed vocabulary.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TieredAward), "tiers")]
[JsonDerivedType(typeof(LeavePerCourse), "leavePerCourse")]
[JsonDerivedType(typeof(TicketPerCourse), "ticketPerCourse")]
[JsonDerivedType(typeof(WorkAward), "works")]
[JsonDerivedType(typeof(WorkHeadAward), "headOfRankedWorks")]
[JsonDerivedType(typeof(ProjectAward), "projects")]
[JsonDerivedType(typeof(SeatAward), "seat")]
public abstract record Award(IReadOnlyList<string> Rules) : ICited
{
    /// <summary>The terms of the leave that the award brings; null if it brings none.</summary>
    public LeaveTerms? TermsOfLeave() => this switch
    {
        TieredAward tiers => tiers.Leave,
        LeavePerCourse courses => courses.Leave,
        _ => null,
    };
}

/// <summary>
/// The best tier whose requirement is met, once: tiers never add up. With <see cref="Leave"/> the amount is in hours of leave.
/// </summary>
public sealed record TieredAward(Unit Unit, IReadOnlyList<Tier> Tiers, IReadOnlyList<string> Rules) : Award(Rules)
{
    public LeaveTerms? Leave { get; init; }
}

/// <summary>
/// A step of a tiered award, in ascending order of <see cref="Amount"/>, which is null where the plan leaves it to another document.
/// </summary>
public sealed record Tier(string Title, decimal? Amount, Requirement Requires, IReadOnlyList<string> Rules) : ICited;

/// <summary>
/// Every off-hours course of a list is a lot of leave with its own clock, its hours 1:1. Their sum is floored to whole hours (the part that
/// lapses first is dropped) and capped at <see cref="CapHours"/> (the hours that lapse last are kept).
/// </summary>
public sealed record LeavePerCourse(string List, int CapHours, Requirement Requires, LeaveTerms Leave, IReadOnlyList<string> Rules)
    : Award(Rules);

/// <summary>One lottery ticket for each completed course of a list, up to <see cref="Max"/>.</summary>
public sealed record TicketPerCourse(string List, string Platform, int Max, IReadOnlyList<string> Rules) : Award(Rules);

/// <summary>Self-made works: what a work must be, what its review and rank bring, and how many of its authors are awarded.</summary>
public sealed record WorkAward(IReadOnlyList<WorkSpec> Specs, AwardAmount Conforming, IReadOnlyList<RankAward> Ranks, int MaxAuthors,
    IReadOnlyList<string> Rules) : Award(Rules);

/// <summary>What a work of one 類型 must be; minimums and maximums are inclusive, null for no limit.</summary>
public sealed record WorkSpec(string Kind, IReadOnlyList<string> Rules) : ICited
{
    public int? MinMinutes { get; init; }
    public int? MinQuizItems { get; init; }
    public int? MaxSeconds { get; init; }
    public IReadOnlyList<string> Formats { get; init => field = value ?? []; } = [];
    /// <summary>Allowed values of 組別; any if empty.</summary>
    public IReadOnlyList<string> Groups { get; init => field = value ?? []; } = [];
    /// <summary>Allowed 主題 of works of the group 機關; any if empty.</summary>
    public IReadOnlyList<string> AgencyThemes { get; init => field = value ?? []; } = [];
    public bool OutsourcingAllowed { get; init; }
}

public sealed record AwardAmount(Unit Unit, decimal Amount, IReadOnlyList<string> Rules) : ICited;

public sealed record RankAward(IReadOnlyList<string> Ranks, Unit Unit, decimal Amount, IReadOnlyList<string> Rules) : ICited
{
    public string? Gift { get; init; }
}

/// <summary>
/// For agency heads: awarded once if any work of the agency has one of the ranks and would bring its authors their award.
/// </summary>
public sealed record WorkHeadAward(string WorksOf, IReadOnlyList<string> Ranks, Unit Unit, decimal Amount, IReadOnlyList<string> Rules)
    : Award(Rules);

/// <summary>Graded projects: a person's best role counts per project, and projects add up per unit.</summary>
public sealed record ProjectAward(IReadOnlyList<GradeAward> Grades, IReadOnlyList<string> Rules) : Award(Rules);

public sealed record GradeAward(string Grade, IReadOnlyList<string> Rules) : ICited
{
    public AwardAmount? Leader { get; init; }
    public AwardAmount? Member { get; init; }
}

/// <summary>A place in a class or camp: who applied and who is barred by level or history.</summary>
public sealed record SeatAward(Unit Unit, IReadOnlyList<string> Activities, IReadOnlyList<string> Rules) : Award(Rules)
{
    /// <summary>程度 that may take part; any if empty.</summary>
    public IReadOnlyList<string> Levels { get; init => field = value ?? []; } = [];
    public bool RecommendedOnly { get; init; }
    public ClassHistory? History { get; init; }
    public Quota? Quota { get; init; }
    /// <summary>Words in 角色 that give priority among applicants.</summary>
    public IReadOnlyList<string> Priority { get; init => field = value ?? []; } = [];
}

public enum HistoryKind { Never, Ever }

/// <summary>Which classes of a history count as earlier ones (歷年).</summary>
public enum HistoryBefore
{
    /// <summary>Before the first day of the plan year.</summary>
    PlanYear,
    /// <summary>Before the first day of the entitlement's own window: classes earlier in the same year count.</summary>
    Window,
}

/// <summary>
/// Earlier attendance of a class whose 班別 contains every word of <see cref="ClassHolds"/> and whose 主辦 contains one
/// of <see cref="Organisers"/>.
/// </summary>
public sealed record ClassHistory(HistoryKind Kind, IReadOnlyList<string> ClassHolds, IReadOnlyList<string> Organisers,
    IReadOnlyList<string> Rules) : ICited
{
    public HistoryBefore Before { get; init; } = HistoryBefore.PlanYear;
    /// <summary>A 角色 containing this text counts like attendance; null if no 角色 does.</summary>
    public string? OrRoleHolds { get; init; }
}

/// <summary>
/// Places for each government; beyond them a human allots at most <see cref="MaxExtra"/> more from the places that others left.
/// </summary>
public sealed record Quota(int PerGovernment, int MaxExtra, IReadOnlyList<string> Rules) : ICited;
