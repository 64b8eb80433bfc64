using System.Collections.Concurrent;
using LearningHours.Calendars;
using LearningHours.Evaluation.Awards;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Records;

namespace LearningHours.Evaluation;

/// <summary>Facts × plan × as-of → decisions: the entry point of the evaluation folder.</summary>
public static class Evaluator
{
    /// <summary>
    /// People per slice if findings are built. A decision with its finding takes a hundred times the memory of one without: with so few,
    /// what one core wrote is still in cache when it is passed on.
    /// </summary>
    private const int PeopleWithFindings = 8;

    /// <summary>
    /// Decides every entitlement of a plan for everybody it covers, streamed in the order of results: by entitlement, then by 員工編號
    /// (both ordinal).
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

    /// <summary>
    /// The same decisions in the same order, made on all cores: each slice holds those of neighbouring people under one entitlement. The
    /// caller may hand a slice it has taken to a later <paramref name="begin"/> again; only a few slices exist at a time, so memory does
    /// not grow with the number of people.
    /// </summary>
    /// <param name="begin">Makes an empty slice; called on any thread.</param>
    /// <param name="add">Adds the next decision to a slice; each slice is filled by one thread.</param>
    /// <param name="people">The range of <see cref="FactBook.Employees"/> to decide; null for all.</param>
    public static IEnumerable<TSlice> EvaluateSlices<TSlice>(
        Plan plan, FactBook facts, DateOnly asOf, bool findings, Func<TSlice> begin, Action<TSlice, Decision> add, Range? people = null)
    {
        var binding = new PlanBinding(plan, facts, asOf);
        var (first, count) = (people ?? Range.All).GetOffsetAndLength(facts.Employees.Count);
        var width = findings ? PeopleWithFindings : LedgerShards.People;
        foreach (var entitlement in plan.Entitlements.OrderBy(e => e.Id, StringComparer.Ordinal))
        {
            var bound = new BoundEntitlement(binding, entitlement);
            var idle = new ConcurrentBag<DecisionMaker>();
            foreach (var slice in InOrder.Select((count + width - 1) / width, Decide)) yield return slice;

            TSlice Decide(int number)
            {
                var slice = begin();
                if (!idle.TryTake(out var maker)) maker = new DecisionMaker(binding, bound, findings);
                var end = first + Math.Min((number + 1) * width, count);
                for (var i = first + number * width; i < end; i++)
                {
                    if (maker.Decide(facts.Employees[i]) is { } decision) add(slice, decision);
                }
                idle.Add(maker);
                return slice;
            }
        }
    }

    /// <summary>
    /// The plans a night judges if none is named: those that have begun by as-of and whose period or last possible leave is not yet past
    /// (contract reading 4).
    /// </summary>
    public static IEnumerable<Plan> Current(IEnumerable<Plan> plans, DateOnly asOf, OfficeCalendar calendar) =>
        plans.Where(p => p.Period.From <= asOf && asOf <= LastDay(p, calendar)).OrderBy(p => p.Id, StringComparer.Ordinal);

    /// <summary>The last day (inclusive) of a plan's period or of the last leave it can bring, whichever is later.</summary>
    public static DateOnly LastDay(Plan plan, OfficeCalendar calendar) => plan.Entitlements.Select(e => e.Award switch
    {
        LeavePerCourse leave => LeaveClock.UseBy(e.Window.To, leave.Leave, calendar),
        TieredAward { Leave: { } terms } => LeaveClock.UseBy(e.Window.To, terms, calendar),
        _ => e.Window.To,
    }).Append(plan.Period.To).Max();
}
