using System.Globalization;

namespace LearningHours.Plans;

/// <summary>A number of a plan with the ways in which an official text may print it.</summary>
/// <param name="Key">The key of the part that holds it.</param>
/// <param name="Forms">Every way to print it with its unit, Arabic digits throughout.</param>
internal sealed record PlanFigure(string Key, decimal Value, IReadOnlyList<string> Forms)
{
    /// <summary>The figures of one part; they rest on the rules of that part.</summary>
    public static IEnumerable<PlanFigure> Of(object part) => part switch
    {
        CourseSet s => [In("totalHours", s.TotalHours, "小時")],
        HoursReached h => [In("atLeast", h.AtLeast, "小時")],
        PostsReached p => [In("atLeast", p.AtLeast, "篇")],
        ReportsHandedIn r => [In("atLeast", r.AtLeast, "篇")],
        ListCompleted { AtLeast: > 1 and var least } => [In("atLeast", least, "門")],
        ReflectionWritten r => [In("maxCharacters", r.MaxCharacters, "字")],
        LeavePerCourse l => [In("capHours", l.CapHours, "小時")],
        TicketPerCourse t => [In("max", t.Max, "門", "次")],
        LeaveTerms t => [In("months", t.Months, "個月"), t.GranularityHours == 1 ? new("granularityHours", 1, ["以小時計", "1小時"]) : In("granularityHours", t.GranularityHours, "小時")],
        ApplyBy { DaysBeforeLastUsableDay: { } days } => [Days("daysBeforeLastUsableDay", days)],
        AwardAmount a => [Amount("amount", a.Unit, a.Amount)],
        RankAward a => [Amount("amount", a.Unit, a.Amount)],
        WorkHeadAward a => [Amount("amount", a.Unit, a.Amount)],
        WorkAward w => [In("maxAuthors", w.MaxAuthors, "人")],
        WorkSpec w => Some(w.MinMinutes, "minMinutes", "分鐘").Concat(Some(w.MinQuizItems, "minQuizItems", "題")).Concat(Some(w.MaxSeconds, "maxSeconds", "秒")),
        Quota q => [In("perGovernment", q.PerGovernment, "人"), In("maxExtra", q.MaxExtra, "人")],
        Kpi k => Some(k.AtLeastHours, "atLeastHours", "小時").Prepend(k.Measure switch
        {
            KpiMeasure.ShareWithDigitalHours => In("target", k.Target, "%"),
            KpiMeasure.MeanDigitalHours => In("target", k.Target, "小時"),
            KpiMeasure.ClassAttendances => In("target", k.Target, "人次"),
            KpiMeasure.Works => In("target", k.Target, "門"),
            _ => In("target", k.Target, "篇"),
        }),
        _ => [],
    };

    /// <summary>An amount in a unit: 嘉獎1次, 記功1次, 4小時.</summary>
    public static PlanFigure Amount(string key, Unit unit, decimal amount) => unit switch
    {
        Unit.Commendation => new(key, amount, [$"嘉獎{Plain(amount)}次"]),
        Unit.Merit => new(key, amount, [$"記功{Plain(amount)}次"]),
        Unit.Hours => In(key, amount, "小時"),
        _ => In(key, amount, "次", "人", "名"),
    };

    // Weeks are printed where the days are whole weeks: 2週前.
    private static PlanFigure Days(string key, int days) =>
        new(key, days, days % 7 == 0 ? [$"{days}日", $"{days}天", $"{days / 7}週", $"{days / 7}個星期"] : [$"{days}日", $"{days}天"]);

    private static IEnumerable<PlanFigure> Some(decimal? value, string key, string unit) => value is { } number ? [In(key, number, unit)] : [];

    private static PlanFigure In(string key, decimal value, params string[] units) => new(key, value, [.. units.Select(u => Plain(value) + u)]);

    private static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
