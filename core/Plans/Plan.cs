using System.Text.Json.Serialization;
using LearningHours.Dates;

namespace LearningHours.Plans;

/// <summary>
/// One plan of one year, complete in one file, in the order of the official document. A published file is never edited: an amendment is a
/// new file with a higher <see cref="Revision"/>. Every value names the rules of <see cref="Rules"/> on which it rests.
/// </summary>
/// <remarks>
/// Source-generated JSON metadata sets every init property, even those that a file leaves out, so the lists here and below turn the null
/// they are given into an empty list.
/// </remarks>
public sealed record Plan
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
    /// <summary>City or county and ROC year, joined by a hyphen: the identifier used in results, lists and commands.</summary>
    public required string Id { get; init; }
    public required int Revision { get; init; }
    public string? Supersedes { get; init; }
    public required string Title { get; init; }
    public required Issue Issued { get; init; }
    public required Verification Verified { get; init; }
    public required int RocYear { get; init; }
    public required Window Period { get; init; }
    public required Coverage Coverage { get; init; }
    public IReadOnlyList<Platform> Platforms { get; init => field = value ?? []; } = [];
    public IReadOnlyList<ExternalList> Lists { get; init => field = value ?? []; } = [];
    public IReadOnlyList<CourseSet> Sets { get; init => field = value ?? []; } = [];
    public OffHoursDefinition? OffHours { get; init; }
    public required IReadOnlyList<Entitlement> Entitlements { get; init; }
    public IReadOnlyList<Kpi> Kpis { get; init => field = value ?? []; } = [];
    public IReadOnlyList<Document> Documents { get; init => field = value ?? []; } = [];
    /// <summary>Where the text is ambiguous: which reading was chosen, and at which path of this file the switch is.</summary>
    public IReadOnlyList<Reading> Readings { get; init => field = value ?? []; } = [];
    /// <summary>Every numbered rule of the plan, each exactly once.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>The rule that an entry cites, which exists in any plan that passed the checks.</summary>
    /// <exception cref="ArgumentException">The plan has no such rule.</exception>
    public Rule Rule(string id)
    {
        foreach (var rule in Rules) if (rule.Id == id) return rule;
        throw new ArgumentException($"plan {Id} has no rule {id}", nameof(id));
    }
}

/// <summary>
/// Implemented by every part of a plan file that holds a value: the ids of the rules on which it rests. The first one is cited to readers.
/// </summary>
public interface ICited
{
    IReadOnlyList<string> Rules { get; }
}

/// <summary>What the system does about a rule.</summary>
public enum Treatment
{
    /// <summary>At least one value of the plan rests on it.</summary>
    Computed,
    /// <summary>A human decides; the system prepares, reminds and records.</summary>
    Human,
    /// <summary>Shown as information; nothing to decide.</summary>
    Information,
}

/// <summary>
/// One numbered rule: its clause and its operative words. <see cref="Id"/> is its stable number in the rule catalogue; <see cref="Reason"/>
/// says why it is not computed.
/// </summary>
public sealed record Rule
{
    public required string Id { get; init; }
    /// <summary>The path as printed, <c>陸四; 附件2★</c>.</summary>
    public required string Clause { get; init; }
    public required string Quote { get; init; }
    public required Treatment Treatment { get; init; }
    public string? Reason { get; init; }
    public string? Note { get; init; }
}

public sealed record Issue(DateOnly? Date, string? Number, string By, IReadOnlyList<string> Rules) : ICited;

public sealed record Verification(DateOnly On, string TranscribedBy, string? CheckedBy);

/// <summary>What happens if the last day of a window is a rest day.</summary>
public enum RestDayShift
{
    /// <summary>Nothing: the window is a period of fact, not a deadline for filing.</summary>
    None,
    /// <summary>行政程序法 §48 IV: it moves to the next workday; a make-up Saturday counts as one.</summary>
    NextWorkday,
}

/// <summary>A span of days, both inclusive, to 23:59:59 of the last.</summary>
public sealed record Window(DateOnly From, DateOnly To, IReadOnlyList<string> Rules) : ICited
{
    public RestDayShift Shift { get; init; } = RestDayShift.None;
    public string? Note { get; init; }
    [JsonIgnore]
    public DateWindow Days => new(From, To);
}

/// <summary>
/// Whom the plan or an entitlement covers. People of other governments get no row; people of the government who are not covered
/// are excluded.
/// </summary>
public sealed record Coverage(IReadOnlyList<string> Rules) : ICited
{
    /// <summary>政府 of the agency; <c>*</c> means every one, <c>*市</c> and <c>*縣</c> mean every local government.</summary>
    public required IReadOnlyList<string> Governments { get; init; }
    public required IReadOnlyList<CoveredKind> Kinds { get; init; }
    /// <summary>Agencies of these 類別 are excluded unless they or their 上級機關 name the plan in 參照計畫.</summary>
    public AgencyOptIn? OptInAgencies { get; init; }
    public CoveredRole Role { get; init; } = CoveredRole.Anybody;
}

public enum CoveredRole
{
    Anybody,
    /// <summary>Only people who are 首長員工編號 of an agency.</summary>
    AgencyHead,
}

/// <summary>人員類別 as the roster prints it; with <see cref="TitleHolds"/> only people whose 職稱 contains that text.</summary>
public sealed record CoveredKind(string Kind, string? TitleHolds = null);

public sealed record AgencyOptIn(IReadOnlyList<string> Categories, IReadOnlyList<string> Rules) : ICited;

/// <summary>A platform by its name in the catalogue, which knows its spellings (<see cref="Facts.PlatformCatalogue"/>).</summary>
public sealed record Platform(string Id, string Name, IReadOnlyList<string> Rules) : ICited
{
    /// <summary>Other platforms of the catalogue that count as this one: platforms that joined or replaced it.</summary>
    public IReadOnlyList<string> Includes { get; init => field = value ?? []; } = [];
    /// <summary>Spellings that the catalogue lacks; for a platform that it does not know yet.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = value ?? []; } = [];
}

/// <summary>A course list outside the plan that arrives with the lists feed; 待補名單 until it does.</summary>
public sealed record ExternalList(string Id, string Title, IReadOnlyList<string> Rules) : ICited
{
    /// <summary>Names that the lists feed may use for it; the first is the canonical one.</summary>
    public required IReadOnlyList<string> Names { get; init; }
    public UntilLoaded UntilLoaded { get; init; } = UntilLoaded.UnknownWhereItMatters;
}

public enum UntilLoaded
{
    UnknownWhereItMatters,
    /// <summary>Even the reward is in the missing document: everyone covered is 待查.</summary>
    UnknownForEveryone,
}

/// <summary>A named set of courses; <see cref="TotalHours"/> is the printed total and must equal the sum.</summary>
public sealed record CourseSet(string Id, string Title, string Platform, decimal TotalHours, IReadOnlyList<SetCourse> Courses,
    IReadOnlyList<string> Rules) : ICited
{
    /// <summary>The evaluation keeps a course's position in its set in a signed byte.</summary>
    public const int MostCourses = sbyte.MaxValue;

    public string? Note { get; init; }
}

public sealed record SetCourse(string Title, decimal Hours, IReadOnlyList<string> Rules) : ICited
{
    /// <summary>The heading under which the plan lists it.</summary>
    public string? Category { get; init; }
    /// <summary>Other spellings that count as the same title.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = value ?? []; } = [];
    /// <summary>Codes printed in the plan.</summary>
    public IReadOnlyList<string> Codes { get; init => field = value ?? []; } = [];
}

/// <summary>Who makes a document.</summary>
public enum DocumentFrom
{
    /// <summary>The applicant submits it.</summary>
    Applicant,
    /// <summary>The personnel unit produces it; nobody is asked for it.</summary>
    Office,
    /// <summary>It is for reading: a list of courses, the explanations of a form.</summary>
    Reference,
}

/// <summary>A printed document or list that the plan asks for; produced by name.</summary>
public sealed record Document(string Id, string Title, string Entitlement, IReadOnlyList<string> Rules) : ICited
{
    /// <summary>The form to fill in for everybody eligible; null if the document is not one.</summary>
    public PlanForm? Form { get; init; }
    public DocumentFrom From { get; init; } = DocumentFrom.Applicant;
    public string? Note { get; init; }
}

/// <summary>An ambiguity of the text, the reading chosen and the JSON path of the switch that implements it.</summary>
public sealed record Reading(string Amb, string At, string Taken)
{
    /// <summary>The reading that rule catalogues propose, where it differs from <see cref="Taken"/>; otherwise null.</summary>
    public string? Default { get; init; }
}

public enum KpiMeasure { ShareWithDigitalHours, MeanDigitalHours, ClassAttendances, Works, Reports }

/// <summary>A target figure of the plan: a share in percent, hours, or a count.</summary>
public sealed record Kpi(string Id, string Title, KpiMeasure Measure, decimal Target, IReadOnlyList<string> Rules) : ICited
{
    /// <summary>For a share: the digital hours from which on a person counts.</summary>
    public decimal? AtLeastHours { get; init; }
}
