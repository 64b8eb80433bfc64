using LearningHours.Calendars;
using LearningHours.Files;
using LearningHours.Records;

namespace LearningHours.Facts;

/// <summary>
/// All facts of one night, indexed for evaluation. A feed missing from <see cref="Present"/> is absent (none of its files arrived or could
/// be read), which is not the same as empty: a condition that needs it is 待查, never unmet.
/// </summary>
public sealed class FactBook
{
    private readonly ulong _present; // one bit per feed: queried for every person and condition
    private readonly Lazy<Dictionary<string, Employee>> _byNumber;

    public FactBook() => _byNumber = new(() => Employees!.ToDictionary(static e => e.Number, StringComparer.Ordinal));

    public required IReadOnlySet<FeedKind> Present
    {
        get;
        init
        {
            field = value;
            foreach (var feed in value) _present |= 1UL << (int)feed;
        }
    }

    /// <summary>Paths of the input files, indexed by <see cref="SourceRow.File"/>.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The date on which the newest file of each feed was received, where it is known.</summary>
    public IReadOnlyDictionary<FeedKind, DateOnly> Received { get; init; } = new Dictionary<FeedKind, DateOnly>();

    /// <summary>The same for the hours feed: by files of the portal (true) and files of the platforms themselves (false).</summary>
    public IReadOnlyDictionary<bool, DateOnly> HoursReceived { get; init; } = new Dictionary<bool, DateOnly>();

    /// <summary>Everybody on the roster, in ordinal order of 員工編號.</summary>
    public required IReadOnlyList<Employee> Employees { get; init; }
    public required IReadOnlyDictionary<string, Agency> Agencies { get; init; }
    public required OfficeCalendar Calendar { get; init; }
    public required CourseCatalogue Courses { get; init; }
    public required CourseFlags Flags { get; init; }
    public required Ledger Ledger { get; init; }

    public ILookup<string, ListedCourse> Lists { get; init; } = None<ListedCourse>();
    /// <summary>By 員工編號; each person's rows are ordered by first instant.</summary>
    public IReadOnlyDictionary<string, AttendanceSpan[]> Attendance { get; init; } = new Dictionary<string, AttendanceSpan[]>();
    public ILookup<string, LeaveUse> LeaveUses { get; init; } = None<LeaveUse>();
    public ILookup<string, ForumPosts> Forum { get; init; } = None<ForumPosts>();
    public ILookup<string, Report> Reports { get; init; } = None<Report>();
    /// <summary>In the order of the files (ordinal by name) and of their rows.</summary>
    public IReadOnlyList<Work> Works { get; init; } = [];
    public ILookup<string, Certificate> Certificates { get; init; } = None<Certificate>();
    public ILookup<string, ClassAttendance> Classes { get; init; } = None<ClassAttendance>();
    public IReadOnlyList<Project> Projects { get; init; } = [];
    /// <summary>In the order of the files (ordinal by name) and of their rows.</summary>
    public IReadOnlyList<Applicant> Applicants { get; init; } = [];
    public ILookup<string, Reflection> Reflections { get; init; } = None<Reflection>();
    public ILookup<string, HumanDecision> Decisions { get; init; } = None<HumanDecision>();

    /// <summary>Who may open and upload what; rows that cannot be read in full are left out.</summary>
    public IReadOnlyList<StaffAccess> StaffAccess { get; init; } = [];
    /// <summary>From when on whose staff may be written to.</summary>
    public IReadOnlyList<Release> Releases { get; init; } = [];
    /// <summary>By 員工編號: whether the person wants advice; anybody not listed does.</summary>
    public IReadOnlyDictionary<string, bool> Preferences { get; init; } = new Dictionary<string, bool>();

    /// <summary>Refused rows: they cast doubt and never count as the absence of a fact.</summary>
    public RefusedRows Refused { get; init; } = RefusedRows.None;

    /// <summary>
    /// Leave under a plan that somebody had taken by the as-of date, oldest first; later leave is ignored (contract reading 4).
    /// </summary>
    public IEnumerable<LeaveUse> LeaveTaken(string employee, string plan, DateOnly asOf) =>
        LeaveUses.Contains(employee) ? LeaveUses[employee].Where(u => u.Plan == plan && u.TakenOn <= asOf).OrderBy(static u => u.TakenOn)
            : [];

    /// <summary>Human decisions made by the as-of date on somebody's entitlement, which they name by id or title; oldest first.</summary>
    public IEnumerable<HumanDecision> DecidedBy(DateOnly asOf, string employee, string plan, string id, string title) =>
        Decisions.Contains(employee)
            ? Decisions[employee].Where(d => d.Plan == plan && d.Date <= asOf && (d.Entitlement == id || d.Entitlement == title))
                .OrderBy(static d => d.Date).ThenBy(static d => d.Reason, StringComparer.Ordinal)
            : []; // most people have none

    /// <summary>The employee with a 員工編號; null for a number that is not on the roster.</summary>
    public Employee? EmployeeOf(string number) => _byNumber.Value.GetValueOrDefault(number);

    public bool Has(FeedKind feed) => (_present >> (int)feed & 1) != 0;

    private static ILookup<string, T> None<T>() => Array.Empty<T>().ToLookup(_ => "");
}
