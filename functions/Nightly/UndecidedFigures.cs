using LearningHours.Kpis;

namespace LearningHours.Nightly;

/// <summary>What the rest of a night says of the files that depend on no decision.</summary>
/// <param name="Kpis">For <c>run.json</c>.</param>
/// <param name="Rows">How many rows those files have that say it, by path; packs list them.</param>
public sealed record UndecidedFigures(IReadOnlyList<KpiReport> Kpis, IReadOnlyDictionary<string, int> Rows);
