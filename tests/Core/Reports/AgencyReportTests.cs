using System.Collections.Concurrent;
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

    /// <summary>E001 and E002 took the set on a Saturday, E003 took nothing.</summary>
    private static TextNight Night()
    {
        var plan = TextNight.Plan("kaohsiung-107");
        return new TextNight("高雄市").Add("attendance", TextNight.Attendance).Person(1).Person(2).Person(3).LearnSet(1, plan, "bundle",
            OffHours).LearnSet(2, plan, "bundle", OffHours);
    }
}
