using LearningHours.Evaluation;
using LearningHours.Plans;

namespace LearningHours.Reports;

/// <summary>The outcomes of the decisions of one entitlement.</summary>
/// <param name="ByVerdict">Counts in the order of <see cref="Verdict"/>.</param>
/// <param name="Granted">Hours of leave of the eligible decisions; 0 if the entitlement is no leave.</param>
public sealed record ItemFigures(Plan Plan, Entitlement Entitlement, IReadOnlyList<int> ByVerdict, decimal Granted)
{
    /// <summary>The number of decisions about people whom the clause covers.</summary>
    public int Covered => ByVerdict.Sum() - ByVerdict[(int)Verdict.Excluded];

    public int Of(Verdict verdict) => ByVerdict[(int)verdict];

    /// <summary>In the order of the decisions.</summary>
    public static IReadOnlyList<ItemFigures> Count(IReadOnlyList<Decision> decisions)
    {
        var items = new List<ItemFigures>();
        foreach (var group in decisions.GroupBy(static d => (d.Plan, d.Entitlement)))
        {
            var counts = new int[Enum.GetValues<Verdict>().Length];
            var granted = 0m;
            foreach (var decision in group)
            {
                counts[(int)decision.Verdict]++;
                if (decision is { Verdict: Verdict.Eligible, Unit: Unit.Hours }) granted += decision.Amount ?? 0;
            }
            items.Add(new ItemFigures(group.Key.Plan, group.Key.Entitlement, counts, granted));
        }
        return items;
    }
}

/// <summary>The figures of one agency, without anybody's name.</summary>
public sealed record AgencyFigures(string Code, string Name, IReadOnlyList<ItemFigures> Items);
