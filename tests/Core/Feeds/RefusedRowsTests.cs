using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Intake;
using LearningHours.Records;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>What remains valid of refused rows (contract section 2), and feeds without any readable file.</summary>
public sealed class RefusedRowsTests
{
    private const string Eplus = "身分證字號,課程名稱,課程類別,平臺,上課期間,通過狀態,認證時數\n";

    private static LearningRecord Standing(NightFacts night, string employee)
    {
        var row = Assert.Single(night.Facts.Refused.Learning(night.Facts.Employees.Single(e => e.Number == employee).Person));
        return Assert.IsType<LearningRecord>(row.Fact);
    }

    private static NightFacts Hours(string row, string file = "hours/a.csv") => FeedNight.WithRoster().Add(file, Eplus + row + "\n").Read();

    [Theory]
    [InlineData("hours")]
    [InlineData("attendance")]
    [InlineData("forum")]
    [InlineData("certificates")]
    [InlineData("applicants")]
    public void A_feed_of_which_no_file_can_be_read_is_absent_and_said_so(string feed)
    {
        var night = FeedNight.WithRoster().Add($"{feed}/a.csv", "").Add($"{feed}/b.csv", "這不是,資料檔\n1,2\n").Read();
        Assert.False(night.Facts.Has(FeedNames.Parse(feed)!.Value));
        Assert.Contains(night.Warnings,
            w => w.Code.EndsWith("-ABSENT", StringComparison.Ordinal) && w.Text.Contains("a.csv") && w.Text.Contains("b.csv"));
    }

    [Fact]
    public void A_file_of_a_header_alone_is_an_empty_feed_and_one_that_can_be_read_is_enough()
    {
        var night = FeedNight.WithRoster().Add("attendance/a.csv", "員工編號,類別,起,迄\n").Add("attendance/b.csv", "").Read();
        Assert.True(night.Facts.Has(FeedKind.Attendance));
        Assert.DoesNotContain(night.Warnings, w => w.Code.EndsWith("-ABSENT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("甲課程,政策能力訓練,臺北e大,2018-02-11 10:00:00- 2018-02-11 11:00:00,已通過,很多", RecordMarks.AnyHours)]
    [InlineData("甲課程,政策能力訓練,臺北e大,某一天,已通過,1", RecordMarks.AnyStart | RecordMarks.AnyEnd)]
    [InlineData("甲課程,政策能力訓練,臺北e大,2018-02-11 11:00:00- 2018-02-11 10:00:00,已通過,1", RecordMarks.AnyStart | RecordMarks.AnyEnd)]
    [InlineData("甲課程,政策能力訓練,臺北e大,2018-02-11 10:00:00- 2018-02-11 11:00:00,也許,1", RecordMarks.None)]
    public void The_readable_cells_of_a_refused_hours_row_stand(string cells, RecordMarks lacks)
    {
        var night = Hours($"{FeedNight.Wang},{cells}");
        var record = Standing(night, "E1");
        Assert.Equal("甲課程", night.CourseOf(record).Title);
        Assert.Equal(lacks, record.Marks & (RecordMarks.AnyStart | RecordMarks.AnyEnd | RecordMarks.AnyHours));
        Assert.True(record is { Passed: true, IsDoubted: true });
        if (!record.Lacks(RecordMarks.AnyEnd)) Assert.Equal(CivilTime.At(new DateOnly(2018, 2, 11), 11 * 3600), record.End);
    }

    [Fact]
    public void A_title_that_names_no_course_may_be_any() =>
        Assert.Equal(-1, Standing(Hours($"{FeedNight.Wang},？？,政策能力訓練,臺北e大,2018-02-11 10:00:00- 2018-02-11 11:00:00,已通過,1"), "E1").Variant);

    [Theory]
    [InlineData("甲課程,政策能力訓練,臺北e大,某一天,未通過,1")]
    [InlineData("甲課程,政策能力訓練,臺北e大,某一天,已通過,0")]
    public void A_refused_row_that_was_not_passed_is_no_doubt(string cells) =>
        Assert.True(Hours($"{FeedNight.Wang},{cells}").Facts.Refused.IsEmpty);

    [Fact]
    public void A_refused_row_that_names_nobody_is_no_doubt_about_anybody() =>
        Assert.True(Hours("A000000000,甲課程,政策能力訓練,臺北e大,某一天,已通過,1").Facts.Refused.IsEmpty);

    [Theory]
    [InlineData("attendance", "員工編號,類別,起,迄", "1.02E+09,加班,2018-05-08,2018-05-08", true)]
    [InlineData("attendance", "員工編號,類別,起,迄", "E1;加班;2018-05-08;2018-05-08", true)]
    [InlineData("forum", "員工編號,類型,日期,篇數", ",發表,2012-05-01,1", true)]
    [InlineData("hours", "身分證字號,課程名稱,課程類別,平臺,上課期間,通過狀態,認證時數", "A12345678X,甲課程,政策能力訓練,臺北e大,2018-02-11 10:00:00- 2018-02-11 11:00:00,已通過,1",
        true)]
    [InlineData("attendance", "員工編號,類別,起,迄", "E1,加班,某日,2018-05-08", false)] // about somebody
    [InlineData("courses", "課程代碼,課程名稱", "C1,", true)]
    [InlineData("lists", "清單,課程名稱", "x,", true)]
    [InlineData("works", "作品編號,類型,機關代碼,作者員工編號,繳交日,審查", "W1,數位教材,397000000A,,2012-05-01,合格", true)]
    [InlineData("course-flags", "機關代碼,課程代碼,業務相關", "397000000A,C1,V", true)]
    public void A_refused_row_of_nobody_is_warned_of(string feed, string header, string row, bool warned)
    {
        var night = FeedNight.WithRoster().Add($"{feed}/x.csv", $"{header}\n{row}\n").Read();
        Assert.Single(night.Codes($"{feed}/x.csv"));
        Assert.Equal(warned, night.Warnings.Any(static w => w.Code.EndsWith("-NOBODY", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("A123 456789")]
    [InlineData(" A123456789 ")]
    [InlineData("Ａ１２３　４５６　７８９")]
    public void Blanks_inside_a_number_of_a_person_mean_nothing(string id) =>
        Assert.Single(FeedNight.WithRoster()
            .Add("hours/h.csv", $"身分證字號,課程名稱,課程類別,平臺,上課期間,通過狀態,認證時數\n{id},甲課程,政策能力訓練,臺北e大,2018-02-11 10:00:00- 2018-02-11 11:00:00,已通過,1\n")
            .Read().RecordsOf("E1"));

    [Fact]
    public void A_unit_other_than_hours_is_no_doubt()
    {
        const string row = ",甲課程,2018-02-11,,6,50,67,1,2018-02-11,2,{0},,,,,1,0,2,\n";
        var night = FeedNight.WithRoster().Add("hours/a.csv", TextNight.Portal19 + "\n" + FeedNight.Wang + row.Replace("{0}", "2")).Read();
        Assert.True(night.Facts.Refused.IsEmpty);
        Assert.Single(night.Rejected);
        night = FeedNight.WithRoster().Add("hours/a.csv", TextNight.Portal19 + "\n" + FeedNight.Wang + row.Replace("{0}", "")).Read();
        Assert.False(night.Facts.Refused.IsEmpty);
    }

    [Theory]
    [InlineData("加班,2018-05-08 18:00,2018-05-08 25:00", AttendanceKind.Overtime, 8, 9, false)]
    [InlineData("加班,2018-05-08 18:00,2018-05-07 17:00", AttendanceKind.Overtime, 7, 9, false)]
    [InlineData("加班,沒寫,2018-05-08 17:00", AttendanceKind.Overtime, 8, 9, false)]
    public void A_refused_attendance_row_stands_for_the_days_that_it_names(string cells, AttendanceKind kind, int from, int to,
        bool isExact)
    {
        var night = FeedNight.WithRoster().Add("attendance/a.csv", $"員工編號,類別,起,迄\nE1,{cells}\n").Read();
        var row = Assert.IsType<RefusedAttendance>(Assert.Single(night.Facts.Refused.Of(FeedKind.Attendance, "E1")).Fact);
        Assert.Equal(new RefusedAttendance(kind, CivilTime.At(new DateOnly(2018, 5, from)), CivilTime.At(new DateOnly(2018, 5, to)),
            isExact, false), row);
    }

    [Fact]
    public void A_refused_attendance_row_that_names_no_day_stands_for_all()
    {
        var night = FeedNight.WithRoster().Add("attendance/a.csv", "員工編號,類別,起,迄\nE1,加班,某日,某日\n").Read();
        var row = Assert.IsType<RefusedAttendance>(Assert.Single(night.Facts.Refused.Of(FeedKind.Attendance, "E1")).Fact);
        Assert.True(row.From < CivilTime.At(new DateOnly(2000, 1, 1)) && row.To > CivilTime.At(new DateOnly(2067, 12, 31)));
    }

    [Fact]
    public void A_row_that_is_cut_still_names_its_person()
    {
        var night = FeedNight.WithRoster().Add("attendance/a.csv", "員工編號,類別,起,迄\nE1,加班\nE2,加班,2018-05-08,2018-05-08\n").Read();
        Assert.Null(Assert.Single(night.Facts.Refused.Of(FeedKind.Attendance, "E1")).Fact);
        Assert.Empty(night.Facts.Refused.Of(FeedKind.Attendance, "E2"));
    }

    [Fact]
    public void An_unreadable_optional_cell_costs_a_warning_and_not_the_row()
    {
        var night = FeedNight.WithRoster().Add("forum/a.csv", "員工編號,類型,日期,篇數,不計篇數\nE1,發表,2012-05-01,10,幾篇\n").Read();
        Assert.Empty(night.Rejected);
        var warning = Assert.Single(night.Warnings, static w => w.Text.Contains("不計篇數"));
        foreach (var said in (string[])["forum/a.csv", "第2列", "E1", "幾篇"]) Assert.Contains(said, warning.Text);
        Assert.False(Assert.Single(night.Facts.Refused.Of(FeedKind.Forum, "E1")).Says("不計篇數"));
    }

    [Fact]
    public void Rows_that_contradict_each_other_may_each_be_right()
    {
        var night =
            Hours(
                $"{FeedNight.Wang},甲課程,政策能力訓練,臺北e大,2018-02-11 10:00:00- 2018-02-11 "
                + $"11:00:00,已通過,1\n{FeedNight.Wang},甲課程,政策能力訓練,臺北e大,2018-02-11 10:00:00- 2018-02-11 11:00:00,已通過,2");
        Assert.Equal(2, night.Facts.Refused.Learning(night.Facts.Employees.Single(e => e.Number == "E1").Person).Count);
        Assert.Empty(night.RecordsOf("E1"));
    }

    [Fact]
    public void Who_is_known_from_refused_rows_alone_is_there_and_not_certain()
    {
        var night = FeedNight.WithRoster().Add("roster/z.csv", "員工編號,身分證字號,姓名,機關代碼,人員類別,輪班\nE7,A123456780,測試,A1,編制內,否\n").Read();
        var person = night.Facts.Employees.Single(e => e.Number == "E7");
        Assert.False(person.IsCertain);
        Assert.Equal(ServiceDoubts.Refused | ServiceDoubts.Id, person.Services[0].Doubts);
        Assert.Empty(night.RecordsOf("E7"));
    }
}
