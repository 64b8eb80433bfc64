namespace LearningHours.Reports;

/// <summary>What a finished night decided, in counts.</summary>
/// <param name="Decisions">Of the whole city: keys as in <c>run.json</c>, <c>plan/entitlement/verdict</c>.</param>
/// <param name="Agencies">Of each agency; null where they are there no more.</param>
public sealed record PastNight(DateOnly AsOf, IReadOnlyDictionary<string, int> Decisions, PastFigures? Agencies = null);
