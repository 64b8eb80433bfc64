using LearningHours.Dates;

namespace LearningHours.Advice;

/// <summary>
/// What one can expect of somebody who learns beside the work. No plan states it: it is an estimate, named wherever it is used.
/// </summary>
public static class LearningPace
{
    /// <summary>Hours of learning on a rest day.</summary>
    public static readonly Hours RestDay = Hours.Whole(8);

    /// <summary>Hours of learning on a workday, outside the working time.</summary>
    public static readonly Hours Workday = Hours.Whole(4);
}
