using System.Text;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>Rows with exactly one other reading: titles with unquoted commas, and 19 columns under a header of 25.</summary>
public sealed class MendedRowsTests
{
    private const string Header25 =
        "*身分證字號,*課程名稱,*開課起始日期,*開課起始時間,*開課結束日期,*開課結束時間,*姓名,*學位學分,*課程類別代碼,*上課縣市,*期別,*訓練總數,*訓練總數單位,訓練成績,證件字號,出勤上課狀況,生日,*學習性質,*數位時數,*實體時數,"
        + "課程代碼,*實際上課起始日期,*實際上課起始時間,*實際上課結束日期,*實際上課結束時間";
    private const string Row25 =
        "A123456789,環境教育,107-01-01,08:00:00,107-12-31,17:00:00,王小明,6,337,80,1,3,1,,,,,3,2,1,PKCG1,107-02-11,13:18:51,107-02-13,12:05:22";
    private const string Row19 = "A123456789,環境教育,107-02-11,王小明,6,337,21,1,107-02-13,3,1,,,,,1,,,PKCG1";
    private const string Eplus = "身分證字號,姓名,課程類型,課程名稱,課程代碼,課程類別,平臺,上課期間,通過狀態,認證時數";
    private const string EplusRow = "A123456789,王小明,開放式,環境教育,PKCG1,政策能力訓練,e等公務園+學習平臺,2018-02-11 13:18:51- 2018-02-13 12:05:22,已通過,1";

    private static NightFacts Read(params string[] lines) =>
        FeedNight.WithRoster().Add("hours/a.csv", string.Join('\n', lines) + "\n").Read();

    private static void IsTakenAs(NightFacts night, string title, string code)
    {
        Assert.Empty(night.Rejected);
        Assert.Equal(title, night.CourseOf(Assert.Single(night.RecordsOf("E1"))).Title);
        Assert.Equal(1, Assert.Single(night.Warnings).Count);
        Assert.Equal(code, night.Warnings[0].Code);
    }

    [Theory]
    [InlineData(Header25, Row25)]
    [InlineData(Header25 + ",", Row25 + ",")]
    [InlineData(Header25, Row25 + ",,")]
    [InlineData(Eplus, EplusRow)]
    [InlineData(Eplus + ",", EplusRow + ",")]
    public void A_title_with_unquoted_commas_is_joined_where_only_one_reading_fits(string header, string row)
    {
        IsTakenAs(Read(header, row.Replace("環境教育", "看見高雄, 從心\"出發")), "看見高雄, 從心\"出發", "H-COMMA");
        IsTakenAs(Read(header, row.Replace("環境教育", "一,二,,三,四")), "一,二,,三,四", "H-COMMA");
    }

    [Fact]
    public void A_comma_in_a_row_that_ends_in_empty_cells_does_not_hide_behind_them() =>
        IsTakenAs(Read(Header25, Row25.Replace("環境教育", "看見,高雄").Replace("107-02-11,13:18:51,107-02-13,12:05:22", ",,,")), "看見,高雄",
            "H-COMMA");

    [Fact]
    public void A_joined_title_is_read_in_the_encoding_of_its_file()
    {
        var night = FeedNight.WithRoster()
            .Add("hours/a.csv", FeedNight.Big5(
                $"{Header25}\n{Row25.Replace("環境教育", "許功,餐飲")}\n"
                + $"{Row25.Replace("環境教育", "許功,餐飲").Replace("107-02-30", "x").Replace("A123456789", "A123456788")}\n")).Read();
        Assert.Equal("許功,餐飲", night.CourseOf(Assert.Single(night.RecordsOf("E1"))).Title);
        Assert.Equal(3, night.OnlyProblem().Line);
        Assert.Equal(FeedNight.Big5(Row25.Replace("環境教育", "許功,餐飲").Replace("A123456789", "A123456788")),
            night.Rejected.Single().Rows.Single().Raw);
    }

    [Theory]
    [InlineData(Header25, Row25, "107-01-01", "107-02-30")]
    [InlineData(Header25, Row25, "王小明", "王,小明")]
    [InlineData(Header25, Row25, ",80,", ",八,零,")]
    [InlineData(Eplus, EplusRow, "王小明", "王,小明")]
    [InlineData(Eplus, EplusRow, "政策能力訓練", "政策,能力訓練")]
    public void A_row_that_fits_no_reading_is_rejected_as_it_stands(string header, string row, string cell, string broken)
    {
        var bad = (broken.Contains(',') ? row : row.Replace("環境教育", "環境,教育")).Replace(cell, broken);
        var night = Read(header, row, bad);
        Assert.Equal("H-FIELDS-MANY", night.OnlyProblem().Code);
        Assert.Equal(bad, Encoding.UTF8.GetString(night.Rejected.Single().Rows.Single().Raw));
        Assert.Empty(night.Warnings);
    }

    [Theory]
    [InlineData("環境,教育(PKCG1)", true)]
    [InlineData("環境,保護(XYZ99)", false)]
    public void Without_neighbours_of_a_look_the_course_must_be_a_known_one(string title, bool taken)
    {
        var night = FeedNight.WithRoster().Add("courses/c.csv", "課程代碼,課程名稱\nPKCG1,\"環境,教育\"\n")
            .Add("hours/a.csv", $"身分證字號,備註,課程名稱,附註,上課起,上課迄,通過狀態,認證時數\nA123456789,甲,{title},乙,2018-02-11 13:18,2018-02-13 12:05,已通過,1\n")
            .Read();
        Assert.Equal(taken ? [] : ["H-FIELDS-MANY"], night.Codes("hours/a.csv"));
        Assert.Equal(taken ? 1 : 0, night.RecordsOf("E1").Length);
    }

    [Fact]
    public void The_catalogue_and_the_lists_are_mended_alike()
    {
        var night = new FeedNight().Add("courses/c.csv", "課程代碼,課程名稱,平臺,認證時數\nPKCG1,看見,高雄,e等公務園+學習平臺,1\n")
            .Add("lists/l.csv", "清單,課程代碼,課程名稱\ntainan-101/附件4,,看見,高雄\n").Read();
        Assert.Equal("看見高雄", Assert.Single(night.Facts.Courses.Titles).Key);
        Assert.Equal("看見,高雄", Assert.Single(night.Facts.Lists["tainan-101/附件4"]).Title);
        Assert.Equal(["C-COMMA", "L-COMMA"], night.Warnings.Select(w => w.Code));
    }

    [Theory]
    [InlineData(Row19)]
    [InlineData(Row19 + ",")]
    [InlineData("A123456789,環境教育,107-02-11,王小明,6,337,21,1,107-02-13,3,1,,,,,1,,,")]
    public void Rows_of_19_columns_under_a_header_of_25_are_read_as_what_they_are(string row)
    {
        var night = Read(Header25, row);
        IsTakenAs(night, "環境教育", "H-ROWS-19");
        var record = night.RecordsOf("E1")[0];
        Assert.Equal("2018-02-11 00:00:00/2018-02-13 00:00:00/3/3/Passed, DaysOnly",
            $"{record.Start}/{record.End}/{record.Total}/{record.Digital}/{record.Marks}");
        Assert.Equal(2, record.Source.Line);
    }

    [Fact]
    public void Both_defects_at_once_are_mended() => IsTakenAs(Read(Header25, Row19.Replace("環境教育", "環境,教育")), "環境,教育", "H-ROWS-19");

    [Fact]
    public void Both_layouts_may_stand_under_one_header()
    {
        var night = Read(Header25, Row25, Row19.Replace("環境教育", "乙"), Row25.Replace("環境教育", "丙"));
        Assert.Equal(3, night.RecordsOf("E1").Length);
        Assert.Equal(1, night.RecordsOf("E1").Count(r => r.DaysOnly));
    }

    [Theory]
    [InlineData("107-02-11,王小明", "107-02-11,08:00:00")]
    [InlineData("107-02-13", "第三期")]
    [InlineData(",3,1,", ",三,1,")]
    [InlineData("A123456789", "A12345678")]
    public void A_short_row_that_is_not_the_old_layout_is_rejected(string cell, string other)
    {
        var night = Read(Header25, Row19.Replace(cell, other), Row25);
        // A row may omit optional cells at its end, so the reason for the refusal is the first cell that belongs to the old layout.
        Assert.Equal(2, night.OnlyProblem().Line);
        Assert.Single(night.RecordsOf("E1"));
    }
}
