using LearningHours.Kpis;
using LearningHours.Plans;

namespace LearningHours.Shards;

/// <summary>
/// What <c>run.json</c> says about one figure of a plan: computed where the hours were read, written where the night ends.
/// </summary>
public sealed record KpiFigureRow(string Plan, string Kpi, decimal? Counted, int? Population, decimal? Value, bool? IsReached)
{
    public static IEnumerable<KpiFigureRow> Of(KpiReport report) =>
        report.Figures.Select(f => new KpiFigureRow(report.Plan.Id, f.Kpi.Id, f.Counted, f.Population, f.Value, f.IsReached));

    /// <summary>Rebuilds the report of a plan, without the texts of its files.</summary>
    public static KpiReport ToReport(Plan plan, DateOnly asOf, IEnumerable<KpiFigureRow> rows) => new(plan, asOf,
    [
        .. rows.Where(r => r.Plan == plan.Id).Select(r => new KpiFigure(plan.Kpis.Single(k => k.Id == r.Kpi), "")
        {
            Counted = r.Counted,
            Population = r.Population,
            Value = r.Value,
            IsReached = r.IsReached,
        }),
    ]);
}
