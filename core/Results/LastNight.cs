namespace LearningHours.Results;

/// <summary>The newest night before tonight that completed; tonight's results are compared with it.</summary>
/// <param name="AsOf">The date it judged.</param>
/// <param name="Plans">Plan id → hash of the plan file it judged by.</param>
/// <param name="CalendarHash">The hash of its office calendar; empty if it was not recorded.</param>
/// <param name="Open">Opens its <c>decisions.csv</c>; null if its results no longer exist.</param>
public sealed record LastNight(DateOnly AsOf, IReadOnlyDictionary<string, string> Plans, string CalendarHash, Func<Stream>? Open)
{
    /// <summary>What it knew of human decisions; null if it left no record of them.</summary>
    public KnownDecisions? Decided { get; init; }
}
