using LearningHours.Calendars;

namespace LearningHours.Plans;

/// <summary>What must hold for a plan that could be read; every problem is reported, in the order of the checks.</summary>
internal static class PlanChecks
{
    private static readonly Func<PlanScope, IEnumerable<PlanProblem>>[] All =
    [
        PlanChecksIdentity.Of, PlanChecksCitations.Of, PlanChecksReferences.Of, PlanChecksWords.Of, PlanChecksSets.Of,
        PlanChecksWindows.Of, PlanChecksTiers.Of, PlanChecksFigures.Of, PlanChecksYears.Of, PlanChecksForms.Of,
    ];

    /// <param name="paths">The path of every value that the file contains.</param>
    /// <param name="calendar">If given, deadlines on rest days are reported.</param>
    public static IEnumerable<PlanProblem> Of(string file, Plan plan, IReadOnlySet<string> paths, OfficeCalendar? calendar)
    {
        var scope = new PlanScope(file, plan, paths, calendar);
        return All.SelectMany(check => check(scope));
    }
}
