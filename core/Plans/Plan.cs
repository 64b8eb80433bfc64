using System.Text.Json.Serialization;
using LearningHours.Dates;

namespace LearningHours.Plans;

/// <summary>
/// One plan of one year, complete in one file, top to bottom in the order of the official document. A published file is never edited: an
/// amendment is a new file with a higher <see cref="Revision"/>. Every value names the rules of <see cref="Rules"/> it rests on.
/// </summary>
/// <remarks>
/// Compiled JSON metadata sets every init property, also those a file leaves out: so lists here and below turn the null they are then given
/// into the empty list of their initialiser.
/// </remarks>
public sealed record Plan
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
    /// <summary>City or county and ROC year, joined by a hyphen: the word in results, lists and commands.</summary>
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
    /// <summary>Where the text is open: which ambiguity was settled, and at which path of this file the switch stands.</summary>
    public IReadOnlyList<Reading> Readings { get; init => field = value ?? []; } = [];
    /// <summary>Every numbered rule of the plan, each exactly once.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>The rule an entry names; the plan was checked, so it is there.</summary>
    public Rule Rule(string id)
    {
        foreach (var rule in Rules) if (rule.Id == id) return rule;
        throw new ArgumentException($"plan {Id} has no rule {id}", nameof(id));
    }
}

/// <summary>What every part of a plan file that holds a value has: the ids of the rules it rests on. The first one is cited to
/// readers.</summary>
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
/// One numbered rule: where it stands and its operative words. <see cref="Id"/> is the stable number of the rule catalogue;
/// <see cref="Reason"/> says why it is not computed.
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

/// <summary>What happens to the last day of a window that is a rest day.</summary>
public enum RestDayShift
{
    /// <summary>Nothing: a period of fact, not a filing act.</summary>
    None,
    /// <summary>行政程序法 §48 IV: the next workday; a make-up Saturday is one.</summary>
    NextWorkday,
}

/// <summary>Both days included, to 23:59:59 of the last.</summary>
public sealed record Window(DateOnly From, DateOnly To, IReadOnlyList<string> Rules) : ICited
{
    public RestDayShift Shift { get; init; } = RestDayShift.None;
    public string? Note { get; init; }
    [JsonIgnore]
    public DateWindow Days => new(From, To);
}

/// <summary>Whom the plan or an entitlement covers. Another government: no row. Inside the government but not covered: excluded.</summary>
public sealed record Coverage(IReadOnlyList<string> Rules) : ICited
{
    /// <summary>政府 of the agency; <c>*</c> every one, <c>*市</c> and <c>*縣</c> every local government.</summary>
    public required IReadOnlyList<string> Governments { get; init; }
    public required IReadOnlyList<CoveredKind> Kinds { get; init; }
    /// <summary>Agencies of these 類別 are excluded unless they or their 上級機關 name the plan in 參照計畫.</summary>
    public AgencyOptIn? OptInAgencies { get; init; }
    public CoveredRole Role { get; init; } = CoveredRole.Anybody;
}

public enum CoveredRole
{
    Anybody,
    /// <summary>Only who is 首長員工編號 of an agency.</summary>
    AgencyHead,
}

/// <summary>人員類別 as the roster prints it; with <see cref="TitleHolds"/> only those whose 職稱 holds that text.</summary>
public sealed record CoveredKind(string Kind, string? TitleHolds = null);

public sealed record AgencyOptIn(IReadOnlyList<string> Categories, IReadOnlyList<string> Rules) : ICited;

/// <summary>A platform by its name in the catalogue, which knows its spellings (<see cref="Facts.PlatformCatalogue"/>).</summary>
public sealed record Platform(string Id, string Name, IReadOnlyList<string> Rules) : ICited
{
    /// <summary>Other platforms of the catalogue that count as it: what joined it, or took its place.</summary>
    public IReadOnlyList<string> Includes { get; init => field = value ?? []; } = [];
    /// <summary>Spellings that the catalogue does not have; for a platform that it does not know yet.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = value ?? []; } = [];
}

/// <summary>A course list that stands outside the plan and comes with the lists feed; until it does, 待補名單.</summary>
public sealed record ExternalList(string Id, string Title, IReadOnlyList<string> Rules) : ICited
{
    /// <summary>Names under which the lists feed may bring it; the first is the canonical one.</summary>
    public required IReadOnlyList<string> Names { get; init; }
    public UntilLoaded UntilLoaded { get; init; } = UntilLoaded.UnknownWhereItMatters;
}

public enum UntilLoaded
{
    UnknownWhereItMatters,
    /// <summary>Even the reward stands in the missing document: everyone covered is 待查.</summary>
    UnknownForEveryone,
}

/// <summary>A named set of courses; <see cref="TotalHours"/> is the printed total and must equal the sum.</summary>
public sealed record CourseSet(string Id, string Title, string Platform, decimal TotalHours, IReadOnlyList<SetCourse> Courses,
    IReadOnlyList<string> Rules) : ICited
{
    public string? Note { get; init; }
}

public sealed record SetCourse(string Title, decimal Hours, IReadOnlyList<string> Rules) : ICited
{
    /// <summary>The heading it stands under in the plan.</summary>
    public string? Category { get; init; }
    /// <summary>Other spellings that count as the same title.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = value ?? []; } = [];
    /// <summary>Codes printed in the plan.</summary>
    public IReadOnlyList<string> Codes { get; init => field = value ?? []; } = [];
}

/// <summary>Who makes a document.</summary>
public enum DocumentFrom
{
    /// <summary>The applicant hands it in.</summary>
    Applicant,
    /// <summary>The personnel unit makes it; nobody is asked for it.</summary>
    Office,
    /// <summary>It is there to be read: a list of courses, a form's explanations.</summary>
    Reference,
}

/// <summary>Printed document or list the plan asks for; produced by name.</summary>
public sealed record Document(string Id, string Title, string Entitlement, IReadOnlyList<string> Rules) : ICited
{
    /// <summary>Where it is a form that is filled in for everybody eligible.</summary>
    public PlanForm? Form { get; init; }
    public DocumentFrom From { get; init; } = DocumentFrom.Applicant;
    public string? Note { get; init; }
}

/// <summary>An ambiguity of the text, the reading taken and the JSON path of the switch that carries it.</summary>
public sealed record Reading(string Amb, string At, string Taken)
{
    /// <summary>What rule catalogues propose, where it differs from <see cref="Taken"/>.</summary>
    public string? Default { get; init; }
}

public enum KpiMeasure { ShareWithDigitalHours, MeanDigitalHours, ClassAttendances, Works, Reports }

/// <summary>A figure the plan wants reached: share in percent, hours, or a count.</summary>
public sealed record Kpi(string Id, string Title, KpiMeasure Measure, decimal Target, IReadOnlyList<string> Rules) : ICited
{
    /// <summary>For a share: who has at least this many digital hours.</summary>
    public decimal? AtLeastHours { get; init; }
}
