using LearningHours.Facts;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>Contract readings 16 to 18: which course a row means.</summary>
public sealed class CourseIdentityTests
{
    private const string Catalogue = """
        課程代碼,課程名稱,平臺,課程類別代碼,課程類別,認證時數,別名
        PKCG1,人權大步走,e等公務園+學習平臺,,政策能力訓練,1,人權全攻略;OLD1
        TPE1,人權大步走,臺北e大,,自我成長及其他,1,
        PKCG2,環境教育,e等公務園+學習平臺,337,,1,
        """;

    private static (NightFacts Night, CourseVariant Course) Resolve(string title, string code = "", string platform = "",
        string category = "")
    {
        var night = FeedNight.WithRoster().Add("courses/c.csv", Catalogue).Add("hours/a.csv",
            $"身分證字號,課程名稱,課程代碼,平臺,課程類別,上課起,上課迄,通過狀態,認證時數\n{FeedNight.Wang},\"{title}\",{code},{platform},{category},2018-02-11 "
            + $"13:18,2018-02-13 12:05,已通過,1\n").Read();
        return (night, night.CourseOf(Assert.Single(night.RecordsOf("E1"))));
    }

    private static string Say(CourseVariant c) => $"{c.Title}|{c.Platform}|{c.Code}|{c.Category}|{c.Catalogued}";

    [Theory]
    [InlineData("隨便什麼", "PKCG1")]
    [InlineData("隨便什麼(pkcg1)", "")]
    [InlineData("隨便什麼（html5）（PKCG1）", "")]
    public void A_known_code_decides_whatever_the_title_says(string title, string code) =>
        Assert.Equal("人權大步走|e等公務園+學習平臺|PKCG1|政策能力訓練|True", Say(Resolve(title, code).Course));

    [Fact]
    public void The_code_column_beats_the_code_in_the_title() => Assert.Equal("PKCG2", Resolve("人權大步走(PKCG1)", "PKCG2").Course.Code);

    [Fact]
    public void An_alias_code_leads_to_its_course() => Assert.Equal("人權大步走|e等公務園+學習平臺|OLD1|政策能力訓練|True", Say(Resolve("什麼", "OLD1").Course));

    [Fact]
    public void An_alias_title_leads_to_its_course() => Assert.Equal("人權大步走|e等公務園+學習平臺|PKCG1|政策能力訓練|True", Say(Resolve("人權全攻略").Course));

    [Fact]
    public void Namesakes_share_one_course_and_the_rows_platform_tells_them_apart()
    {
        var (night, here) = Resolve("人權大步走！", platform: "e等公務園⁺學習平台");
        var there = Resolve("人權大步走", platform: "臺北e大").Course;
        Assert.Equal(("PKCG1", "TPE1"), (here.Code, there.Code));
        Assert.Equal(("政策能力訓練", "自我成長及其他"), (here.Category, there.Category));
        Assert.Equal(here.Course, there.Course);
        Assert.Equal(night.Facts.Courses.Codes["PKCG1"], night.Facts.Courses.Codes["TPE1"]);
    }

    [Fact]
    public void Of_namesakes_without_a_platform_neither_platform_nor_code_is_known() =>
        Assert.Equal("人權大步走||||True", Say(Resolve("人權大步走").Course));

    [Fact]
    public void The_rows_platform_beats_the_catalogues() => Assert.Equal("港都e學苑", Resolve("環境教育", "PKCG2", "港都e學苑").Course.Platform);

    [Fact]
    public void A_title_alone_brings_the_catalogues_code_and_platform_and_the_group_of_its_category_code() =>
        Assert.Equal("環境教育|e等公務園+學習平臺|PKCG2|政策能力訓練|True", Say(Resolve("環境教育").Course));

    [Fact]
    public void A_title_taken_on_another_platform_does_not_borrow_the_code() =>
        Assert.Equal("環境教育|臺北e大||政策能力訓練|True", Say(Resolve("環境教育", "", "臺北e大").Course));

    [Fact]
    public void The_rows_category_beats_the_catalogues() =>
        Assert.Equal("領導力發展", Resolve("什麼", "PKCG1", category: "領導力發展>管理").Course.Category);

    [Fact]
    public void The_same_bytes_under_columns_in_another_order_name_another_course()
    {
        var feeds = FeedNight.WithRoster();
        for (var file = 1; file <= 9; file++)
        {
            var row = $"{FeedNight.Wang},甲,乙,2018-02-0{file} 13:18,2018-02-13 12:05,已通過,1\n";
            feeds.Add($"hours/a{file}.csv", $"身分證字號,課程名稱,平臺,上課起,上課迄,通過狀態,認證時數\n{row}");
            feeds.Add($"hours/b{file}.csv", $"身分證字號,平臺,課程名稱,上課起,上課迄,通過狀態,認證時數\n{row}");
            feeds.Add($"hours/c{file}.csv", $"身分證字號,課程名稱,課程類別,上課起,上課迄,通過狀態,認證時數\n{row}");
        }
        var night = feeds.Read();
        var courses = night.RecordsOf("E1").Select(night.CourseOf).GroupBy(static c => $"{c.Title}|{c.Platform}|{c.Category}").ToDictionary(
            static g => g.Key, static g => g.Count());
        Assert.Equal(9, courses["甲|乙|"]);
        Assert.Equal(9, courses["乙|甲|"]);
        Assert.Equal(9, courses["甲||乙"]);
    }

    [Fact]
    public void Columns_that_are_no_neighbours_and_cells_in_quotes_or_among_blanks_change_no_course()
    {
        const string Rest = "2018-02-13 12:05,已通過,1";
        string[] titles = ["環境教育", "\"環境教育\"", " 環境教育 ", "\" 環境教育\""];
        var rows = titles.SelectMany((title, i) =>
            new[] { "臺北e大", "\"臺北e大\"" }.Select((platform, j) => $"{FeedNight.Wang},{title},{platform},2018-02-1{i} 0{j}:18,{Rest}"));
        var apart = titles.Select((title, i) => $"{FeedNight.Wang},臺北e大,2018-01-1{i} 08:18,{title},{Rest}");
        var night = FeedNight.WithRoster()
            .Add("hours/a.csv", "身分證字號,課程名稱,平臺,上課起,上課迄,通過狀態,認證時數\n" + string.Join('\n', rows))
            .Add("hours/b.csv", "身分證字號,平臺,上課起,課程名稱,上課迄,通過狀態,認證時數\n" + string.Join('\n', apart)).Read();
        Assert.Equal(12, night.RecordsOf("E1").Length);
        Assert.Equal("環境教育|臺北e大|||False", Say(night.CourseOf(night.RecordsOf("E1")[0])));
        Assert.Single(night.RecordsOf("E1").Select(static r => r.Variant).Distinct());
    }

    [Fact]
    public void An_unknown_code_falls_back_to_the_title()
    {
        var (night, course) = Resolve("環境教育(ZZZ999)");
        Assert.Equal("環境教育|e等公務園+學習平臺|ZZZ999|政策能力訓練|True", Say(course));
        Assert.DoesNotContain(night.Warnings, w => w.Code == "H-COURSE");
    }

    [Fact]
    public void A_course_that_nobody_knows_is_its_own_title_and_warned_of()
    {
        var (night, course) = Resolve("沒聽過的課(ZZZ999)");
        Assert.Equal("沒聽過的課(ZZZ999)||ZZZ999||False", Say(course));
        Assert.True(night.Facts.Courses.Titles.ContainsKey("沒聽過的課"));
        Assert.Equal(1, Assert.Single(night.Warnings, w => w.Code == "H-COURSE").Count);
    }

    [Fact]
    public void Parentheses_that_are_no_code_stay_in_the_title()
    {
        var night = Resolve("環境教育(上)").Night;
        Assert.True(night.Facts.Courses.Titles.ContainsKey("環境教育上"));
    }

    [Fact]
    public void Aliases_stand_beside_titles_and_not_among_them()
    {
        var courses = Resolve("環境教育").Night.Facts.Courses;
        Assert.Equal(courses.Titles["人權大步走"], courses.Aliases["人權全攻略"]);
        Assert.False(courses.Titles.ContainsKey("人權全攻略"));
        Assert.Equal(courses.Titles.Count, courses.Titles.Values.Distinct().Count());
    }

    [Fact]
    public void Flags_are_found_by_the_code_of_the_course()
    {
        var night = FeedNight.WithRoster().Add("courses/c.csv", Catalogue)
            .Add("course-flags/f.csv", "機關代碼,課程代碼,業務相關\n397000000A,pkcg2,是\n397000000A,TPE1,否\n")
            .Add("hours/a.csv", $"身分證字號,課程名稱,上課起,上課迄,通過狀態,認證時數\n{FeedNight.Wang},環境教育(PKCG2),2018-02-11 13:18,2018-02-13 12:05,已通過,1\n")
            .Read();
        var flags = night.Facts.Flags;
        var course = night.CourseOf(night.RecordsOf("E1")[0]);
        Assert.Equal(CourseFlag.Yes, flags.Of(flags.RowOf("397000000A"), course.CodeIndex));
        Assert.Equal(CourseFlag.Absent, flags.Of(flags.RowOf("nobody"), course.CodeIndex));
        Assert.Equal(CourseFlag.Absent, flags.Of(flags.RowOf("397000000A"), -1));
    }
}
