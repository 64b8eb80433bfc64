using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Kpis;

/// <summary>The figures that a plan promises for its government, on the facts up to one day (S0 捌一).</summary>
public sealed record KpiReport(Plan Plan, DateOnly AsOf, IReadOnlyList<KpiFigure> Figures)
{
    /// <param name="asOf">Taipei civil date, inclusive: later facts are ignored, and the roster counts whoever serves on it.</param>
    public static KpiReport Of(Plan plan, FactBook facts, DateOnly asOf)
    {
        if (plan.Kpis.Count == 0) return new KpiReport(plan, asOf, []);
        var population = new KpiPopulation(new PlanBinding(plan, facts, asOf));
        return new KpiReport(plan, asOf, [.. plan.Kpis.Select(kpi => Figure(kpi, population))]);
    }

    private static KpiFigure Figure(Kpi kpi, KpiPopulation population) => kpi.Measure switch
    {
        KpiMeasure.ShareWithDigitalHours => HourKpis.Share(kpi, population),
        KpiMeasure.MeanDigitalHours => HourKpis.Mean(kpi, population),
        KpiMeasure.ClassAttendances => CountKpis.Classes(kpi, population),
        KpiMeasure.Works => CountKpis.Works(kpi, population),
        KpiMeasure.Reports => CountKpis.Reports(kpi, population),
        var other => throw new ArgumentOutOfRangeException(nameof(kpi), other, null),
    };
}
