using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>What an eligible person gets, and until when. The leave dates are set only if the reward is leave.</summary>
public sealed record Reward
{
    public decimal? Amount { get; init; }
    public Unit Unit { get; init; } = Unit.None;
    /// <summary>The day on which the last condition was met.</summary>
    public DateOnly? CompletedOn { get; init; }
    public DateOnly? ApplyBy { get; init; }
    public DateOnly? UseBy { get; init; }
    public DateOnly? FirstLapse { get; init; }
    /// <summary>
    /// The last workday on or before <see cref="UseBy"/>; null, with a warning in the finding, if no calendar of that year is known.
    /// </summary>
    public DateOnly? LastUsableDay { get; init; }
}
