using LearningHours.Records;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>Contract section 2: 上課期間 is <c>start- end</c>.</summary>
public sealed class PeriodTextTests
{
    private static LearningRecord? Read(string period, out string[] codes)
    {
        var night = FeedNight.WithRoster().Add("hours/a.csv", $"身分證字號,課程名稱,上課期間,通過狀態,認證時數\n{FeedNight.Wang},甲,\"{period}\",已通過,1.0\n")
            .Read();
        codes = night.Codes("hours/a.csv");
        return night.RecordsOf("E1") is [var only] ? only : null;
    }

    [Theory]
    [InlineData("2018-03-03 19:00:11- 2018-03-04 20:00:41")]
    [InlineData("2018-03-03 19:00:11-2018-03-04 20:00:41")]
    [InlineData("2018-03-03 19:00:11~2018-03-04 20:00:41")]
    [InlineData("2018-03-03 19:00:11 至 2018-03-04 20:00:41")]
    [InlineData("2018-03-03 19:00:11 ～ 2018-03-04 20:00:41")]
    [InlineData("2018-03-03 19:00:11 – 2018-03-04 20:00:41")]
    [InlineData("2018-03-03 19:00:11 -> 2018-03-04 20:00:41")]
    [InlineData("2018-03-03 19:00:11 → 2018-03-04 20:00:41")]
    [InlineData("2018-03-03 19:00:11 2018-03-04 20:00:41")]
    [InlineData("2018-03-03 19:00:11\n2018-03-04 20:00:41")]
    [InlineData("2018-03-03T19:00:11/2018-03-04T20:00:41")]
    [InlineData("2018-03-03T19:00:11+08:00/2018-03-04T12:00:41Z")]
    [InlineData("2018-03-03T03:00:11-08:00/2018-03-04T20:00:41+08:00")]
    [InlineData("107-03-03 19:00:11-107-03-04 20:00:41")]
    [InlineData("107/3/3 下午 7:00:11 - 107/3/4 下午 8:00:41")]
    public void Two_instants(string period)
    {
        var record = Read(period, out _);
        Assert.Equal("2018-03-03 19:00:11,2018-03-04 20:00:41,False", $"{record?.Start},{record?.End},{record?.DaysOnly}");
    }

    [Theory]
    [InlineData("107/03/03~107/03/04")]
    [InlineData("自107年3月3日起至107年3月4日止")]
    [InlineData("20180303-20180304")]
    [InlineData("2018.03.03-2018.03.04")]
    [InlineData("107.3.3-107.3.4")]
    [InlineData("107-3-3-107-3-4")]
    [InlineData("1070303-1070304")]
    public void Two_days(string period)
    {
        var record = Read(period, out _);
        Assert.Equal("2018-03-03 00:00:00,2018-03-04 00:00:00,True", $"{record?.Start},{record?.End},{record?.DaysOnly}");
    }

    [Theory]
    [InlineData("2018-03-03 19:00~20:00")]
    [InlineData("2018-03-03 19:00-20:00")]
    [InlineData("107年3月3日 下午7:00 至 下午8:00")]
    public void A_time_alone_ends_on_the_day_of_the_start(string period)
    {
        var record = Read(period, out _);
        Assert.Equal("2018-03-03 19:00:00,2018-03-03 20:00:00", $"{record?.Start},{record?.End}");
    }

    [Theory]
    [InlineData("2018-03-03", "H-PERIOD")]
    [InlineData("2018-03-03 19:00:11", "H-PERIOD")]
    [InlineData("2018-03-03~03-04", "H-PERIOD")]
    [InlineData("2018-03-03~2018-03-04 20:00", "H-PERIOD")]
    [InlineData("2018-03-03/19:00", "H-PERIOD")]
    [InlineData("2018-03-03 19:00~18:00", "H-ORDER")]
    [InlineData("43162.79-43163.83", "H-PERIOD")]
    public void Anything_else_is_refused(string period, string code)
    {
        Assert.Null(Read(period, out var codes));
        Assert.Equal([code], codes);
    }
}
