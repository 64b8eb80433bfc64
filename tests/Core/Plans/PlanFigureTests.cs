using System.Text;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Plans;

/// <summary>Figures are found in quotes however offices print them, and only where they stand whole.</summary>
public class PlanFigureTests
{
    private const string Months = "並須於課程完成次日起6個月內補休完畢", Day = "於本(107)年8月31日前至", Once = "核予嘉獎1次";

    [Theory]
    [InlineData(Months, "次日起６個月內")]
    [InlineData(Months, "次日起 6 個月內")]
    [InlineData(Months, "次日起六個月內")]
    [InlineData(Day, "於本（107）年８月３１日前至")]
    [InlineData(Day, "於一〇七年八月三十一日前至")]
    [InlineData(Day, "於本(107)年 8 月 31 日前至")]
    [InlineData(Once, "核予嘉獎一次")]
    [InlineData(Once, "核予嘉獎１次")]
    public void A_figure_is_found_in_every_way_of_printing_it(string printed, string instead) => Assert.Empty(ErrorsWith(printed, instead));

    [Theory]
    [InlineData(Months, "次日起16個月內", "$.entitlements[1].award.leave.months")]
    [InlineData(Months, "次日起60個月內", "$.entitlements[1].award.leave.months")]
    [InlineData(Months, "次日起十六個月內", "$.entitlements[1].award.leave.months")]
    [InlineData(Months, "次日起6日內", "$.entitlements[1].award.leave.months")]
    [InlineData(Day, "於本(107)年8月30日前至", "$.entitlements[0].window.to")]
    [InlineData(Day, "於本(107)年8月3日前至", "$.entitlements[0].window.to")]
    [InlineData(Day, "於本(107)年18月31日前至", "$.entitlements[0].window.to")]
    [InlineData(Once, "核予嘉獎2次", "$.entitlements[0].award.tiers[0].amount")]
    [InlineData(Once, "核予嘉獎11次", "$.entitlements[0].award.tiers[0].amount")]
    [InlineData(Once, "核予記功1次", "$.entitlements[0].award.tiers[0].amount")]
    public void A_figure_that_the_quote_does_not_hold_is_an_error_where_the_figure_stands(string printed, string instead, string path) =>
        Assert.Equal([path], ErrorsWith(printed, instead));

    private static IEnumerable<string> ErrorsWith(string printed, string instead)
    {
        var text = Encoding.UTF8.GetString(PlanFiles.Bytes("kaohsiung-107"));
        Assert.Contains(printed, text, StringComparison.Ordinal);
        return PlanReader.Read("quoted", Encoding.UTF8.GetBytes(text.Replace(printed, instead, StringComparison.Ordinal))).Problems.Select(p => p.Path);
    }
}
