using LearningHours.Dates;

namespace LearningHours.Evaluation;

/// <summary>Hours of leave that lapse together.</summary>
/// <param name="Hours">What of them was granted: flooring and cap are taken off.</param>
/// <param name="Lapses">The last day on which they can be used, included.</param>
public readonly record struct LeaveLot(Hours Hours, DateOnly Lapses);
