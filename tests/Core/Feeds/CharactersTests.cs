using LearningHours.Facts;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>
/// Characters outside Big5, private-use characters, compatibility ideographs and widths: folded for matching, kept in output.
/// </summary>
public sealed class CharactersTests
{
    private const string Roster = "員工編號,身分證字號,姓名,機關代碼,人員類別\n";

    [Theory]
    [InlineData("游錫堃", false)]
    [InlineData("𠮷田", false)]
    [InlineData("碁銹裏恒粧嫺", false)]
    [InlineData("王\uE000明", true)]
    [InlineData("王\uF8FF明", true)]
    [InlineData("王\uFFFD明", true)]
    [InlineData("金\uF90A", false)]
    public void A_name_is_kept_as_it_is_and_flagged_where_a_character_is_missing(string name, bool flagged)
    {
        var night = new FeedNight().Add("roster/r.csv", $"{Roster}E1,{FeedNight.Wang},{name},397000000A,編制內\n").Read();
        Assert.Equal(name, Assert.Single(night.Facts.Employees).Services[0].Name);
        Assert.Equal(flagged ? ["R-NAME"] : [], night.Warnings.Select(w => w.Code));
        Assert.Empty(night.Rejected);
    }

    [Theory]
    [InlineData(0xF9D6, "碁", false)]
    [InlineData(0xF9DC, "嫺", false)]
    [InlineData(0xFA40, "\uE000", true)]
    [InlineData(0x8E40, "\uE311", true)]
    [InlineData(0x8140, "\uEEB8", true)]
    public void The_extensions_of_cp950_are_read_and_its_private_cells_flagged(int bytes, string character, bool flagged)
    {
        var night = new FeedNight().Add("roster/r.csv",
            [.. FeedNight.Big5($"{Roster}E1,{FeedNight.Wang},王"), (byte)(bytes >> 8), (byte)bytes, .. FeedNight.Big5("明,397000000A,編制內\n")])
                .Read();
        Assert.Equal($"王{character}明", Assert.Single(night.Facts.Employees).Services[0].Name);
        Assert.Equal(flagged ? ["R-NAME"] : [], night.Warnings.Select(w => w.Code));
    }

    [Theory]
    [InlineData("人權大步走：行政執行篇")]
    [InlineData("人權大步走:行政執行篇")]
    [InlineData("人權大步走　行政執行篇（ＨＴＭＬ５）")]
    [InlineData("人權大步走－行政執行篇！")]
    [InlineData("人權大步走\uFA08政執\uFA08篇")]
    public void Width_punctuation_and_compatibility_ideographs_make_no_other_course(string title)
    {
        var night = FeedNight.WithRoster().Add("courses/c.csv", "課程代碼,課程名稱\nPK01,人權大步走：行政執行篇\n")
            .Add("hours/a.csv", $"身分證字號,課程名稱,上課起,上課迄,通過狀態,認證時數\n{FeedNight.Wang},{title},2018-02-11 13:18,2018-02-13 12:05,已通過,1\n").Read();
        Assert.Equal(("PK01", "人權大步走：行政執行篇"),
            (night.CourseOf(night.RecordsOf("E1")[0]).Code, night.CourseOf(night.RecordsOf("E1")[0]).Title));
        Assert.DoesNotContain(night.UnmatchedCourses, static c => c.Lacks.Contains("課程目錄"));
    }

    [Fact]
    public void Variants_of_a_character_are_different_names() => Assert.NotEqual(CourseTitle.Normalise("峯"), CourseTitle.Normalise("峰"));
}
