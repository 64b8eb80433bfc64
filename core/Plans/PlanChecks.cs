using LearningHours.Calendars;

namespace LearningHours.Plans;

/// <summary>What a plan that can be read still must hold; every problem is reported, in the order of the checks.</summary>
internal static class PlanChecks
{
    /// <param name="paths">The path of every value that stands in the file.</param>
    public static IEnumerable<PlanProblem> Of(string file, Plan plan, IReadOnlySet<string> paths, OfficeCalendar? calendar) => [];
}
