using System.Globalization;
using LearningHours.Wording;

namespace LearningHours.Plans;

/// <summary>
/// Windows lie in the plan year and do not end before they begin; deadlines do not precede the end of their window; a last day that is a
/// rest day needs an explicit shift.
/// </summary>
internal static class PlanChecksWindows
{

    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        foreach (var (path, value) in scope.Parts)
        {
            if (value is Window window)
            {
                foreach (var (key, day) in new[] { ("from", window.From), ("to", window.To) })
                    if (scope.HasYear && day.Year != scope.Year)
                        yield return scope.Error($"{path}.{key}", PlanCheckWords.OutsideYear(Iso(day)),
                            PlanCheckWords.WithinYear(scope.Year));
                if (window.To < window.From)
                    yield return scope.Error($"{path}.to", PlanCheckWords.EarlierThan(Iso(window.To), Iso(window.From)),
                        PlanCheckWords.NotBeforeFirst);
                if (path != "$.period" && RestDay(scope, window.To, $"{path}.shift") is { } day1)
                    yield return scope.Warning($"{path}.to", day1, PlanCheckWords.DecideShift);
            }
            if (value is ApplyBy { On: null, DaysBeforeLastUsableDay: null } or ApplyBy { On: not null, DaysBeforeLastUsableDay: not null })
                yield return scope.Error(path, PlanCheckWords.ApplyByUnclear, PlanCheckWords.ApplyByOne);
            if (value is ApplyBy { On: { } on } && RestDay(scope, on, $"{path}.shift") is { } day2)
                yield return scope.Warning($"{path}.on", day2, PlanCheckWords.DecideShift);
            if (value is LeaveTerms { NotAfter: { } end } && RestDay(scope, end, $"{path}.shift") is { } day3)
                yield return scope.Warning($"{path}.notAfter", day3, PlanCheckWords.DecideShift);
            if (value is Entitlement { ApplyBy.DaysBeforeLastUsableDay: not null } timed && timed.Award?.TermsOfLeave() is null)
                yield return scope.Error($"{path}.applyBy.daysBeforeLastUsableDay", PlanCheckWords.NoLeaveNoLastDay,
                    PlanCheckWords.DayOrLeave);
            if (value is Entitlement entitlement)
                foreach (var (key, day) in Ends(entitlement))
                    if (day < entitlement.Window.To)
                        yield return scope.Error($"{path}.{key}", PlanCheckWords.BeforeEnd(Iso(day)),
                            PlanCheckWords.OnOrAfter(Iso(entitlement.Window.To)));
        }
    }

    private static IEnumerable<(string Key, DateOnly Day)> Ends(Entitlement entitlement)
    {
        if (entitlement.ApplyBy?.On is { } on) yield return ("applyBy.on", on);
        if ((entitlement.Award as LeavePerCourse)?.Leave.NotAfter is { } lots) yield return ("award.leave.notAfter", lots);
        if ((entitlement.Award as TieredAward)?.Leave?.NotAfter is { } tiers) yield return ("award.leave.notAfter", tiers);
    }

    // A file that says how the day shifts has dealt with it; the built-in calendar knows that a make-up Saturday is a workday.
    private static string? RestDay(PlanScope scope, DateOnly day, string shift) =>
        scope.Calendar?.IsWorkday(day) == false && !scope.Paths.Contains(shift) ? PlanCheckWords.RestDay(Iso(day)) : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
