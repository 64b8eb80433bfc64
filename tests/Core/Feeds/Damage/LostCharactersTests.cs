using System.Text;
using LearningHours.Calendars;
using LearningHours.Files;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds.Damage;

/// <summary>
/// Titles that have lost characters and whose code no catalogue knows: one that could be a known course is a doubt, never a silent no.
/// </summary>
public sealed class LostCharactersTests
{
    private const string Header = "身分證字號,姓名,課程名稱,平臺,上課起,上課迄,通過狀態,認證時數\n";
    private static readonly string[] OfPlans = ["颱風地震完全攻略", "颱風地震不全攻略", "你知道嗎？", "生態交通有go讚!高雄綠色運輸"];

    private static NightFacts Read(string title)
    {
        (string Path, string Text)[] files =
        [
            ("roster/r.csv", $"員工編號,身分證字號,姓名,機關代碼,人員類別\nE1,{FeedNight.Wang},王小明,397000000A,編制內\n"),
            ("hours/a.csv", $"{Header}{FeedNight.Wang},王小明,{title},臺北e大,2018-02-11 13:18,2018-02-13 12:05,已通過,1\n"),
        ];
        return FactReader.Read(
            [.. files.Select(f => new FeedFile(FeedNames.Parse(f.Path.Split('/')[0])!.Value, f.Path,
                () => new MemoryStream(Encoding.UTF8.GetBytes(f.Text))))],
            OfficeCalendar.Of([]), OfPlans);
    }

    [Theory]
    [InlineData("生態交通有go讚!高雄綠?運輸", "生態交通有go讚!高雄綠色運輸")]
    [InlineData("生態交通有go讚!高雄綠□運輸(PKCG107)", "生態交通有go讚!高雄綠色運輸")]
    [InlineData("生態交通有go讚！高雄綠\uE123運輸（PKCG107）", "生態交通有go讚!高雄綠色運輸")]
    [InlineData("颱風地震?全攻略", "颱風地震不全攻略", "颱風地震完全攻略")]
    [InlineData("你?道嗎？", "你知道嗎？")]
    public void A_title_that_may_be_a_known_one_is_refused_and_in_doubt(string title, params string[] readings)
    {
        var night = Read(title);
        var row = Assert.Single(Assert.Single(night.Rejected).Rows);
        Assert.Equal("H-LOST", row.Problem.Code);
        Assert.All(readings, reading => Assert.Contains($"「{reading}」", row.Problem.Explanation, StringComparison.Ordinal));
        Assert.Single(night.Facts.Refused.Learning(0));
    }

    [Theory]
    [InlineData("你知道嗎？")]
    [InlineData("你知道嗎?(PKCG108)")]
    [InlineData("這是什麼課?")]
    [InlineData("?????略")] // more lost than left
    public void Another_title_is_taken_as_it_stands(string title) => Assert.Empty(Read(title).Rejected);
}
