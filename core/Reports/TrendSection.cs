using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Reports;

/// <summary>How an agency has progressed toward the end of a plan's window, night by night.</summary>
internal static class TrendSection
{
    /// <summary>Writes nothing if no earlier night knows the item.</summary>
    /// <param name="past">Finished nights before tonight, the oldest first.</param>
    /// <param name="classes">The CSS class of each verdict.</param>
    public static void Write(
        HtmlPage page, string agency, ItemFigures tonight, IReadOnlyList<PastNight> past, DateOnly asOf, IReadOnlyList<string> classes)
    {
        var nights = new List<(DateOnly AsOf, IReadOnlyList<int> ByVerdict)>();
        foreach (var night in past)
            if (night.Agencies?.Of(agency, tonight.Plan.Id, tonight.Entitlement.Id) is { } counts) nights.Add((night.AsOf, counts));
        if (nights.Count == 0) return;
        nights.Add((asOf, tonight.ByVerdict));
        var window = tonight.Entitlement.Window;
        var title = $"{ReportWords.Trend}：{tonight.Entitlement.Title}";
        page.Raw($"<h3>{HtmlPage.Text(title)}</h3>\n").Note(ReportWords.TrendToWindow(window.From, window.To))
            .Raw(Charts.Bars(title, [.. nights.Select(static n => ($"{RocDate.Format(n.AsOf)}　{ReportWords.Verdicts[0]}{n.ByVerdict[0]}",
                (IReadOnlyList<decimal>)[.. n.ByVerdict.Select(static c => (decimal)c)]))], classes))
            .Table(title, [ReportWords.Date, .. ReportWords.Verdicts, ReportWords.EligibleShare, ReportWords.Elapsed], nights.Select(n =>
                (string[])[RocDate.FormatWithWeekday(n.AsOf), .. n.ByVerdict.Select(static c => HtmlPage.Number(c)),
                    HtmlPage.Percent(n.ByVerdict[(int)Verdict.Eligible], n.ByVerdict.Sum() - n.ByVerdict[(int)Verdict.Excluded]),
                    Elapsed(window, n.AsOf)]), numbers: 1);
    }

    /// <summary>How much of a window is over at the end of a day, in percent.</summary>
    private static string Elapsed(Window window, DateOnly day)
    {
        var all = window.To.DayNumber - window.From.DayNumber + 1;
        return HtmlPage.Percent(Math.Clamp(day.DayNumber - window.From.DayNumber + 1, 0, all), all);
    }
}
