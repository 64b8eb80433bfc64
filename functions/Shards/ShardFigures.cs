using LearningHours.Nightly;
using LearningHours.Plans;

namespace LearningHours.Shards;

/// <summary>The <see cref="UndecidedFigures"/> of a night as the process that read it leaves them to the one that ends it.</summary>
internal sealed record ShardFigures(IReadOnlyList<KpiFigureRow> Kpis, IReadOnlyDictionary<string, int> Rows)
{
    public static ShardFigures Of(UndecidedFigures figures) => new([.. figures.Kpis.SelectMany(KpiFigureRow.Of)], figures.Rows);

    public UndecidedFigures ToFigures(IEnumerable<Plan> plans, DateOnly asOf) =>
        new([.. plans.Select(p => KpiFigureRow.ToReport(p, asOf, Kpis))], Rows);
}
