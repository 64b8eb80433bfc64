using System.Globalization;

namespace LearningHours.Plans;

/// <summary>Windows lie in the plan year and run forward; deadlines come after what they close; a rest day is met with open eyes.</summary>
internal static class PlanChecksWindows
{
    private const string Decide = "a \"shift\" that says \"none\" or \"nextWorkday\", or another day";

    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        foreach (var (path, value) in scope.Parts)
        {
            if (value is Window window)
            {
                foreach (var (key, day) in new[] { ("from", window.From), ("to", window.To) })
                    if (scope.HasYear && day.Year != scope.Year) yield return scope.Error($"{path}.{key}", $"{Iso(day)} lies outside the plan year", $"{scope.Year}-01-01 to {scope.Year}-12-31");
                if (window.To < window.From) yield return scope.Error($"{path}.to", $"{Iso(window.To)} comes before {Iso(window.From)}", "a last day on or after the first");
                if (path != "$.period" && RestDay(scope, window.To, $"{path}.shift") is { } day1) yield return scope.Warning($"{path}.to", day1, Decide);
            }
            if (value is ApplyBy { On: null, DaysBeforeLastUsableDay: null } or ApplyBy { On: not null, DaysBeforeLastUsableDay: not null })
                yield return scope.Error(path, "a last day to apply that is said in no way or in two", "either on or daysBeforeLastUsableDay");
            if (value is ApplyBy { On: { } on } && RestDay(scope, on, $"{path}.shift") is { } day2) yield return scope.Warning($"{path}.on", day2, Decide);
            if (value is LeaveTerms { NotAfter: { } end } && RestDay(scope, end, $"{path}.shift") is { } day3) yield return scope.Warning($"{path}.notAfter", day3, Decide);
            if (value is Entitlement entitlement)
                foreach (var (key, day) in Ends(entitlement))
                    if (day < entitlement.Window.To) yield return scope.Error($"{path}.{key}", $"{Iso(day)} comes before the end of the window", $"on or after {Iso(entitlement.Window.To)}");
        }
    }

    private static IEnumerable<(string Key, DateOnly Day)> Ends(Entitlement entitlement)
    {
        if (entitlement.ApplyBy?.On is { } on) yield return ("applyBy.on", on);
        if ((entitlement.Award as LeavePerCourse)?.Leave.NotAfter is { } lots) yield return ("award.leave.notAfter", lots);
        if ((entitlement.Award as TieredAward)?.Leave?.NotAfter is { } tiers) yield return ("award.leave.notAfter", tiers);
    }

    // A file that says how the day moves has met it; the built-in calendar knows that a make-up Saturday is a workday.
    private static string? RestDay(PlanScope scope, DateOnly day, string shift) =>
        scope.Calendar?.IsWorkday(day) == false && !scope.Paths.Contains(shift) ? $"{Iso(day)} is a rest day, and nothing says whether it moves" : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
