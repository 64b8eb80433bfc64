namespace LearningHours.Tests.Core.Feeds;

/// <summary>
/// Names of more than sixteen bytes, which many members of indigenous peoples have, are compared with the roster's like any other.
/// </summary>
public class LongNamesTests
{
    private const string Hours = "身分證字號,姓名,課程名稱,課程類別,平臺,上課期間,通過狀態,認證時數\n";

    [Theory]
    [InlineData("古勒勒．瑪蒂布兒", "古勒勒．瑪蒂布兒", false)]
    [InlineData("古勒勒．瑪蒂布兒", "古勒勒·瑪蒂布兒", false)] // a different dot
    [InlineData("古勒勒．瑪蒂布兒", " 古勒勒．瑪蒂布兒 ", false)]
    [InlineData("古勒勒．瑪蒂布兒", "伊斯坦大．貝雅夫", true)]
    [InlineData("古勒勒．瑪蒂布兒", "古勒勒．瑪蒂布", true)]
    [InlineData("王小明", "伊斯坦大．貝雅夫．福定", true)]
    public void A_long_name_unlike_the_rosters_is_warned_of(string name, string said, bool warned)
    {
        foreach (var encode in new Func<string, byte[]>[] { System.Text.Encoding.UTF8.GetBytes, FeedNight.Big5 })
        {
            if (encode == FeedNight.Big5 && (said + name).Contains('·')) continue;
            var night = new FeedNight()
                .Add("roster/r.csv", $"員工編號,身分證字號,姓名,機關代碼,人員類別\nE1,{FeedNight.Wang},{name},397000000A,編制內\n")
                .Add("hours/h.csv", encode(Hours
                    + $"{FeedNight.Wang},{said},甲課程,政策能力訓練,臺北e大,2018-02-11 10:00:00- 2018-02-11 11:00:00,已通過,1\n")).Read();
            Assert.Equal(warned, night.Warnings.Any(static w => w.Code == "H-NAME-UNLIKE"));
            Assert.Single(night.RecordsOf("E1"));
        }
    }
}
