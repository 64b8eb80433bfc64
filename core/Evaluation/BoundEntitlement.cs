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
    private readonly Lazy<Dictionary<string, Applicant>> _applications;
    private readonly Lazy<ILookup<string, Applicant>> _unnamed;
    private readonly Lazy<Dictionary<string, int>> _asked;

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
        _applications = new(Applications);
        _unnamed = new(Unnamed);
        _asked = new(Asked);
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

    /// <summary>Applications under a name that no class of the plan has: each may be for any of its classes.</summary>
    public IEnumerable<Applicant> UnnamedApplicationsOf(string employee) => _unnamed.Value[employee];

    /// <summary>
    /// How many applicants of the same government the quota counts; beyond the quota a human allots, whoever came first in the file.
    /// </summary>
    public int ApplicantsOfGovernment(Applicant application) => _asked.Value.GetValueOrDefault(GovernmentOf(application));

    /// <summary>How many applicants of each government the quota counts.</summary>
    public IReadOnlyDictionary<string, int> ApplicantsByGovernment => _asked.Value;

    /// <summary>
    /// How many refused applications could claim a place of the same government, beyond the applications that the quota counts.
    /// </summary>
    public int RefusedApplicationsBeside(Applicant application)
    {
        var refused = _binding.Facts.Refused.OfFeed(FeedKind.Applicants);
        if (refused.Count == 0) return 0;
        var seat = (SeatAward)Entitlement.Award;
        var government = GovernmentOf(application);
        return refused.Count(row => SeatRule.CouldApply(row, seat)
            && (row.Fact is not Applicant other || !row.Says("政府") || GovernmentOf(other) is "" || GovernmentOf(other) == government));
    }

    private ILookup<string, Applicant> Unnamed()
    {
        var known = _binding.Plan.Entitlements.Select(static e => e.Award).OfType<SeatAward>().SelectMany(static a => a.Activities)
            .Select(FeedWord.Normalise).ToHashSet(StringComparer.Ordinal);
        return _binding.Facts.Applicants.Where(a => !known.Contains(a.Activity)).ToLookup(static a => a.Employee, StringComparer.Ordinal);
    }

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

    private Dictionary<string, Applicant> Applications()
    {
        var activities = ((SeatAward)Entitlement.Award).Activities.Select(FeedWord.Normalise).ToHashSet(StringComparer.Ordinal);
        var byEmployee = new Dictionary<string, Applicant>(StringComparer.Ordinal);
        foreach (var a in _binding.Facts.Applicants) if (activities.Contains(a.Activity)) byEmployee.TryAdd(a.Employee, a);
        return byEmployee;
    }

    private Dictionary<string, int> Asked()
    {
        var seat = (SeatAward)Entitlement.Award;
        return _applications.Value.Values.Where(a => SeatRule.CountsForQuota(seat, a)).GroupBy(GovernmentOf, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    }

    private string GovernmentOf(Applicant a)
    {
        if (a.Government.Length > 0) return a.Government;
        return _binding.Facts.EmployeeOf(a.Employee) is { } employee
            ? _binding.AgencyOf(employee.On(_binding.AsOf).Agency).Agency?.Government ?? "" : "";
    }
}
