using LearningHours.Dates;
using LearningHours.Evaluation.Awards;
using LearningHours.Evaluation.Rules;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Spelling;

namespace LearningHours.Evaluation;

/// <summary>
/// An entitlement bound to the facts of one night: the indices needed to judge a person, each built on first use. Read by all threads.
/// </summary>
internal sealed class BoundEntitlement
{
    private readonly PlanBinding _binding;
    private readonly Lazy<ILookup<string, Work>> _works;
    private readonly Lazy<ILookup<string, Project>> _projects;
    private readonly Lazy<List<List<Applicant>>> _own;
    private readonly Lazy<Dictionary<string, Applicant>> _applications;
    private readonly Lazy<ILookup<string, Applicant>> _openApplications;
    private readonly Lazy<Dictionary<string, int>> _asked;
    private readonly Lazy<Dictionary<string, int>> _mayAsk;
    private readonly Lazy<HashSet<string>> _ownNames;
    private readonly Lazy<HashSet<string>> _namesOfPlan;

    public BoundEntitlement(PlanBinding binding, Entitlement entitlement)
    {
        _binding = binding;
        Entitlement = entitlement;
        Coverage = entitlement.Coverage ?? binding.Plan.Coverage;
        Days = binding.DaysOf(entitlement.Window);
        _works = new(() => binding.Facts.Works.SelectMany(w => w.Authors.Distinct(StringComparer.Ordinal).Select(a => (Author: a, Work: w)))
            .ToLookup(x => x.Author, x => x.Work, StringComparer.Ordinal));
        _projects = new(() => binding.Facts.Projects
            .SelectMany(p => p.Members.Append(p.Leader).Distinct(StringComparer.Ordinal).Select(m => (Member: m, Project: p))).ToLookup(
                x => x.Member, x => x.Project, StringComparer.Ordinal));
        _own = new(Own);
        _applications = new(() => _own.Value.Where(Agree).ToDictionary(
            static o => o[0].Employee, static o => o[0], StringComparer.Ordinal));
        _openApplications = new(() => Under(Standing.Perhaps).Concat(_own.Value.Where(static o => !Agree(o)).SelectMany(static o => o))
            .ToLookup(static a => a.Employee, StringComparer.Ordinal));
        _asked = new(() => ByGovernment(_applications.Value.Values.Where(Counts)));
        _mayAsk = new(() => ByGovernment(_openApplications.Value.SelectMany(static of => of)
            .Where(a => !_applications.Value.ContainsKey(a.Employee) && Counts(a))
            .DistinctBy(static a => a.Employee, StringComparer.Ordinal)));
        _ownNames = new(() => NamesOf([Entitlement]));
        _namesOfPlan = new(() => NamesOf(binding.Plan.Entitlements));
    }

    public Entitlement Entitlement { get; }
    public Coverage Coverage { get; }
    /// <summary>The days of the window, with a filing deadline moved off rest days.</summary>
    public DateWindow Days { get; }

    public Scope ScopeOf(PersonCase person) => new(Days, person.Span(Days, DateOnly.MinValue), DateOnly.MinValue);

    public IEnumerable<Work> WorksOf(string employee) => _works.Value[employee];
    public IEnumerable<Project> ProjectsOf(string employee) => _projects.Value[employee];

    /// <summary>
    /// Whether an author is among the first covered authors of a work, in the order of the file (contract reading 31): an earlier author
    /// who may or may not be covered may take a place.
    /// </summary>
    public Standing IsAwarded(Work work, int max, string author)
    {
        int sure = 0, possible = 0;
        foreach (var before in work.Authors.Distinct(StringComparer.Ordinal))
        {
            if (before == author) return sure >= max ? Standing.No : possible < max ? Standing.Yes : Standing.Perhaps;
            var covered = IsCovered(before);
            if (covered == Standing.Yes) sure++;
            if (covered != Standing.No) possible++;
        }
        return Standing.No;
    }

    public Applicant? ApplicationOf(string employee) => _applications.Value.GetValueOrDefault(employee);

    /// <summary>
    /// Applications that may be for this class: those under a name that no class of the plan has, and those that contradict each other.
    /// </summary>
    public IEnumerable<Applicant> OpenApplicationsOf(string employee) => _openApplications.Value[employee];

    /// <summary>
    /// How many applicants of the same government the quota counts; beyond the quota a human allots, whoever came first in the file.
    /// </summary>
    public int ApplicantsOfGovernment(Applicant application) => _asked.Value.GetValueOrDefault(GovernmentOf(application));

    /// <summary>How many applicants of each government the quota counts.</summary>
    public IReadOnlyDictionary<string, int> ApplicantsByGovernment => _asked.Value;

    /// <summary>
    /// How many further people could claim a place of the same government: by refused applications, or by ones that may be for this
    /// class.
    /// </summary>
    public int PossibleApplicationsBeside(Applicant application)
    {
        var government = GovernmentOf(application);
        var unnamed = _mayAsk.Value.GetValueOrDefault(government) + (government.Length > 0 ? _mayAsk.Value.GetValueOrDefault("") : 0);
        return unnamed + _binding.Facts.Refused.OfFeed(FeedKind.Applicants).Where(row => CouldApply(row)
            && (row.Fact is not Applicant other || !row.Says("政府") || GovernmentOf(other) is "" || GovernmentOf(other) == government))
            .DistinctBy(static row => row.Fact is Applicant { Employee.Length: > 0 } known ? (object)known.Employee : row).Count();
    }

    /// <summary>Whether a refused row could be an application for this class that changes the verdict.</summary>
    public bool CouldApply(RefusedRow row) => row.Fact is not Applicant application
        || ((!row.Says("活動") || IsFor(application) != Standing.No)
            && (!((SeatAward)Entitlement.Award).RecommendedOnly || !row.Says("推薦") || application.Recommended != false));

    /// <summary>Whether an application is for this class: perhaps, under a name that no class of the plan has.</summary>
    public Standing IsFor(Applicant application) => _ownNames.Value.Contains(application.Activity) ? Standing.Yes
        : _namesOfPlan.Value.Contains(application.Activity) ? Standing.No : Standing.Perhaps;

    private IEnumerable<Applicant> Under(Standing standing) => _binding.Facts.Applicants.Where(a => IsFor(a) == standing);

    /// <summary>The names of classes in the form in which applications hold them.</summary>
    private static HashSet<string> NamesOf(IEnumerable<Entitlement> entitlements) => entitlements.Select(static e => e.Award)
        .OfType<SeatAward>().SelectMany(static a => a.Activities).Select(FeedWord.Normalise).ToHashSet(StringComparer.Ordinal);

    private Standing IsCovered(string number)
    {
        if (_binding.Facts.EmployeeOf(number) is not { } employee) return Standing.Perhaps; // nobody on the roster has this number
        var service = employee.On(_binding.AsOf);
        return CoverageJudge.Judge(Coverage, _binding, employee, service, _binding.AgencyOf(service.Agency).Agency).State switch
        {
            CoverageState.Covered => Standing.Yes,
            CoverageState.Unknown or CoverageState.UnknownKind => Standing.Perhaps,
            _ => Standing.No,
        };
    }

    /// <summary>
    /// The applications for this class, by person. One under its id and one under its name are rows of one key that the feed cannot tell:
    /// the later file holds (contract reading 20).
    /// </summary>
    private List<List<Applicant>> Own() =>
    [
        .. Under(Standing.Yes).GroupBy(static a => a.Employee, StringComparer.Ordinal)
            .Select(static of => of.Where(a => a.Source.File == of.Max(static b => b.Source.File)).ToList()),
    ];

    private static bool Agree(List<Applicant> applications) => applications.TrueForAll(
        a => a with { Activity = "", Source = default } == applications[0] with { Activity = "", Source = default });

    private bool Counts(Applicant application) => SeatRule.CountsForQuota((SeatAward)Entitlement.Award, application);

    private Dictionary<string, int> ByGovernment(IEnumerable<Applicant> applications) =>
        applications.GroupBy(GovernmentOf, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private string GovernmentOf(Applicant a)
    {
        if (a.Government.Length > 0) return a.Government;
        return _binding.Facts.EmployeeOf(a.Employee) is { } employee
            ? _binding.AgencyOf(employee.On(_binding.AsOf).Agency).Agency?.Government ?? "" : "";
    }
}
