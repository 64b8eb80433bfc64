using System.Collections.Concurrent;
using System.Text;
using LearningHours.Evaluation;
using LearningHours.Reports;

namespace LearningHours.Tests.Core.Reports;

/// <summary>report.html of an agency: what must be done comes first, figures have n and N, and everybody is in the list.</summary>
public class AgencyReportTests
{
    private const string OffHours = "2018-03-03 13:18:51- 2018-03-03 14:05:22";

    [Fact]
    public void Leave_that_lapses_within_60_days_awards_not_settled_and_open_questions_are_work()
    {
        var night = Night().Add("leave-usage", "員工編號,計畫,申請日,補休日,時數", "E002,kaohsiung-107,2018-04-01,2018-04-02,4");
        var rows = ReportNight.Rows(ReportNight.Page(night, ReportNight.AsOf));
        // completed on 2018-03-03 and to be used by 2018-09-03, which is ten days away
        Assert.Equal(("4", "2018-09-03", "1"), Cells(rows, "E001"));
        Assert.Equal(("0", "2018-09-03", "0"), Cells(rows, "E002"));
        Assert.Equal(2, rows.Count(r => r[1] == "E001"));
    }

    [Theory]
    [InlineData(60, "1")]
    [InlineData(61, "5")]
    [InlineData(0, "1")]
    [InlineData(-1, "6")]
    public void Lapsing_is_from_today_to_the_sixtieth_day(int days, string toDo)
    {
        var night = Night().Add("leave-usage", "員工編號,計畫,申請日,補休日,時數");
        var rows = ReportNight.Rows(ReportNight.Page(night, new DateOnly(2018, 9, 3).AddDays(-days)));
        Assert.Equal(("4", "2018-09-03", toDo), Cells(rows, "E001"));
    }

    [Theory]
    // Of eight hours three lapse on 2012-09-10, a workday, and five on 2012-11-12.
    [InlineData("2012-07-11", "", "8", "2012-09-10", "5")]
    [InlineData("2012-07-12", "", "8", "2012-09-10", "1")]
    [InlineData("2012-09-10", "", "8", "2012-09-10", "1")]
    [InlineData("2012-09-11", "", "5", "2012-11-12", "5")]
    [InlineData("2012-07-12", "2012-07-01,3", "5", "2012-11-12", "5")] // nothing is left of the first lot
    [InlineData("2012-09-13", "", "5", "2012-11-12", "1")]
    public void The_first_lot_that_lapses_is_told_as_in_the_pack(string night, string use, string left, string due, string toDo)
    {
        var asOf = DateOnly.ParseExact(night, "yyyy-MM-dd");
        var lots = Lots();
        if (use.Split(',') is [var day, var hours]) lots.Add("leave-usage", $"E001,tainan-101,,{day},{hours}");
        var row = ReportNight.Rows(ReportNight.Page(lots, asOf, plan: "tainan-101")).Single(r => r[7].Length > 0);
        Assert.Equal((left, due, toDo), (row[7], row[9], row[10]));

        var facts = lots.Facts();
        var packs = Results.Packs.Of(Evaluator.Evaluate(TextNight.Plan("tainan-101"), facts, asOf, findings: true), facts, asOf);
        var ending = Encoding.UTF8.GetString(packs["A1/將到期.csv"]).Split("\r\n")[1..^1].Select(static l => l.Split(','))
            .Where(static l => l[3] is "補休最晚可請假日" or "補休失效").ToList();
        Assert.Equal(toDo == "1", ending.Count > 0);
        if (ending.Count > 0) Assert.Equal(DateOnly.ParseExact(due, "yyyy-MM-dd").ToString("MM/dd"), ending[0][1][4..]);
    }

    [Fact]
    public void Every_day_on_which_leave_ends_is_a_deadline()
    {
        var page = ReportNight.Text(ReportNight.Page(Lots(), new DateOnly(2012, 7, 12), plan: "tainan-101"));
        foreach (var (on, what) in new[] { ("101年9月10日（星期一）", "補休失效"), ("101年10月29日（星期一）", "申請期限"),
            ("101年11月12日（星期一）", "補休最後可休上班日") })
            Assert.Matches($"<td>{on}</td><td>[^<]*：{what}</td><td class=\"n\">1</td>", page);
    }

    [Fact]
    public void A_window_concerns_who_is_not_there_yet_and_who_is_in_question()
    {
        var night = Night().Person(4).LearnSet(4, TextNight.Plan("kaohsiung-107"), "bundle", "2018-03-06 10:00:00- 2018-03-06 11:00:00")
            .Without("attendance");
        var rows = ReportNight.Rows(ReportNight.Page(night, ReportNight.AsOf));
        Assert.Equal(["1", "3"], rows.Where(r => r[4] == "1" && r[1] is "E003" or "E004").Where(r => r[4] == "1").Select(r => r[5])
            .Order(StringComparer.Ordinal));
        Assert.Matches("<td>107年8月31日（星期五）</td><td>[^<]*補休[^<]*：學習期限屆滿</td><td class=\"n\">2</td>",
            ReportNight.Text(ReportNight.Page(night, ReportNight.AsOf)));
    }

    [Theory]
    [InlineData("2018-09-03", "賸餘8小時")]
    [InlineData("2018-09-04", "賸餘0小時")]
    public void Lapsed_hours_are_not_left(string asOf, string left)
    {
        var night = Night().Add("leave-usage", "員工編號,計畫,申請日,補休日,時數");
        Assert.Contains(left, ReportNight.Text(ReportNight.Page(night, DateOnly.ParseExact(asOf, "yyyy-MM-dd"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_is_dated_and_defined()
    {
        var page = ReportNight.Text(ReportNight.Page(Night(), ReportNight.AsOf));
        Assert.Contains("資料截至107年8月24日（星期五）（含當日）", page, StringComparison.Ordinal);
        Assert.Contains(
            "<td>符合補休條件</td><td>符合補休條件之件數（n）÷補休項目適用之判定件數（N）</td><td class=\"n\">2</td><td class=\"n\">3</td><td class=\"n\">66.7%</td>",
            page, StringComparison.Ordinal);
        Assert.Contains("<td>政策能力訓練</td><td class=\"n\">20</td><td class=\"n\">100%</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_can_still_make_it_is_told_how()
    {
        var rows = ReportNight.Rows(ReportNight.Page(Night(), ReportNight.AsOf));
        var row = rows.Single(r => r[1] == "E003" && r[4] == "1");
        Assert.Equal(("1", "4"), (row[5], row[10]));
        Assert.StartsWith("再10小時可符合補休4小時，107年8月31日（星期五，含當日）前", row[11], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_name_becomes_part_of_the_page()
    {
        var night = new TextNight("高雄市").Add("attendance", TextNight.Attendance)
            .Add("roster", $"E001,{TextNight.Id(1)},</script><img src=x onerror=alert(1)>,A1,<b>科,\"a\"\"b&\",編制內,薦任,否,,");
        var page = ReportNight.Page(night, ReportNight.AsOf);
        Assert.DoesNotContain("<img", ReportNight.Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>科", ReportNight.Text(page), StringComparison.Ordinal);
        Assert.Equal("</script><img src=x onerror=alert(1)>", ReportNight.Rows(page)[0][0]);
    }

    [Fact]
    public void A_report_holds_nobody_of_another_agency_and_the_city_nobody_at_all()
    {
        var night = Night().Add("agencies", "B2,別處局,高雄市,,,").Person(9, agency: "B2").LearnSet(9, TextNight.Plan("kaohsiung-107"), "bundle",
            OffHours);
        var figures = new ConcurrentDictionary<string, AgencyFigures>();
        var (a, b) = (ReportNight.Text(ReportNight.Page(night, ReportNight.AsOf, "A1", figures)), ReportNight.Text(ReportNight.Page(night,
            ReportNight.AsOf, "B2", figures)));
        Assert.DoesNotContain("E009", a, StringComparison.Ordinal);
        Assert.DoesNotContain("別處局", a, StringComparison.Ordinal);
        Assert.DoesNotContain("E001", b, StringComparison.Ordinal);
        var city = ReportNight.Text(CityReport.Of([.. figures.Values], [], ReportNight.AsOf).Content);
        Assert.Contains("別處局", city, StringComparison.Ordinal);
        Assert.DoesNotContain("E00", city, StringComparison.Ordinal);
        Assert.DoesNotContain("同仁", city, StringComparison.Ordinal);
        Assert.Contains("未滿5", city, StringComparison.Ordinal);
    }

    [Fact]
    public void The_city_shows_past_nights_where_it_is_told_of_them()
    {
        var figures = new ConcurrentDictionary<string, AgencyFigures>();
        var night = Night();
        for (var i = 4; i <= 7; i++) night.Person(i).LearnSet(i, TextNight.Plan("kaohsiung-107"), "bundle", OffHours);
        for (var i = 8; i <= 12; i++) night.Person(i);
        ReportNight.Page(night, ReportNight.AsOf, "A1", figures);
        PastNight[] past = [new(new DateOnly(2018, 8, 22), new Dictionary<string, int> { ["kaohsiung-107/comp-leave/eligible"] = 41 })];
        var city = ReportNight.Text(CityReport.Of([.. figures.Values], past, ReportNight.AsOf).Content);
        Assert.Contains("<td>107年8月22日（星期三）</td><td class=\"n\">41</td>", city, StringComparison.Ordinal);
    }

    [Fact]
    public void Nights_of_the_past_do_not_tell_a_number_that_tonight_hides()
    {
        var figures = new ConcurrentDictionary<string, AgencyFigures>();
        ReportNight.Page(Night(), ReportNight.AsOf, "A1", figures); // two are eligible
        PastNight[] past = [new(new DateOnly(2018, 8, 22), new Dictionary<string, int> { ["kaohsiung-107/comp-leave/eligible"] = 41 })];
        Assert.DoesNotContain("8月22日", ReportNight.Text(CityReport.Of([.. figures.Values], past, ReportNight.AsOf).Content),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_shows_how_the_agency_came_nearer_to_the_end_of_the_window()
    {
        var before = new ConcurrentDictionary<string, AgencyFigures>();
        ReportNight.Page(Night(), new DateOnly(2018, 2, 28), "A1", before);
        var figures = PastFigures.Read(new MemoryStream(PastFigures.File(before.Values).Content));
        PastNight[] past = [new(new DateOnly(2018, 2, 28), new Dictionary<string, int>(), figures),
            new(new DateOnly(2018, 3, 1), new Dictionary<string, int>())];
        var page = ReportNight.Text(ReportNight.Page(Night(), ReportNight.AsOf, past: past));
        Assert.Contains("學習期間107年1月1日至107年8月31日（含當日）", page, StringComparison.Ordinal);
        // day 59 of 243, and day 236
        Assert.Contains("<td>107年2月28日（星期三）</td><td class=\"n\">0</td><td class=\"n\">3</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\">0%</td><td class=\"n\">24.3%</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\">66.7%</td><td class=\"n\">97.1%</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("3月1日（", page, StringComparison.Ordinal); // the figures of that night were not kept
        var other = ReportNight.Text(ReportNight.Page(Night(), ReportNight.AsOf, "B2", null, past));
        Assert.DoesNotContain("歷次進度", other, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_night_gives_the_same_bytes() =>
        Assert.Equal(ReportNight.Page(Night(), ReportNight.AsOf), ReportNight.Page(Night(), ReportNight.AsOf));

    /// <summary>The cells of somebody's leave that show what is left, when it is due, and the task.</summary>
    private static (string Left, string Due, string Task) Cells(IReadOnlyList<string[]> rows, string number)
    {
        var row = rows.Single(r => r[1] == number && r[4] == "1");
        return (row[7], row[9], row[10]);
    }

    /// <summary>E001 earned three hours on 2012-03-10 and five on 2012-05-12 under the plan of Tainan.</summary>
    private static TextNight Lots() => new TextNight("臺南市").Person(1).Add("attendance", TextNight.Attendance)
        .Add("lists", "清單,課程代碼,課程名稱", "tainan-101/附件4,,政策課程甲", "tainan-101/附件4,,政策課程乙")
        .Learn(1, "政策課程甲", 3, "2012-03-10 09:00:00- 2012-03-10 10:00:00")
        .Learn(1, "政策課程乙", 5, "2012-05-12 09:00:00- 2012-05-12 10:00:00")
        .Learn(1, "其他課程", 40, "2012-02-01 09:00:00- 2012-02-01 10:00:00")
        .Add("leave-usage", "員工編號,計畫,申請日,補休日,時數");

    /// <summary>E001 and E002 took the set on a Saturday, E003 took nothing.</summary>
    private static TextNight Night()
    {
        var plan = TextNight.Plan("kaohsiung-107");
        return new TextNight("高雄市").Add("attendance", TextNight.Attendance).Person(1).Person(2).Person(3).LearnSet(1, plan, "bundle",
            OffHours).LearnSet(2, plan, "bundle", OffHours);
    }
}
