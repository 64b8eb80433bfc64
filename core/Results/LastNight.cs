namespace LearningHours.Results;

/// <summary>The newest night before tonight that came to its end: what tonight's results are held against.</summary>
/// <param name="AsOf">The date that it judged.</param>
/// <param name="Plans">Plan id → hash of the plan file that it judged by.</param>
/// <param name="CalendarHash">Of its office calendar; empty where nobody noted it.</param>
/// <param name="Open">Opens its <c>decisions.csv</c>; null where its results are there no more.</param>
public sealed record LastNight(DateOnly AsOf, IReadOnlyDictionary<string, string> Plans, string CalendarHash, Func<Stream>? Open)
{
    /// <summary>What it knew of human decisions; null where it left nothing of it.</summary>
    public KnownDecisions? Decided { get; init; }
}
