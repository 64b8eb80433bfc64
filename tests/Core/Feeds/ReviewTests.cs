using System.Text;
using LearningHours.Courses;
using LearningHours.Intake;
using LearningHours.Learning;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>What is accepted but listed for a human to check: courses that nothing matches, records that are implausible.</summary>
public sealed class ReviewTests
{
    private const string Header = "身分證字號,課程名稱,課程類別,平臺,上課期間,閱讀時數,通過狀態,認證時數\n";
    private const string Courses = "課程代碼,課程名稱,平臺,課程類別,認證時數,別名\nPK01,甲課程,臺北e大,政策能力訓練,1,\nPK02,乙課程,臺北e大,政策能力訓練,2,乙課\n";

    private static string Row(string title, string period, string hours = "1", string reading = "", string platform = "臺北e大",
        string id = FeedNight.Wang, string category = "政策能力訓練") =>
        $"{id},{title},{category},{platform},{period},{reading},已通過,{hours}\n";

    private static NightFacts Read(params string[] rows) =>
        FeedNight.WithRoster().Add("courses/c.csv", Courses).Add("hours/a.csv", Header + string.Concat(rows)).Read();

    private static string Period(string from, string to) => $"2018-02-11 {from}- 2018-02-11 {to}";

    private static string Doubts(NightFacts night) =>
        string.Join(' ', night.Doubts.Select(d => $"{d.Employee}:{d.Kind}:{d.Record.Source.Line}"));

    [Fact]
    public void Courses_are_matched_by_code_then_alias_then_title_and_the_others_listed()
    {
        var night = Read(Row("什麼(PK01)", Period("08:00:00", "08:10:00")), Row("乙課！", Period("09:00:00", "09:10:00")),
            Row("甲 課程", Period("10:00:00", "10:10:00")),
            Row("丙課程(ZZ99)", Period("11:00:00", "11:10:00")), Row("丙課程（ＺＺ９９）", Period("12:00:00", "12:10:00")),
            Row("丁課程", Period("13:00:00", "13:10:00"), platform: ""), Row("戊課程", Period("14:00:00", "14:10:00"), id: FeedNight.Lin));
        Assert.Equal([new UnmatchedCourse("丙課程(ZZ99)", "ZZ99", "臺北e大", 2, "課程目錄"), new UnmatchedCourse("丁課程", "", "", 1, "課程目錄、平臺")],
            night.UnmatchedCourses);
        Assert.Equal(3, Assert.Single(night.Warnings, w => w.Code == "H-COURSE").Count);
        Assert.Equal("\uFEFF課程名稱,課程代碼,平臺,紀錄數,待補\r\n丙課程(ZZ99),ZZ99,臺北e大,2,課程目錄\r\n丁課程,,,1,課程目錄、平臺\r\n", ListOf(night, ReviewLists.Courses));
    }

    [Fact]
    public void A_course_whose_platform_or_category_nobody_tells_is_listed_whether_catalogued_or_not()
    {
        var night = FeedNight.WithRoster().Add("courses/c.csv", "課程代碼,課程名稱,平臺,課程類別\nPK01,甲課程,,政策能力訓練\nPK02,乙課程,臺北e大,\nPK03,丙課程,,\n")
            .Add("hours/a.csv", Header
            + Row("甲課程", Period("08:00:00", "08:10:00"), platform: "", category: "")
            + Row("乙課程", Period("09:00:00", "09:10:00"), platform: "", category: "")
            + Row("丙課程", Period("10:00:00", "10:10:00"))).Read();
        Assert.Equal(["甲課程:平臺", "乙課程:課程類別"], night.UnmatchedCourses.OrderBy(c => c.Lacks.Length).Select(c => $"{c.Title}:{c.Lacks}"));
    }

    [Fact]
    public void Without_a_catalogue_what_its_rows_tell_is_enough() =>
        Assert.Empty(FeedNight.WithRoster().Add("hours/a.csv", Header + Row("甲", Period("08:00:00", "08:10:00"))).Read().UnmatchedCourses);

    [Theory]
    [InlineData("08:00:01", "08:10:00", "")]
    [InlineData("08:00:00", "08:10:00", "E1:SameTimes:2")]
    [InlineData("08:00:00", "08:10:01", "")]
    [InlineData("08:05:00", "08:30:00", "")]
    public void Two_courses_open_at_once_are_everyday_and_two_of_the_same_seconds_are_not(string from, string to, string doubts)
    {
        var night = Read(Row("甲課程", Period("08:00:00", "08:10:00")), Row("乙課程", Period(from, to)),
            Row("乙課程", Period("08:00:00", "08:10:00"), platform: "港都e學苑"), Row("乙課程", Period("08:00:00", "08:10:00"), id: FeedNight.Chen));
        Assert.Equal(doubts, Doubts(night));
        Assert.Equal(doubts.Length > 0 ? ["H-SAME-TIMES"] : [], night.Warnings.Select(w => w.Code));
        Assert.Equal(3, night.RecordsOf("E1").Length);
    }

    [Theory]
    [InlineData("2018-02-11 00:00:00", 1)]
    [InlineData("2018-02-11", 0)] // a day is no second
    public void Whether_two_courses_are_of_the_same_seconds_does_not_hang_on_which_stands_first(string start, int doubts)
    {
        const string header = "身分證字號,課程名稱,平臺,上課起,上課迄,通過狀態,認證時數\n";
        foreach (var (timed, other) in new[] { ("甲課程", "乙課程"), ("乙課程", "甲課程") })
        {
            string[] rows =
                [$"{FeedNight.Wang},{timed},臺北e大,2018-02-11 00:00:00,2018-02-12 00:00:00,已通過,1\n",
                $"{FeedNight.Wang},{other},臺北e大,{start},2018-02-12 00:00:00,已通過,1\n"];
            foreach (var text in new[] { rows[0] + rows[1], rows[1] + rows[0] })
            {
                var night = FeedNight.WithRoster().Add("courses/c.csv", Courses).Add("hours/a.csv", header + text).Read();
                Assert.Equal(doubts, night.Doubts.Count(d => d.Kind == DoubtKind.SameTimes));
            }
        }
    }

    [Fact]
    public void A_reading_inside_another_is_not_suspected() =>
        Assert.Equal("", Doubts(Read(Row("甲課程", Period("08:00:00", "10:00:00")), Row("乙課程", Period("08:30:00", "09:00:00")),
            Row("甲課程", Period("08:10:00", "08:40:00")))));

    [Fact]
    public void People_whom_the_roster_does_not_know_are_listed_and_masked()
    {
        var night = FeedNight.WithRoster()
            .Add("hours/a.csv", Header + Row("甲", Period("08:00:00", "08:10:00"))
                + Row("甲", Period("09:00:00", "09:10:00"), id: FeedNight.Lin)
            + Row("乙", Period("08:00:00", "08:10:00"), id: FeedNight.Lin))
                .Add("hours/b.csv", "員工編號," + Header[6..] + Row("甲", Period("08:00:00", "08:10:00"), id: "E404")).Read();
        Assert.Equal(3, night.RecordsOffRoster);
        var list = ListOf(night, ReviewLists.OffRoster);
        Assert.EndsWith($"首筆行號\r\n{FeedNight.Lin[..6]}****,2,hours/a.csv,4\r\nE404,1,hours/b.csv,2\r\n", list);
        Assert.DoesNotContain(FeedNight.Lin, list);
    }

    [Theory]
    [InlineData("0.99", "")]
    [InlineData("1", "")]
    [InlineData("1.01", "E1:AboveCourse:2")]
    public void Hours_above_the_catalogues_are_flagged_and_kept(string hours, string doubts)
    {
        var night = Read(Row("甲課程", Period("08:00:00", "10:00:00"), hours));
        Assert.Equal((doubts, hours), (Doubts(night), night.RecordsOf("E1")[0].Total.ToString()));
    }

    [Theory]
    [InlineData("00:09:59", "")]
    [InlineData("00:10:00", "")]
    [InlineData("00:10:01", "E1:LongReading:2")]
    [InlineData("0:09:59", "")]
    [InlineData("0:10:01", "E1:LongReading:2")]
    [InlineData("000:09:59", "")]
    [InlineData("000:10:01", "E1:LongReading:2")]
    [InlineData("100:00:00", "E1:LongReading:2")]
    [InlineData("x00:10:01", "")]
    [InlineData("00:10:x1", "")]
    [InlineData("1000:00:00", "")]
    [InlineData("很久", "")]
    [InlineData("00:61:00", "")]
    public void Reading_time_longer_than_the_span_is_flagged(string reading, string doubts) =>
        Assert.Equal(doubts, Doubts(Read(Row("甲課程", Period("08:00:00", "08:10:00"), reading: reading))));

    [Fact]
    public void The_list_of_doubtful_records_says_who_what_and_where()
    {
        var night = Read(Row("甲課程", Period("08:00:00", "08:10:00"), "3"));
        Assert.EndsWith(
            "起,迄,認證時數,來源檔案,行號\r\n397000000A,王○○,E1,認證時數高於課程目錄所載,甲課程,臺北e大," +
            "107年2月11日（星期日）08:00:00,107年2月11日（星期日）08:10:00,3,hours/a.csv,2\r\n",
            ListOf(night, ReviewLists.Records));
    }

    [Fact]
    public void Doubtful_records_go_to_the_pack_of_their_persons_agency_too()
    {
        var night = Read(Row("甲課程", Period("08:00:00", "08:10:00"), "3"));
        var agency = night.Facts.Employees.Single(e => e.Number == "E1").On(AsOf).Agency;
        var own = ListOf(night, AgencyPack.PathOf(agency, ReviewLists.Records));
        Assert.Contains("397000000A,王小明,E1,", own, StringComparison.Ordinal);
        // The list for all agencies needs no names.
        Assert.Equal(ListOf(night, ReviewLists.Records), own.Replace("王小明", "王○○", StringComparison.Ordinal));
        Assert.Equal(4, ReviewLists.Files(night, AsOf).Count());
    }

    private static readonly DateOnly AsOf = new(2018, 9, 1);

    private static string ListOf(NightFacts night, string path) =>
        Encoding.UTF8.GetString(ReviewLists.Files(night, AsOf).Single(f => f.Path == path).Content);
}
