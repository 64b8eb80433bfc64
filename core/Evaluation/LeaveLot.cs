using LearningHours.Dates;

namespace LearningHours.Evaluation;

/// <summary>Hours of leave that lapse together.</summary>
/// <param name="Hours">The hours granted, after flooring and cap.</param>
/// <param name="Lapses">The last day (inclusive) on which they can be used.</param>
public readonly record struct LeaveLot(Hours Hours, DateOnly Lapses);
