namespace LearningHours.Reports;

/// <summary>What a finished night decided, in counts.</summary>
/// <param name="Decisions">Counts of the whole city, with the keys of <c>run.json</c>: <c>plan/entitlement/verdict</c>.</param>
/// <param name="Agencies">Counts of each agency; null if they no longer exist.</param>
public sealed record PastNight(DateOnly AsOf, IReadOnlyDictionary<string, int> Decisions, PastFigures? Agencies = null);
