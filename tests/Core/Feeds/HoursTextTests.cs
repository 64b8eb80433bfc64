namespace LearningHours.Tests.Core.Feeds;

/// <summary>Contract section 2: hours may be written <c>.5</c>, <c>1,234.5</c>, <c>1.5小時</c>.</summary>
public sealed class HoursTextTests
{
    private static string? Read(string hours)
    {
        var night = FeedNight.WithRoster()
            .Add("hours/a.csv",
                $"身分證字號,課程名稱,上課起,上課迄,通過狀態,認證時數\n{FeedNight.Wang},甲,2018-02-11 13:18:51,2018-02-13 12:05:22,已通過,\"{hours}\"\n").Read();
        var codes = night.Codes("hours/a.csv");
        if (codes.Length > 0) Assert.Equal(["H-HOURS"], codes);
        return night.RecordsOf("E1").Select(static r => r.Total.ToString()).SingleOrDefault();
    }

    [Theory]
    [InlineData("1.0", "1")]
    [InlineData("1", "1")]
    [InlineData("01", "1")]
    [InlineData("1.50", "1.5")]
    [InlineData("2.2500", "2.25")]
    [InlineData(".5", "0.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("999,999.99", "999999.99")]
    [InlineData("1.5小時", "1.5")]
    [InlineData("1.5 小時", "1.5")]
    [InlineData("2時", "2")]
    [InlineData("1.5 hr", "1.5")]
    [InlineData("2H", "2")]
    [InlineData("1．5", "1.5")]
    [InlineData("１", "1")]
    [InlineData("１．５小時", "1.5")]
    [InlineData(" 1 ", "1")]
    [InlineData("\u00A01\u00A0", "1")]
    public void What_says_hours_is_read(string text, string hours) => Assert.Equal(hours, Read(text));

    [Theory]
    [InlineData("-1.0")]
    [InlineData("+1")]
    [InlineData("1.")]
    [InlineData(".")]
    [InlineData("小時")]
    [InlineData("1:30")]
    [InlineData("01:30:00")]
    [InlineData("1小時30分")]
    [InlineData("0.6667")]
    [InlineData("1e0")]
    [InlineData("1.0.0")]
    [InlineData("(1)")]
    [InlineData("NULL")]
    [InlineData("1,5")]
    [InlineData("1,23")]
    [InlineData("1234,567")]
    [InlineData(",234")]
    [InlineData("1,234,")]
    [InlineData("1,,234")]
    [InlineData("1000000")]
    [InlineData("1,000,000")]
    public void What_could_be_something_else_is_refused(string text) => Assert.Null(Read(text));
}
