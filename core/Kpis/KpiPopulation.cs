using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Kpis;

/// <summary>
/// Whom the figures are about: the people the plan covers. A head count takes whoever serves on the as-of date, each natural person once;
/// the roster has no column for 留職停薪, so nobody is left out for it (AMB-27).
/// </summary>
internal sealed class KpiPopulation
{
    public KpiPopulation(PlanBinding binding)
    {
        Binding = binding;
        var period = binding.Plan.Period.Days;
        var to = period.To < binding.AsOf ? period.To : binding.AsOf;
        Days = period with { To = to };
        var known = new HashSet<int>();
        var heads = new List<Employee>();
        foreach (var employee in binding.Facts.Employees)
        {
            var service = employee.On(binding.AsOf);
            if (!service.ServesOn(binding.AsOf)) continue;
            var state = StateOf(employee, service);
            if (state == CoverageState.Unknown) Unplaced++;
            if (state == CoverageState.Covered && known.Add(employee.Person)) heads.Add(employee);
        }
        Heads = heads;
    }

    public PlanBinding Binding { get; }
    public FactBook Facts => Binding.Facts;

    /// <summary>The days of the plan year up to as-of, both ends included.</summary>
    public DateWindow Days { get; }

    /// <summary>In ordinal order of 員工編號.</summary>
    public IReadOnlyList<Employee> Heads { get; }

    /// <summary>People on the roster whose agency nothing describes: they may or may not belong to the government.</summary>
    public int Unplaced { get; }

    /// <summary>Why nobody can be counted; null if people can.</summary>
    public string? Hidden =>
        !Facts.Has(FeedKind.Roster) ? FindingWords.FeedAbsent(KpiWords.Roster)
        : !Facts.Has(FeedKind.Agencies) && !Binding.Plan.Coverage.Governments.Contains("*") ? FindingWords.FeedAbsent(FindingWords.Agency)
        : null;

    /// <summary>Whether somebody was in the plan's population on a day, even if no longer serving.</summary>
    public bool Covers(string number, DateOnly on) =>
        Facts.EmployeeOf(number) is { } employee && StateOf(employee, employee.On(on)) == CoverageState.Covered;

    private CoverageState StateOf(Employee employee, Employment service) =>
        CoverageJudge.Judge(Binding.Plan.Coverage, Binding, employee, service, Facts.Agencies.GetValueOrDefault(service.Agency)).State;
}
