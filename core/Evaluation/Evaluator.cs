using LearningHours.Calendars;
using LearningHours.Evaluation.Awards;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>Facts × plan × as-of → decisions: the one door of the evaluation folder.</summary>
public static class Evaluator
{
    /// <summary>
    /// Decides every entitlement of a plan for everybody it covers, streamed in the order of results: entitlement, then 員工編號 (both ordinal).
    /// </summary>
    /// <param name="asOf">The Taipei civil date judged; facts dated later are ignored.</param>
    /// <param name="findings">Whether to build the explanation trees; the decisions are the same either way.</param>
    public static IEnumerable<Decision> Evaluate(Plan plan, FactBook facts, DateOnly asOf, bool findings)
    {
        var binding = new PlanBinding(plan, facts, asOf);
        foreach (var entitlement in plan.Entitlements.OrderBy(e => e.Id, StringComparer.Ordinal))
        {
            var maker = new DecisionMaker(binding, new BoundEntitlement(binding, entitlement), findings);
            foreach (var employee in facts.Employees)
            {
                if (maker.Decide(employee) is { } decision) yield return decision;
            }
        }
    }

    /// <summary>The plans a night judges when none is named: begun by as-of, and neither their period nor their last possible leave is past (contract reading 4).</summary>
    public static IEnumerable<Plan> Current(IEnumerable<Plan> plans, DateOnly asOf, OfficeCalendar calendar) =>
        plans.Where(p => p.Period.From <= asOf && asOf <= LastDay(p, calendar)).OrderBy(p => p.Id, StringComparer.Ordinal);

    private static DateOnly LastDay(Plan plan, OfficeCalendar calendar) => plan.Entitlements.Select(e => e.Award switch
    {
        LeavePerCourse leave => LeaveClock.UseBy(e.Window.To, leave.Leave, calendar),
        TieredAward { Leave: { } terms } => LeaveClock.UseBy(e.Window.To, terms, calendar),
        _ => e.Window.To,
    }).Append(plan.Period.To).Max();
}
