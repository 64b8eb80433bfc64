using LearningHours.Facts;

namespace LearningHours.Tests.Core.Facts;

/// <summary>
/// Plan hualien-106 拾 gives police, town offices and town councils a choice, so these must be recognized however their 類別 is written.
/// </summary>
public sealed class AgencyCategoryTests
{
    [Theory]
    [InlineData("警察機關", "警察機關")]
    [InlineData("警察局", "警察機關")]
    [InlineData("縣警察局", "警察機關")]
    [InlineData("警察分局", "警察機關")]
    [InlineData("鄉鎮市公所", "鄉鎮市公所")]
    [InlineData("鄉（鎮、市）公所", "鄉鎮市公所")]
    [InlineData("鄉鎮（市）公所", "鄉鎮市公所")]
    [InlineData("鎮 公 所", "鄉鎮市公所")]
    [InlineData("民代表會", "民代表會")]
    [InlineData("鄉（鎮、市）民代表會", "民代表會")]
    [InlineData("代表會", "民代表會")]
    [InlineData("區公所", "區公所")]
    [InlineData("一級機關", "一級機關")]
    [InlineData("消防機關", "消防機關")]
    public void A_category_reads_the_same_however_it_is_written(string written, string expected) =>
        Assert.Equal(expected, AgencyCategory.Of(written, "花蓮縣政府"));

    [Theory]
    [InlineData("花蓮縣花蓮市公所", "鄉鎮市公所")]
    [InlineData("花蓮縣吉安鄉民代表會", "民代表會")]
    [InlineData("花蓮縣警察局新城分局", "警察機關")]
    [InlineData("花蓮縣警察局", "警察機關")]
    [InlineData("臺南市東區區公所", "")]
    [InlineData("花蓮縣政府人事處", "")]
    public void An_empty_category_is_read_from_the_name(string name, string expected)
    {
        Assert.Equal(expected, AgencyCategory.Of("", name));
        Assert.Equal("一級機關", AgencyCategory.Of("一級機關", name));
    }
}
