using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>Contract section 2 (hours, portal-25 and portal-19) and readings 15 and 19.</summary>
public sealed class PortalRowsTests
{
    private const string Header25 =
        "*身分證字號,*課程名稱,*開課起始日期,*開課起始時間,*開課結束日期,*開課結束時間,*姓名,*學位學分,*課程類別代碼,*上課縣市,*期別,*訓練總數,*訓練總數單位,訓練成績,證件字號,出勤上課狀況,生日,*學習性質,*數位時數,*實體時數,"
        + "課程代碼,*實際上課起始日期,*實際上課起始時間,*實際上課結束日期,*實際上課結束時間\n";
    private const string Row25 =
        "A123456789,環境教育,107-01-01,08:00:00,107-12-31,17:00:00,王小明,6,337,80,1,3,1,,,,,3,2,1,PKCG1,107-02-11,13:18:51,107-02-13,12:05:22\n";
    private const string Header19 =
        "*身份證字號,*名稱,*起始日期,*姓名,*學位學分,*班別類別,*上課縣市,期別,*終迄日期,*訓練總數,*訓練總數單位,訓練成績,證件字號,出勤上課狀況,生日,*學習性質,*數位時數,*實體時數,課程代碼\n";
    private const string Row19 = "A123456789,環境教育,101-02-11,王小明,6,337,21,1,101-02-13,3,1,,,,,1,,,PKCG1\n";

    private static NightFacts Read(string text) => FeedNight.WithRoster().Add("hours/a.csv", text).Read();

    [Fact]
    public void A_row_of_25_columns_takes_its_actual_times_and_counts()
    {
        var night = Read(Header25 + Row25);
        var record = Assert.Single(night.RecordsOf("E1"));
        Assert.Equal("2018-02-11 13:18:51/2018-02-13 12:05:22/3/2/Passed",
            $"{record.Start}/{record.End}/{record.Total}/{record.Digital}/{record.Marks}");
        Assert.Equal(("PKCG1", "政策能力訓練", ""),
            (night.CourseOf(record).Code, night.CourseOf(record).Category, night.CourseOf(record).Platform));
        Assert.Empty(night.Warnings);
    }

    [Fact]
    public void Without_actual_times_the_course_times_hold()
    {
        var record = Assert.Single(Read(Header25 + Row25.Replace("107-02-11,13:18:51,107-02-13,12:05:22", ",,,")).RecordsOf("E1"));
        Assert.Equal("2018-01-01 08:00:00/2018-12-31 17:00:00", $"{record.Start}/{record.End}");
    }

    [Fact]
    public void A_row_of_19_columns_has_days_only()
    {
        var record = Assert.Single(Read(Header19 + Row19).RecordsOf("E1"));
        Assert.Equal("2012-02-11 00:00:00/2012-02-13 00:00:00/3/3/Passed, DaysOnly",
            $"{record.Start}/{record.End}/{record.Total}/{record.Digital}/{record.Marks}");
    }

    [Theory]
    [InlineData("3,2,1,", 200)]
    [InlineData("3,,1,", 200)]
    [InlineData("1,,,", 300)]
    [InlineData("2,,,", 0)]
    [InlineData("3,,,", 0)]
    [InlineData("1,0,3,", 0)]
    public void The_digital_part_is_what_the_row_says_else_what_its_kind_implies(string cells, int digital) =>
        Assert.Equal(digital, Assert.Single(Read(Header25 + Row25.Replace("3,2,1,", cells)).RecordsOf("E1")).Digital.Hundredths);

    [Theory]
    [InlineData(",3,1,,,", ",3,2,,,", "H-UNIT", "訓練總數單位")]
    [InlineData(",3,1,,,", ",3,6,,,", "H-UNIT", "訓練總數單位")]
    [InlineData(",3,1,,,", ",3,,,,", "H-EMPTY", "訓練總數單位")]
    [InlineData(",3,1,,,", ",,1,,,", "H-EMPTY", "訓練總數")]
    [InlineData(",3,1,,,", ",三,1,,,", "H-HOURS", "訓練總數")]
    [InlineData("3,2,1,", "3,4,0,", "H-PARTS", "數位時數")]
    [InlineData("107-02-11,13", "07-02-11,13", "H-DATE", "實際上課起始日期")]
    [InlineData("107-02-11,13", "107-02-30,13", "H-DATE", "實際上課起始日期")]
    [InlineData("13:18:51", "25:18:51", "H-TIME", "實際上課起始時間")]
    [InlineData("12:05:22", "", "H-EMPTY", "實際上課結束時間")]
    [InlineData("107-02-13", "107-02-10", "H-ORDER", "實際上課結束日期")]
    public void What_cannot_be_read_is_rejected(string cell, string broken, string code, string column)
    {
        var night = Read(Header25 + Row25.Replace(cell, broken));
        Assert.Equal((code, column), (night.OnlyProblem().Code, night.OnlyProblem().Column));
        Assert.Equal(0, night.Facts.Ledger.Count);
    }

    [Fact]
    public void A_row_of_no_hours_is_taken_in_and_does_not_count() =>
        Assert.False(Assert.Single(Read(Header25 + Row25.Replace(",3,1,,,,,3,2,1,", ",0,1,,,,,1,0,0,")).RecordsOf("E1")).Passed);

    [Fact]
    public void Parts_of_one_class_add_up()
    {
        var catalogue = "課程代碼,課程名稱\nPKCG1,環境教育\n";
        var rows = Row25.Replace("環境教育", "環境教育-上") + Row25.Replace("環境教育", "環境教育-下").Replace(",3,1,,,,,3,2,1,", ",2,1,,,,,1,2,0,");
        var night = FeedNight.WithRoster().Add("courses/c.csv", catalogue).Add("hours/a.csv", Header25 + rows).Read();
        var record = Assert.Single(night.RecordsOf("E1"));
        Assert.Equal("5/4", $"{record.Total}/{record.Digital}");
        Assert.Equal((2, 2, 0, 0), (night.Receipt("hours/a.csv").Rows, night.Receipt("hours/a.csv").Accepted,
            night.Receipt("hours/a.csv").Rejected, night.Receipt("hours/a.csv").Duplicate));
    }

    private const string Second = ",2,1,,,,,1,2,0,";

    private static string Parts(string first = "環境教育-上", string second = "環境教育－下", string code = "PKCG1", string end = "12:05:22") =>
        Row25.Replace("環境教育", first) + Row25.Replace("環境教育", second).Replace(",3,1,,,,,3,2,1,", Second).Replace("PKCG1", code).Replace(
            "12:05:22", end);

    [Theory]
    [InlineData("環境教育-上", "環境教育－下")]
    [InlineData("環境教育", "環境教育-下")]
    [InlineData("環境-教育-上", "環境-教育-下")]
    public void Parts_of_a_class_that_the_catalogue_does_not_know_add_up_to_the_class(string first, string second)
    {
        var night = Read(Header25 + Parts(first, second) + Parts(first, second).Split('\n')[0] + "\n");
        var record = Assert.Single(night.RecordsOf("E1"));
        Assert.Equal("5/4/PKCG1", $"{record.Total}/{record.Digital}/{night.CourseOf(record).Code}");
        Assert.Equal(first.Contains("環境-") ? "環境-教育" : "環境教育", night.CourseOf(record).Title);
        Assert.Equal((3, 2, 0, 1), (night.Receipt("hours/a.csv").Rows, night.Receipt("hours/a.csv").Accepted,
            night.Receipt("hours/a.csv").Rejected, night.Receipt("hours/a.csv").Duplicate));
    }

    [Fact]
    public void Three_parts_add_up_too() =>
        Assert.Equal("7", Assert.Single(
            Read(Header25 + Parts() + Parts("環境教育", "環境教育-末").Split('\n')[1] + "\n").RecordsOf("E1")).Total.ToString());

    [Theory]
    [InlineData("環境教育-上", "環境教育-下", "PKCG2", "12:05:22")]
    [InlineData("環境教育-上", "環境教育-下", "PKCG1", "12:05:23")]
    [InlineData("環境教育-上", "環保教育-下", "PKCG1", "12:05:22")]
    [InlineData("環境教育上", "環境教育下", "PKCG1", "12:05:22")]
    [InlineData("環境教育-上", "環境教育-下", "", "12:05:22")]
    public void Rows_of_another_code_end_or_stem_are_courses_of_their_own(string first, string second, string code, string end)
    {
        var rows = Parts(first, second, code, end);
        Assert.Equal(2, Read(Header25 + (code.Length == 0 ? rows.Replace("PKCG1", "") : rows)).RecordsOf("E1").Length);
    }

    [Fact]
    public void A_delta_replaces_one_part_before_the_parts_add_up()
    {
        var night = FeedNight.WithRoster().Add("hours/a.csv", Header25 + Parts())
            .Add("hours/a_delta.csv", Header25 + Parts().Split('\n')[1].Replace(Second, ",4,1,,,,,1,4,0,") + "\n").Read();
        Assert.Equal("7", Assert.Single(night.RecordsOf("E1")).Total.ToString());
        Assert.Equal(1, night.Receipt("hours/a.csv").Duplicate);
    }
}
