using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Results;
using LearningHours.Results.Sheets;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Reports;

/// <summary>
/// <c>report.html</c> of one agency: first what has to be done, then how far things are, each figure with n, N, its definition and the
/// as-of date, and finally everybody as a searchable list.
/// </summary>
/// <param name="past">Finished nights before this one, the oldest first.</param>
internal sealed class AgencyReport(AgencyFigures agency, IReadOnlyList<PastNight> past, IReadOnlyList<ReportRow> rows, FactBook facts,
    DateOnly asOf)
{
    private const int TimeLineDays = 180, MostDays = 24;

    private static readonly string[] VerdictClasses = ["v0", "v1", "v2", "v3", "v4"];
    private static readonly FeedKind[] Shown = [FeedKind.Hours, FeedKind.Roster, FeedKind.Attendance, FeedKind.LeaveUsage,
        FeedKind.CourseFlags, FeedKind.Decisions];

    private readonly HtmlPage _page = new(ReportWords.Head(agency.Name));
    private readonly IReadOnlyList<ItemFigures> _items = agency.Items;

    public byte[] ToBytes(CategoryHours hours)
    {
        Head();
        ToDoSection();
        FigureSection();
        ProgressSection();
        HoursSection(hours);
        ReachSection();
        DeadlineSection();
        QualitySection();
        PeopleSection();
        return _page.Raw($"</main>\n<footer><p>{HtmlPage.Text(ReportWords.Recommends)}</p></footer>\n")
            .Raw($"<script type=\"application/json\" id=\"rows\">{RowsJson.Of(_items, rows)}</script>\n")
            .Raw($"<script>\n{HtmlPage.Resource("report.js")}</script>\n").ToBytes();
    }

    private void Head()
    {
        _page.Raw($"<a class=\"skip\" href=\"#people\">{ReportWords.Skip}</a>\n")
            .Raw($"<header>\n<h1>{HtmlPage.Text(ReportWords.Head(agency.Name))}</h1>\n");
        _page.Note(ReportWords.AsOf(asOf));
        _page.Raw($"<nav aria-label=\"{ReportWords.Contents}\"><ul>");
        foreach (var (id, text) in ((string, string)[])
            [("todo", ReportWords.ToDo), ("figures", ReportWords.Figures), ("progress", ReportWords.Progress), ("hours", ReportWords.Hours),
                ("reach", ReportWords.Reachable), ("deadlines", ReportWords.Deadlines), ("quality", ReportWords.Quality), ("people",
                    ReportWords.People)])
            _page.Raw($"<li><a href=\"#{id}\">{HtmlPage.Text(text)}</a></li>");
        _page.Raw("</ul></nav>\n</header>\n<main>\n");
    }

    private void ToDoSection()
    {
        _page.Heading("todo", ReportWords.ToDo, ReportWords.AsOf(asOf)).Raw("<div class=\"cards\">\n");
        Card(ToDo.Lapsing, ReportWords.LapsingWithin(EndingSheet.Days), isUrgent: true);
        Card(ToDo.Open, ReportWords.OpenMeans, isUrgent: true);
        Card(ToDo.Unreported, ReportWords.UnreportedMeans, isUrgent: false);
        _page.Raw("</div>\n");
        var soon = Of(ToDo.Lapsing).OrderBy(static r => r.Due).ThenBy(static r => r.Decision.Employee.Number, StringComparer.Ordinal)
            .Take(MostDays).ToList();
        if (soon.Count > 0)
            _page.Raw($"<h3>{ReportWords.Lapsing}</h3>\n").Table(
                ReportWords.Lapsing, [ReportWords.Name, ReportWords.Employee, ReportWords.Item, ReportWords.Due, ReportWords.Left],
                soon.Select(static r => (string[])
                    [r.Decision.Employment.Name, r.Decision.Employee.Number, r.Decision.Entitlement.Title, Day(r.Due), Hours(r.Left)]),
                        numbers: 4);
        var open = Of(ToDo.Open).SelectMany(static r => r.Lacks.Select(l => (Lacks: l, Row: r))).GroupBy(static o => o.Lacks)
            .OrderByDescending(static g => g.Count());
        var remedies = open.ThenBy(static g => g.Key).Select(static g => (string[])
            [Supplier.HandIn(g.Key), HtmlPage.Number(g.Count()), HtmlPage.Number(g.Select(static o => o.Row.Decision.Employee.Number)
                .Distinct().Count())]).ToList();
        if (remedies.Count > 0)
            _page.Raw($"<h3>{ReportWords.Open}</h3>\n").Table(ReportWords.Remedy, [ReportWords.Remedy, ReportWords.Count,
                ReportWords.Persons], remedies, numbers: 1);
        _page.EndSection();
    }

    private void Card(ToDo toDo, string definition, bool isUrgent)
    {
        var (count, people) = (Of(toDo).Count(), Of(toDo).Select(static r => r.Decision.Employee.Number).Distinct().Count());
        _page.Raw($"<div class=\"card{(isUrgent && count > 0 ? " urgent" : "")}\"><h3>{ReportWords.ToDos[(int)toDo]}</h3>")
            .Raw(
                $"<p><span class=\"big\">{HtmlPage.Number(count)}</span> {ReportWords.Rows}（{ReportWords.Persons1(people)}）</p><p "
                + $"class=\"note\">{definition}</p>")
            .Raw($"<button type=\"button\" data-task=\"{(int)toDo}\">{ReportWords.Show}</button></div>\n");
    }

    private void FigureSection()
    {
        var (awards, leave) = (_items.Where(static i => !IsLeave(i)).ToList(), _items.Where(IsLeave).ToList());
        var covered = rows.Where(static r => r.Decision.Verdict != Verdict.Excluded).Select(static r => r.Decision.Employee.Number)
            .Distinct().Count();
        var everybody = rows.Select(static r => r.Decision.Employee.Number).Distinct().Count();
        var granted = leave.Sum(static i => i.Granted);
        var hasUsage = facts.Has(FeedKind.LeaveUsage);
        var left = rows.Where(static r => r.ToDo != ToDo.Lapsed).Sum(static r => r.Left ?? 0);
        _page.Heading("figures", ReportWords.Figures, ReportWords.AsOf(asOf)).Table(
            ReportWords.Figures, [ReportWords.Figure, ReportWords.Definition, ReportWords.Number, ReportWords.Whole, ReportWords.Value],
            [
                [ReportWords.Covered, ReportWords.CoveredMeans, HtmlPage.Number(covered), HtmlPage.Number(everybody),
                    HtmlPage.Percent(covered, everybody)],
                Share(ReportWords.Awards, ReportWords.AwardsMeans, awards, Verdict.Eligible),
                Share(ReportWords.Leaves, ReportWords.LeaveMeans, leave, Verdict.Eligible),
                [ReportWords.GrantedHours, ReportWords.HoursMeans, HtmlPage.Number(granted), "－", hasUsage
                    ? ReportWords.LeftOf(HtmlPage.Number(left)) : ReportWords.Untracked],
                Share(ReportWords.Open, ReportWords.OpenShareMeans, _items, Verdict.Unknown),
            ], numbers: 2).EndSection();
    }

    private static string[] Share(string what, string definition, IReadOnlyList<ItemFigures> of, Verdict verdict)
    {
        var (n, all) = (of.Sum(i => i.Of(verdict)), of.Sum(static i => i.Covered));
        return [what, definition, HtmlPage.Number(n), HtmlPage.Number(all), HtmlPage.Percent(n, all)];
    }

    private void ProgressSection()
    {
        _page.Heading("progress", ReportWords.Progress, $"{ReportWords.ProgressMeans}；{ReportWords.AsOf(asOf)}");
        _page.Raw(Charts.Bars(ReportWords.Progress, [.. _items.Select(static i => (i.Entitlement.Title,
            (IReadOnlyList<decimal>)[.. i.ByVerdict.Select(static n => (decimal)n)]))], VerdictClasses));
        _page.Raw("<ul class=\"legend\">");
        for (var i = 0; i < VerdictClasses.Length;
        i++) _page.Raw($"<li><span class=\"{VerdictClasses[i]}\"></span>{ReportWords.Verdicts[i]}</li>");
        _page.Raw("</ul>\n").Table(
            ReportWords.Progress, [ReportWords.Plan, ReportWords.Item, .. ReportWords.Verdicts, ReportWords.Whole,
                ReportWords.EligibleShare],
            _items.Select(static i => (string[])
                [i.Plan.Title, i.Entitlement.Title, .. i.ByVerdict.Select(static n => HtmlPage.Number(n)), HtmlPage.Number(i.Covered),
                    HtmlPage.Percent(i.Of(Verdict.Eligible), i.Covered)]),
            numbers: 2);
        foreach (var item in _items) TrendSection.Write(_page, agency.Code, item, past, asOf, VerdictClasses);
        _page.EndSection();
    }

    private void HoursSection(CategoryHours hours)
    {
        _page.Heading("hours", ReportWords.Hours);
        foreach (var plan in _items.Select(static i => i.Plan).Distinct())
        {
            var people = rows.Where(r => ReferenceEquals(r.Decision.Plan, plan) && r.Decision.Verdict != Verdict.Excluded)
                .Select(static r => r.Decision.Employee).Distinct().ToList();
            var sums = hours.Of(plan, people);
            var all = sums.Sum(static s => s.Hours.Value);
            var days = hours.DaysOf(plan);
            _page.Raw($"<h3>{HtmlPage.Text(plan.Title)}</h3>\n")
                .Note($"{ReportWords.CategoryMeans(days.From, days.To)}；{ReportWords.HeadsOf(people.Count)}");
            if (sums.Count == 0) _page.Note(ReportWords.None);
            else
                _page.Raw(Charts.Bars(ReportWords.Hours, [.. sums.Select(static s => (s.Category,
                    (IReadOnlyList<decimal>)[s.Hours.Value]))], ["bar"])).Table(
                    ReportWords.Hours, [ReportWords.Category, ReportWords.HoursColumn, ReportWords.Share, ReportWords.PerHead],
                    sums.Select(s => (string[])
                        [s.Category, HtmlPage.Number(s.Hours.Value), HtmlPage.Percent(s.Hours.Value, all),
                            HtmlPage.Number(Math.Round(s.Hours.Value / people.Count, 1))]),
                    numbers: 1);
        }
        _page.EndSection();
    }

    private void ReachSection()
    {
        _page.Heading("reach", ReportWords.Reachable, $"{ReportWords.ReachMeans}；{ReportWords.AsOf(asOf)}");
        var table = _items.Where(static i => i.Of(Verdict.NotYet) > 0).Select(i =>
        {
            var counts = new int[ReportWords.Feasibilities.Length];
            foreach (var row in rows)
                if (ReferenceEquals(row.Decision.Entitlement, i.Entitlement) && row.Reach is { } reach) counts[ReportRows.Order(reach)]++;
            return (string[])[i.Entitlement.Title, .. counts.Select(static n => HtmlPage.Number(n)), HtmlPage.Number(i.Of(Verdict.NotYet))];
        }).ToList();
        if (table.Count == 0) _page.Note(ReportWords.None);
        else
            _page.Table(ReportWords.Reachable, [ReportWords.Item, .. ReportWords.Feasibilities, ReportWords.Whole], table, numbers: 1)
                .Raw($"<p><button type=\"button\" data-task=\"{(int)ToDo.Reachable}\">{ReportWords.ShowReachable}</button></p>\n");
        _page.EndSection();
    }

    private void DeadlineSection()
    {
        var to = asOf.AddDays(TimeLineDays);
        var days = Deadlines().Where(d => d.Day >= asOf && d.Day <= to).GroupBy(static d => (d.Day, d.What)).OrderBy(static g => g.Key.Day)
            .ThenBy(static g => g.Key.What, StringComparer.Ordinal).Select(static g => (g.Key.Day, g.Key.What, People: g.Sum(static d =>
                d.People))).ToList();
        _page.Heading("deadlines", ReportWords.Deadlines,
            ReportWords.DeadlineWithin(TimeLineDays, asOf, to));
        if (days.Count == 0) _page.Note(ReportWords.None);
        else
            _page.Raw(Charts.TimeLine(ReportWords.Deadlines, asOf, to, [.. days.Take(MostDays).Select(static d => (d.Day,
                $"{d.What}（{d.People}）"))])).Table(
                ReportWords.Deadlines, [ReportWords.Date, ReportWords.What, ReportWords.Number],
                days.Select(static d => (string[])[RocDate.FormatWithWeekday(d.Day), d.What, HtmlPage.Number(d.People)]), numbers: 2);
        _page.EndSection();
    }

    private IEnumerable<(DateOnly Day, string What, int People)> Deadlines()
    {
        foreach (var item in _items)
            if (item.Of(Verdict.NotYet) + item.Of(Verdict.Unknown) is > 0 and var waiting)
                yield return (WindowEnd.Of(item.Entitlement.Window, facts.Calendar),
                ReportWords.WindowEnds(item.Entitlement.Title), waiting);
        foreach (var row in rows)
        {
            if (row.Decision.Verdict != Verdict.Eligible || row.ToDo == ToDo.Nothing) continue;
            var title = row.Decision.Entitlement.Title;
            foreach (var end in row.Ends)
                yield return (end.On, end.Kind switch
                {
                    LeaveEnd.What.LastDay => ReportWords.LeaveEnds(title),
                    LeaveEnd.What.Lapse => ReportWords.LeaveLapses(title),
                    _ => ReportWords.ApplyEnds(title),
                }, 1);
            if (row.Decision.Unit != Unit.Hours && row.Due is { } due) yield return (due, ReportWords.ApplyEnds(title), 1);
        }
    }

    private void QualitySection()
    {
        var people = rows.Select(static r => r.Decision.Employee).Distinct().ToList();
        var refused = Shown.ToDictionary(static f => f, f => facts.Refused.IsEmpty ? 0
            : people.Sum(p => f == FeedKind.Hours ? facts.Refused.Learning(p.Person).Count : facts.Refused.Of(f, p.Number).Count));
        _page.Heading("quality", ReportWords.Quality, ReportWords.AsOf(asOf)).Table(
            ReportWords.Quality, [ReportWords.Feed, ReportWords.Received, ReportWords.Refused],
            Shown.Select(f => (string[])
            [
                FeedNames.TitleOf(f),
                !facts.Has(f) ? ReportWords.Missing : facts.Received.TryGetValue(f, out var day) ? RocDate.FormatWithWeekday(day)
                    : ReportWords.Unsaid,
                HtmlPage.Number(refused[f]),
            ]), numbers: 2).EndSection();
    }

    private void PeopleSection()
    {
        _page.Heading("people", ReportWords.People, ReportWords.AsOf(asOf))
            .Raw($"<noscript><p>{ReportWords.NoScript}</p></noscript>\n<div id=\"browse\" hidden>\n<div class=\"controls\">\n")
            .Raw($"<label class=\"wide\">{ReportWords.Search}<input id=\"search\" type=\"search\" autocomplete=\"off\"></label>\n");
        Select("item", ReportWords.Item, ReportWords.AnyItem, [.. _items.Select(static i => i.Entitlement.Title)]);
        Select("verdict", ReportWords.Verdict, ReportWords.AnyVerdict, ReportWords.Verdicts);
        Select("task", ReportWords.Task, ReportWords.AnyToDo, ReportWords.ToDos);
        _page.Raw($"<button type=\"button\" id=\"reset\">{ReportWords.Reset}</button>\n</div>\n<p id=\"count\" role=\"status\"></p>\n")
            .Raw(
                $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{ReportWords.People}\"><table id=\"list\"><thead><tr>");
        foreach (var column in (string[])
            [ReportWords.Name, ReportWords.Employee, ReportWords.Unit, ReportWords.JobTitle, ReportWords.Item, ReportWords.Verdict,
                ReportWords.Amount, ReportWords.Left,
                ReportWords.Completed, ReportWords.Due, ReportWords.Task, ReportWords.Note])
            _page.Raw($"<th scope=\"col\" aria-sort=\"none\"><button type=\"button\">{column}</button></th>");
        _page.Raw(
            $"</tr></thead><tbody></tbody></table></div>\n<p><button type=\"button\" id=\"more\" "
            + $"hidden>{ReportWords.More}</button></p>\n</div>\n").EndSection();
    }

    private void Select(string id, string label, string any, IReadOnlyList<string> options)
    {
        _page.Raw($"<label>{label}<select id=\"{id}\"><option value=\"\">{any}</option>");
        for (var i = 0; i < options.Count; i++)
            if (options[i].Length > 0) _page.Raw(
                FormattableString.Invariant($"<option value=\"{i}\">{HtmlPage.Text(options[i])}</option>"));
        _page.Raw("</select></label>\n");
    }

    private IEnumerable<ReportRow> Of(ToDo toDo) => rows.Where(r => r.ToDo == toDo);

    private static bool IsLeave(ItemFigures item) => item.Entitlement.Award.TermsOfLeave() is not null;

    private static string Day(DateOnly? day) => day is { } known ? RocDate.FormatWithWeekday(known) : "";

    private static string Hours(decimal? hours) => hours is { } known ? HtmlPage.Number(known) : ReportWords.Untold;
}
