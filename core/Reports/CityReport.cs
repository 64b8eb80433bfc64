using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Reports;

/// <summary>The city's page: figures of all agencies without anybody's name; counts that could point to somebody are hidden.</summary>
public static class CityReport
{
    /// <summary>The path of the page, at the result root.</summary>
    public const string Path = "report.html";

    /// <param name="past">Finished nights before this one, the oldest first; empty if none is known.</param>
    public static ResultFile Of(IReadOnlyList<AgencyFigures> agencies, IReadOnlyList<PastNight> past, DateOnly asOf)
    {
        var page = new HtmlPage(ReportWords.CityTitle);
        page.Raw($"<header>\n<h1>{ReportWords.CityTitle}</h1>\n").Note(ReportWords.AsOf(asOf)).Note(ReportWords.SmallMeans)
            .Raw("</header>\n<main>\n");
        var items = agencies.SelectMany(static a => a.Items).Select(static i => (i.Plan, i.Entitlement)).Distinct()
            .OrderBy(static i => i.Plan.Id, StringComparer.Ordinal).ThenBy(static i => i.Entitlement.Id, StringComparer.Ordinal).ToList();
        for (var i = 0; i < items.Count; i++)
        {
            var (plan, entitlement) = items[i];
            page.Heading(FormattableString.Invariant($"i{i}"), $"{entitlement.Title}",
                $"{plan.Title}；{ReportWords.ProgressMeans}；{ReportWords.AsOf(asOf)}");
            var of = agencies.OrderBy(static a => a.Code, StringComparer.Ordinal)
                .Select(a => (a.Name, Item: a.Items.FirstOrDefault(x => ReferenceEquals(x.Entitlement, entitlement)))).Where(static a =>
                    a.Item is not null).ToList();
            if (Table(page, [.. of.Select(static a => (a.Name, a.Item!))]))
                Trend(page, past, $"{plan.Id}/{entitlement.Id}/{Verdict.Eligible.Word()}");
            page.EndSection();
        }
        if (items.Count == 0) page.Note(ReportWords.None);
        return new ResultFile(Path, page.Raw($"</main>\n<footer><p>{ReportWords.Recommends}</p></footer>\n").ToBytes());
    }

    /// <returns>Whether the number of eligible decisions is shown: if it is not, those of other nights would reveal it.</returns>
    private static bool Table(HtmlPage page, List<(string Name, ItemFigures Item)> agencies)
    {
        List<int[]> counts = [.. agencies.Select(static a => (int[])[.. a.Item.ByVerdict, a.Item.ByVerdict.Sum()])];
        counts.Add([.. Enumerable.Range(0, counts[0].Length).Select(c => counts.Sum(row => row[c]))]);
        var hidden = SmallCells.Hide(counts);
        page.Table(
            ReportWords.Progress, [ReportWords.Agency, .. ReportWords.Verdicts, ReportWords.All],
            counts.Select((row, r) => (string[])
                [r < agencies.Count ? agencies[r].Name : ReportWords.All, .. row.Select((n, c) => Shown(n, hidden[r][c]))]),
            numbers: 1);
        return !hidden[^1][(int)Verdict.Eligible];
    }

    private static string Shown(int count, bool isHidden) => !isHidden ? HtmlPage.Number(count) : count < SmallCells.Least
        ? ReportWords.Hidden : ReportWords.AlsoHidden;

    private static void Trend(HtmlPage page, IReadOnlyList<PastNight> past, string key)
    {
        var nights = past.Where(n => n.Decisions.ContainsKey(key)).ToList();
        if (nights.Count == 0) return;
        string Count(PastNight night) => Shown(night.Decisions[key], night.Decisions[key] is > 0 and < SmallCells.Least);
        page.Raw($"<h3>{ReportWords.Trend}</h3>\n").Note(ReportWords.TrendMeans)
            .Raw(Charts.Bars(ReportWords.Trend, [.. nights.Select(n => ($"{RocDate.Format(n.AsOf)}　{Count(n)}",
                (IReadOnlyList<decimal>)[n.Decisions[key] < SmallCells.Least ? 0 : n.Decisions[key]]))], ["bar"]))
            .Table(ReportWords.Trend, [ReportWords.Date, ReportWords.Number], nights.Select(n =>
                (string[])[RocDate.FormatWithWeekday(n.AsOf), Count(n)]), numbers: 1);
    }
}
