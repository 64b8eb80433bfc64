using LearningHours.Kpis;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Kpis;

public class KpiReportTests
{
    private const string Classes = "員工編號,班別,日期,主辦", Reports = "篇號,員工編號,繳交日,格式符合";
    private const string Works = "作品編號,類型,組別,機關代碼,作者員工編號,繳交日,分鐘,測驗題數,委外,審查";

    private static readonly DateOnly AsOf = new(2012, 12, 31);

    [Theory]
    [InlineData(38, 92.7, 1, false)]
    [InlineData(39, 95.1, 0, true)]
    [InlineData(37, 90.2, 2, false)]
    public void The_share_is_n_of_N_and_says_how_many_more_are_needed(int reached, double share, int more, bool done)
    {
        var figure = Figure(City(people: 41, reached), KpiMeasure.ShareWithDigitalHours);
        Assert.Equal((41, reached, (decimal)share, (decimal)more, done),
            (figure.Population, figure.Counted, figure.Value, figure.Short, figure.IsReached));
        Assert.Equal(more, figure.Nearest.Count);
    }

    [Fact]
    public void The_fewest_people_who_would_reach_the_target_are_those_nearest_to_it()
    {
        var night = City(people: 41, reached: 37).Learn(40, "乙", 4.5m, "2012-05-05 09:00- 2012-05-05 12:00").Learn(39, "乙", 2,
            "2012-05-05 09:00- 2012-05-05 12:00");
        Assert.Equal(["E040 4.5 0.5", "E039 2 3"],
            Figure(night, KpiMeasure.ShareWithDigitalHours).Nearest.Select(p => $"{p.Employee.Number} {p.Counted} {p.Missing}"));
    }

    [Fact]
    public void Of_people_equally_near_the_first_by_number_is_named() =>
        Assert.Equal(["E039"], Figure(City(people: 41, reached: 38), KpiMeasure.ShareWithDigitalHours).Nearest.Select(
            p => p.Employee.Number));

    [Fact]
    public void A_share_just_below_the_target_is_not_rounded_up_to_it()
    {
        var figure = Figure(City(people: 101, reached: 95) /* 94.06 % */, KpiMeasure.ShareWithDigitalHours, target: 94.1m);
        Assert.Equal((94.0m, false), (figure.Value, figure.IsReached));
    }

    [Theory]
    [InlineData("2012-12-30", 1)]
    [InlineData("2012-12-31", 1)]
    [InlineData("2013-01-01", 0)]
    public void Only_the_hours_of_the_plan_year_count(string day, int counted)
    {
        var night = new TextNight("臺南市").Person(1).Learn(1, "甲", 5, $"{day} 09:00- {day} 23:59:59");
        Assert.Equal(counted, Figure(night, KpiMeasure.ShareWithDigitalHours, asOf: new DateOnly(2013, 2, 1)).Counted);
    }

    [Fact]
    public void A_course_learned_twice_counts_once_and_physical_hours_do_not()
    {
        var night = new TextNight("臺南市").Person(1).Learn(1, "甲", 3, "2012-01-07 09:00- 2012-01-07 12:00").Learn(1, "甲", 3,
            "2012-02-04 09:00- 2012-02-04 12:00");
        Assert.Equal((3m, 3m), (Figure(night, KpiMeasure.MeanDigitalHours).Counted, Figure(night, KpiMeasure.MeanDigitalHours).Value));
    }

    [Fact]
    public void The_mean_is_over_everybody_who_serves_on_the_day_and_is_covered()
    {
        var night = new TextNight("臺南市").Person(1).Person(2, kind: "約僱").Person(3, kind: "教師").Person(4, left: "2012-12-31").Person(5,
            joined: "2013-01-01");
        foreach (var number in Enumerable.Range(1, 5))
            night.Learn(number, "甲", number == 1 ? 100 : 59, "2012-01-07 09:00- 2012-01-07 12:00");
        var figure = Figure(night, KpiMeasure.MeanDigitalHours);
        Assert.Equal((2, 159m, 79.5m, 1m, false), (figure.Population, figure.Counted, figure.Value, figure.Short, figure.IsReached));
    }

    [Fact]
    public void Another_government_is_not_counted()
    {
        var night = City(people: 2, reached: 1).Add("agencies", "B1,外縣市局,高雄市,,,").Person(3, agency: "B1");
        Assert.Equal(2, Figure(night, KpiMeasure.ShareWithDigitalHours).Population);
    }

    [Fact]
    public void Who_serves_an_agency_nobody_describes_is_not_counted_and_said_so()
    {
        var figure = Figure(City(people: 2, reached: 1).Person(3, agency: "X9"), KpiMeasure.ShareWithDigitalHours);
        Assert.Equal((2, "另有1人之機關代碼不在機關資料內，未計入N"), (figure.Population, figure.Remark));
    }

    [Fact]
    public void Attendances_count_and_not_persons()
    {
        var night = City(people: 2, reached: 0).Person(3, kind: "教師").Add("classes", Classes, "E001,種籽班,2012-04-02,",
            "E001,進階班,2012-05-02,", "E003,種籽班,2012-04-02,", "E002,種籽班,2011-12-31,");
        var figure = Figure(night, KpiMeasure.ClassAttendances);
        Assert.Equal((2m, 118m, "另有1人次非參加對象，未計入"), (figure.Counted, figure.Short, figure.Remark));
    }

    [Fact]
    public void Works_count_that_are_what_the_plan_asks_for()
    {
        var night = City(people: 1, reached: 0).Add("agencies", "B1,外縣市局,高雄市,,,").Add("works", Works,
            "W1,數位教材,個人,A1,E001,2012-06-01,30,10,否,合格", "W2,數位教材,個人,A1,E001,2012-06-01,29,10,否,合格",
            "W3,數位教材,個人,A1,E001,2012-06-01,,10,否,合格", "W4,數位教材,個人,B1,E001,2012-06-01,30,10,否,合格",
            "W5,數位教材,個人,A1,E001,2013-01-01,30,10,否,合格");
        var figure = Figure(night, KpiMeasure.Works);
        Assert.Equal((1m, "另有1件規格或所屬機關待查，未計入"), (figure.Counted, figure.Remark));
    }

    [Theory]
    [InlineData(9, 1, false)]
    [InlineData(10, 0, true)]
    [InlineData(11, 0, true)]
    public void Reports_of_the_right_format_count(int written, int missing, bool done)
    {
        var night = City(people: 1, reached: 0).Add("reports", Reports, "R0,E001,2012-03-01,否");
        for (var i = 1; i <= written; i++) night.Add("reports", $"R{i},E001,2012-03-01,是");
        var figure = Figure(night, KpiMeasure.Reports);
        Assert.Equal((written, missing, done), ((int)figure.Counted!, (int)figure.Short!, figure.IsReached));
    }

    [Theory]
    [InlineData("hours", KpiMeasure.ShareWithDigitalHours, "學習時數資料未提供，無法判定")]
    [InlineData("hours", KpiMeasure.MeanDigitalHours, "學習時數資料未提供，無法判定")]
    [InlineData("agencies", KpiMeasure.ShareWithDigitalHours, "機關資料未提供，無法判定")]
    [InlineData("classes", KpiMeasure.ClassAttendances, "歷年參訓資料未提供，無法判定")]
    [InlineData("works", KpiMeasure.Works, "作品資料未提供，無法判定")]
    [InlineData("reports", KpiMeasure.Reports, "行政案例及研究報告資料未提供，無法判定")]
    public void A_figure_is_unknown_where_its_feed_is_absent(string feed, KpiMeasure measure, string why)
    {
        var night = City(people: 2, reached: 1).Add("classes", Classes).Add("works", Works).Add("reports", Reports);
        Assert.NotNull(Figure(night, measure).Value);
        var figure = Figure(night.Without(feed), measure);
        Assert.Equal((null, null, null, why), (figure.Value, figure.Counted, figure.IsReached, figure.Remark));
    }

    [Fact]
    public void A_plan_without_figures_has_an_empty_report_and_no_file()
    {
        var report = KpiReport.Of(TextNight.Plan("kaohsiung-107"), City(people: 1, reached: 0).Facts(), AsOf);
        Assert.Empty(report.Figures);
        Assert.Empty(KpiFiles.Of(report));
    }

    /// <summary>
    /// A number of people in Tainan, of whom the first <paramref name="reached"/> have five digital hours and the others none.
    /// </summary>
    internal static TextNight City(int people, int reached)
    {
        var night = new TextNight("臺南市");
        for (var i = 1; i <= people; i++) night.Person(i);
        night.Add("hours", TextNight.Hours);
        for (var i = 1; i <= reached; i++) night.Learn(i, "甲", 5, "2012-03-03 09:00- 2012-03-03 12:00");
        return night;
    }

    private static KpiFigure Figure(TextNight night, KpiMeasure measure, decimal? target = null, DateOnly? asOf = null)
    {
        var plan = TextNight.Plan("tainan-101");
        if (target is { } other) plan = plan with { Kpis = [.. plan.Kpis.Select(k => k with { Target = other })] };
        return KpiReport.Of(plan, night.Facts(), asOf ?? AsOf).Figures.Single(f => f.Kpi.Measure == measure);
    }
}
