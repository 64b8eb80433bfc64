using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Intake;
using LearningHours.Records;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>Contract section 2 (hours, eplus) and readings 16 to 20.</summary>
public sealed class EplusRowsTests
{
    private const string Header = "身分證字號,姓名,課程名稱,平臺,上課期間,通過狀態,認證時數,終身學習時數上傳狀態\n";
    private const string Good = FeedNight.Wang
        + ",王小明,人權大步走：行政執行篇(PCENTER107100093),e等公務園+學習平臺,2018-02-11 13:18:51- 2018-02-13 12:05:22,已通過,1.0,成功\n";

    private static NightFacts Read(string rows) => FeedNight.WithRoster().Add("hours/a.csv", Header + rows).Read();

    [Fact]
    public void A_passed_row_becomes_a_record_that_counts()
    {
        var night = Read(Good);
        var record = Assert.Single(night.RecordsOf("E1"));
        Assert.Equal("2018-02-11 13:18:51", record.Start.ToString());
        Assert.Equal("2018-02-13 12:05:22", record.End.ToString());
        Assert.Equal((100, 100), (record.Total.Hundredths, record.Digital.Hundredths));
        Assert.Equal(RecordMarks.Passed | RecordMarks.Platform, record.Marks);
        var course = night.CourseOf(record);
        Assert.Equal(("PCENTER107100093", "e等公務園+學習平臺"), (course.Code, course.Platform));
        Assert.Equal(CourseTitle.Normalise("人權大步走行政執行篇"), night.Facts.Courses.Titles.Single().Key);
        Assert.Equal((1, 1, 0, 0), (night.Receipts[0].Rows, night.Receipts[0].Accepted, night.Receipts[0].Rejected,
            night.Receipts[0].Duplicate));
    }

    [Theory]
    [InlineData("2018-02-11 13:18:51~2018-02-13 12:05:22")]
    [InlineData("2018/2/11 13:18:51 - 2018/2/13 12:05:22")]
    [InlineData("107-02-11 13:18:51-107-02-13 12:05:22")]
    [InlineData("2018-02-11 13:18:51～2018-02-13 12:05:22")]
    [InlineData("1070211 13:18:51-1070213 12:05:22")]
    public void A_period_is_two_instants_with_a_hyphen_or_a_tilde_between(string period)
    {
        var record = Assert.Single(Read(Good.Replace("2018-02-11 13:18:51- 2018-02-13 12:05:22", period)).RecordsOf("E1"));
        Assert.Equal("2018-02-11 13:18:51/2018-02-13 12:05:22", $"{record.Start}/{record.End}");
    }

    [Fact]
    public void Start_and_end_may_stand_in_columns_of_their_own()
    {
        var night = FeedNight.WithRoster().Add("hours/a.csv",
            $"認證時數,通過狀態,上課迄,上課起,課程名稱,身份證字號\n0.5,已通過,2018-02-13 12:05,2018-02-11 13:18,甲(X1234),{FeedNight.Wang}\n").Read();
        var record = Assert.Single(night.RecordsOf("E1"));
        Assert.Equal("2018-02-11 13:18:00/2018-02-13 12:05:00/0.5", $"{record.Start}/{record.End}/{record.Total}");
    }

    [Theory]
    [InlineData("未通過,1.0,成功", false, false)]
    [InlineData("未通過,--,--", false, false)]
    [InlineData("已通過,0.0,成功", false, false)]
    [InlineData("已通過,0.01,成功", true, false)]
    [InlineData("已通過,1.0,失敗", true, true)]
    [InlineData("已通過,1.0,--", true, true)]
    [InlineData("已通過,1.0,", true, true)]
    public void A_row_counts_when_it_is_passed_and_credited_and_an_upload_that_is_pending_is_noted(string tail, bool passed, bool pending)
    {
        var record = Assert.Single(Read(Good.Replace("已通過,1.0,成功", tail)).RecordsOf("E1"));
        Assert.Equal((passed, pending), (record.Passed, record.NotYetUploaded));
    }

    [Theory]
    [InlineData("已通過,1.0,成功", true, false)]
    [InlineData("已通過,1.0,成巧", true, true)]
    [InlineData("已通過,1.0,成", true, true)]
    [InlineData("未通過,1.0,成功", false, false)]
    public void The_words_of_a_Big5_file_are_the_same(string tail, bool passed, bool pending)
    {
        var night = FeedNight.WithRoster().Add("hours/a.csv", FeedNight.Big5(Header + Good.Replace("已通過,1.0,成功", tail))).Read();
        var record = Assert.Single(night.RecordsOf("E1"));
        Assert.Equal((passed, pending), (record.Passed, record.NotYetUploaded));
    }

    [Theory]
    [InlineData("0.5", 50)]
    [InlineData("9.9", 990)]
    [InlineData("10.5", 1050)]
    [InlineData("2.25", 225)]
    [InlineData("3", 300)]
    public void Hours_have_up_to_two_decimals(string cell, int hundredths) =>
        Assert.Equal(hundredths, Assert.Single(Read(Good.Replace("1.0", cell)).RecordsOf("E1")).Total.Hundredths);

    [Theory]
    [InlineData("1.0", "1x0", "H-HOURS", "認證時數")]
    [InlineData("1.0", "-.50", "H-HOURS", "認證時數")]
    [InlineData("A123456789", "A123456788", "H-ID-CHECKSUM", "身分證字號")]
    [InlineData("A123456789", "A12345678", "H-ID-FORMAT", "身分證字號")]
    [InlineData("A123456789", "", "H-EMPTY", "身分證字號")]
    [InlineData("人權大步走：行政執行篇(PCENTER107100093)", "", "H-EMPTY", "課程名稱")]
    [InlineData("人權大步走：行政執行篇(PCENTER107100093)", "！！", "H-TITLE", "課程名稱")]
    [InlineData("2018-02-11 13:18:51- 2018-02-13 12:05:22", "", "H-EMPTY", "上課期間")]
    [InlineData("2018-02-11 13:18:51- 2018-02-13 12:05:22", "2018-02-11 13:18:51", "H-PERIOD", "上課期間")]
    [InlineData("2018-02-11 13:18:51- 2018-02-13 12:05:22", "18-02-11 13:18:51- 18-02-13 12:05:22", "H-PERIOD", "上課期間")]
    [InlineData("2018-02-11 13:18:51- 2018-02-13 12:05:22", "2018-02-13 13:18:51- 2018-02-11 12:05:22", "H-ORDER", "上課期間")]
    [InlineData("已通過", "", "H-EMPTY", "通過狀態")]
    [InlineData("已通過", "己通過", "H-STATUS", "通過狀態")]
    [InlineData("已通過", "已通遇", "H-STATUS", "通過狀態")]
    [InlineData("已通過", "已通", "H-STATUS", "通過狀態")]
    [InlineData("已通過", "已通過了", "H-STATUS", "通過狀態")]
    [InlineData("1.0", "", "H-EMPTY", "認證時數")]
    [InlineData("1.0", "一", "H-HOURS", "認證時數")]
    [InlineData("1.0", "-1", "H-HOURS", "認證時數")]
    [InlineData("1.0", "1.005", "H-HOURS", "認證時數")]
    public void What_cannot_be_read_is_rejected_with_its_code_column_and_value(string cell, string broken, string code, string column)
    {
        var night = Read(Good + Good.Replace(cell, broken));
        var problem = night.OnlyProblem();
        Assert.Equal((code, column, broken, 3), (problem.Code, problem.Column, problem.Value, problem.Line));
        Assert.True(problem.Explanation.Length > 5 && problem.Remedy.Length > 5);
        Assert.Single(night.RecordsOf("E1"));
        Assert.Equal((2, 1, 1, 0), (night.Receipts[0].Rows, night.Receipts[0].Accepted, night.Receipts[0].Rejected,
            night.Receipts[0].Duplicate));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.25", 25)]
    [InlineData("1.10", 110)]
    [InlineData("2.5000", 250)]
    [InlineData("１.５", 150)]
    [InlineData("999999", 99999900)]
    public void Hours_have_at_most_two_decimals(string text, int hundredths) =>
        Assert.Equal(new Hours(hundredths), Assert.Single(Read(Good.Replace("1.0", text)).RecordsOf("E1")).Total);

    [Fact]
    public void A_period_of_days_without_times_is_marked_so()
    {
        var record = Assert.Single(Read(Good.Replace("2018-02-11 13:18:51- 2018-02-13 12:05:22", "2018-02-11~2018-02-13")).RecordsOf("E1"));
        Assert.True(record.DaysOnly);
        Assert.Equal("2018-02-11 00:00:00/2018-02-13 00:00:00", $"{record.Start}/{record.End}");
    }

    [Fact]
    public void Without_an_id_column_people_go_by_their_number()
    {
        var night = FeedNight.WithRoster()
            .Add("hours/a.csv",
                "員工編號,課程名稱,上課起,上課迄,通過狀態,認證時數\nE2,甲,2018-02-11 13:18,2018-02-13 12:05,已通過,1\nE9,甲,2018-02-11 13:18,2018-02-13 12:05,已通過,1\n")
                    .Read();
        Assert.Single(night.RecordsOf("E2"));
        Assert.Equal(1, night.RecordsOffRoster);
    }

    [Fact]
    public void Records_of_strangers_are_counted_once_with_a_warning_and_without_a_reject()
    {
        var stranger = Good.Replace(FeedNight.Wang, FeedNight.Lin);
        var night = FeedNight.WithRoster().Add("hours/a.csv", Header + Good + stranger + stranger.Replace("13:18", "14:18"))
            .Add("hours/b.csv", Header + stranger).Read();
        Assert.Equal(2, night.RecordsOffRoster);
        Assert.Equal(1, night.Facts.Ledger.Count);
        Assert.Empty(night.Rejected);
        Assert.Equal([2, 1], night.Warnings.Where(w => w.Code == "H-OFF-ROSTER").Select(w => w.Count)); // one for each file
        Assert.Equal(1, night.Receipt("hours/b.csv").Duplicate);
    }

    [Fact]
    public void The_old_and_the_new_number_of_a_person_are_one_person()
    {
        var night = FeedNight.WithRoster()
            .Add("hours/a.csv", Header + Good + Good.Replace(FeedNight.Wang, FeedNight.Lin).Replace("甲", "乙").Replace("13:18", "14:18"))
            .Add("aliases/a.csv", $"舊身分證字號,新身分證字號\n{FeedNight.Lin},{FeedNight.Wang}\n").Read();
        Assert.Equal(2, night.RecordsOf("E1").Length);
        Assert.Equal(0, night.RecordsOffRoster);
    }
}
