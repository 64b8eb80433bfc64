using System.Globalization;

namespace LearningHours.Plans;

/// <summary>A number in a plan and the ways in which an official text may print it.</summary>
/// <param name="Key">The key, within its part, of the value.</param>
/// <param name="Forms">Every way to print it with its unit, in Arabic digits throughout.</param>
internal sealed record PlanFigure(string Key, decimal Value, IReadOnlyList<string> Forms)
{
    private static readonly string[] ByTheHour =
        ["以小時計", "1小時", "以時計", "以「小時」計", "以「時」計", "以小時為單位", "以時為單位", "以「小時」為單位", "以「時」為單位", "以小時為計算單位", "以時為計算單位", "以「小時」為計算單位",
            "以「時」為計算單位"];

    /// <summary>The figures of one part; they rest on the rules that the part cites.</summary>
    public static IEnumerable<PlanFigure> Of(object part) => part switch
    {
        CourseSet s => [In("totalHours", s.TotalHours, "小時")],
        HoursReached h => [In("atLeast", h.AtLeast, "小時")],
        PostsReached p => [In("atLeast", p.AtLeast, "篇")],
        ReportsHandedIn r => [In("atLeast", r.AtLeast, "篇")],
        ListCompleted { AtLeast: > 1 and var least } => [In("atLeast", least, "門")],
        ReflectionWritten r => [In("maxCharacters", r.MaxCharacters, "字")],
        LeavePerCourse l => [Hours("capHours", l.CapHours, l.Leave.HoursPerDay)],
        TicketPerCourse t => [In("max", t.Max, "門", "次")],
        LeaveTerms t => [Months("months", t.Months),
            t.GranularityHours == 1 ? new("granularityHours", 1, ByTheHour) : In("granularityHours", t.GranularityHours, "小時")],
        ApplyBy { DaysBeforeLastUsableDay: { } days } => [Days("daysBeforeLastUsableDay", days)],
        AwardAmount a => [Amount("amount", a.Unit, a.Amount)],
        RankAward a => [Amount("amount", a.Unit, a.Amount)],
        WorkHeadAward a => [Amount("amount", a.Unit, a.Amount)],
        WorkAward w => [In("maxAuthors", w.MaxAuthors, "人")],
        WorkSpec w => Some(w.MinMinutes, "minMinutes", "分鐘").Concat(Some(w.MinQuizItems, "minQuizItems", "題")).Concat(
            Some(w.MaxSeconds, "maxSeconds", "秒")),
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
    /// <param name="hoursPerDay">If given, hours may also be printed as days of leave.</param>
    public static PlanFigure Amount(string key, Unit unit, decimal amount, int? hoursPerDay = null) => unit switch
    {
        Unit.Commendation => Awarded(key, amount, "嘉獎"),
        Unit.Merit => Awarded(key, amount, "記功", "小功"),
        Unit.Hours => Hours(key, amount, hoursPerDay),
        _ => In(key, amount, "次", "人", "名"),
    };

    private static PlanFigure Awarded(string key, decimal amount, params string[] awards) => new(key, amount,
        [.. awards.SelectMany(a => new[] { $"{a}{Plain(amount)}次", $"{a}{Plain(amount)}支", $"{Plain(amount)}次{a}",
            $"{Plain(amount)}支{a}" })]);

    // 補休4時; also 補休1日 and 半日 where the plan says how many hours a day has.
    private static PlanFigure Hours(string key, decimal hours, int? hoursPerDay)
    {
        List<string> forms = [$"{Plain(hours)}小時", $"{Plain(hours)}時"];
        if (hoursPerDay is > 0 and var day)
        {
            if (hours % day == 0) forms.AddRange([$"{Plain(hours / day)}日", $"{Plain(hours / day)}天"]);
            else if (hours * 2 == day) forms.AddRange(["半日", "半天"]);
            else if (hours * 2 % day == 0)
                forms.AddRange([$"{Plain(decimal.Floor(hours / day))}日半", $"{Plain(decimal.Floor(hours / day))}天半",
                    $"{Plain(hours / day)}日", $"{Plain(hours / day)}天"]);
        }
        return new(key, hours, forms);
    }

    // Twelve months may be printed as a year, six as half a year.
    private static PlanFigure Months(string key, int months)
    {
        List<string> forms = [$"{months}個月"];
        if (months == 6) forms.Add("半年");
        else if (months > 0 && months % 12 == 0) forms.Add($"{months / 12}年");
        else if (months > 0 && months % 6 == 0) forms.Add($"{months / 12}年半");
        return new(key, months, forms);
    }

    // Whole weeks may be printed as such: 2週前.
    private static PlanFigure Days(string key, int days) =>
        new(key, days, days % 7 == 0 ? [$"{days}日", $"{days}天", $"{days / 7}週", $"{days / 7}個星期"] : [$"{days}日", $"{days}天"]);

    private static IEnumerable<PlanFigure> Some(decimal? value, string key, string unit) =>
        value is { } number ? [In(key, number, unit)] : [];

    private static PlanFigure In(string key, decimal value, params string[] units) =>
        new(key, value, [.. units.Select(u => Plain(value) + u)]);

    private static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
