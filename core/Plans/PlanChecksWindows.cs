using System.Globalization;

namespace LearningHours.Plans;

/// <summary>Windows lie in the plan year and run forward; deadlines come after what they close; a rest day is met with open eyes.</summary>
internal static class PlanChecksWindows
{
    private const string Decide = "以shift說明是否順延（none或nextWorkday），或改為他日";

    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        foreach (var (path, value) in scope.Parts)
        {
            if (value is Window window)
            {
                foreach (var (key, day) in new[] { ("from", window.From), ("to", window.To) })
                    if (scope.HasYear && day.Year != scope.Year) yield return scope.Error($"{path}.{key}", $"{Iso(day)}不在計畫年度內", $"{scope.Year}-01-01至{scope.Year}-12-31");
                if (window.To < window.From) yield return scope.Error($"{path}.to", $"{Iso(window.To)}早於{Iso(window.From)}", "末日不早於首日");
                if (path != "$.period" && RestDay(scope, window.To, $"{path}.shift") is { } day1) yield return scope.Warning($"{path}.to", day1, Decide);
            }
            if (value is ApplyBy { On: null, DaysBeforeLastUsableDay: null } or ApplyBy { On: not null, DaysBeforeLastUsableDay: not null })
                yield return scope.Error(path, "申請期限未說明，或以兩種方式說明", "on與daysBeforeLastUsableDay擇一");
            if (value is ApplyBy { On: { } on } && RestDay(scope, on, $"{path}.shift") is { } day2) yield return scope.Warning($"{path}.on", day2, Decide);
            if (value is LeaveTerms { NotAfter: { } end } && RestDay(scope, end, $"{path}.shift") is { } day3) yield return scope.Warning($"{path}.notAfter", day3, Decide);
            if (value is Entitlement { ApplyBy.DaysBeforeLastUsableDay: not null, Award: not LeavePerCourse and not TieredAward { Leave: not null } })
                yield return scope.Error($"{path}.applyBy.daysBeforeLastUsableDay", "本項目沒有補休，無最後可休日", "以on寫明日期，或於award.leave寫明補休");
            if (value is Entitlement entitlement)
                foreach (var (key, day) in Ends(entitlement))
                    if (day < entitlement.Window.To) yield return scope.Error($"{path}.{key}", $"{Iso(day)}早於期間末日", $"{Iso(entitlement.Window.To)}以後");
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
        scope.Calendar?.IsWorkday(day) == false && !scope.Paths.Contains(shift) ? $"{Iso(day)}為放假日，未說明是否順延" : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
