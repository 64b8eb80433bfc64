using LearningHours.Dates;

namespace LearningHours.Advice;

/// <summary>How much of a path is done: countable hours and satisfied conditions, never raw hours.</summary>
internal static class Progress
{
    public static decimal Of((IReadOnlyList<AdviceStep> Steps, Hours? Learning) missing,
        (IReadOnlyList<AdviceStep> Steps, Hours? Learning) whole)
    {
        var (left, all) = missing.Learning is { } hours && whole.Learning is { } total && total > Hours.Zero
            ? (hours.Value, total.Value)
            : (missing.Steps.Sum(Weight), whole.Steps.Sum(Weight));
        return all <= 0 ? 0 : Math.Clamp(1 - left / all, 0, 1);
    }

    private static decimal Weight(AdviceStep step) => step switch
    {
        PostsStep posts => posts.Missing,
        ReportsStep reports => reports.Missing,
        ListStep { Missing: { } courses } => courses,
        HoursStep hours => hours.Missing.Value,
        CourseStep course => course.Hours.Value,
        _ => 1,
    };
}
