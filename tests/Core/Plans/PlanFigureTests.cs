using System.Text;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Plans;

/// <summary>Figures are found in quotes however offices print them, but only as whole numbers, not as parts of others.</summary>
public class PlanFigureTests
{
    private const string Months = "並須於課程完成次日起6個月內補休完畢", Day = "於本(107)年8月31日前至", Once = "核予嘉獎1次", Hourly = "每次申請補休以小時計";

    [Theory]
    [InlineData(Months, "次日起６個月內")]
    [InlineData(Months, "次日起 6 個月內")]
    [InlineData(Months, "次日起六個月內")]
    [InlineData(Day, "於本（107）年８月３１日前至")]
    [InlineData(Day, "於一〇七年八月三十一日前至")]
    [InlineData(Day, "於本(107)年 8 月 31 日前至")]
    [InlineData(Once, "核予嘉獎一次")]
    [InlineData(Once, "核予嘉獎１次")]
    [InlineData(Once, "核予嘉獎乙次")]
    [InlineData(Once, "核予嘉獎壹次")]
    [InlineData(Once, "核予嘉獎1支")]
    [InlineData(Once, "核予一次嘉獎")]
    [InlineData(Months, "次日起半年內")]
    [InlineData(Months, "次日起陸個月內")]
    [InlineData(Day, "於107.8.31前至")]
    [InlineData(Day, "於107/08/31前至")]
    [InlineData(Day, "於2018-08-31前至")]
    [InlineData(Hourly, "每次申請補休得以時計")]
    [InlineData(Hourly, "每次申請補休以「時」為計算單位")]
    [InlineData(Hourly, "每次申請補休以小時為單位")]
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
    [InlineData(Once, "核予嘉獎兩次", "$.entitlements[0].award.tiers[0].amount")]
    [InlineData(Once, "核予嘉獎2支", "$.entitlements[0].award.tiers[0].amount")]
    [InlineData(Months, "次日起一年內", "$.entitlements[1].award.leave.months")]
    [InlineData(Day, "於107.8.3前至", "$.entitlements[0].window.to")]
    [InlineData(Day, "於107.18.31前至", "$.entitlements[0].window.to")]
    [InlineData(Day, "於1107.8.31前至", "$.entitlements[0].window.to")]
    [InlineData(Hourly, "每次申請補休以半日計", "$.entitlements[1].award.leave.granularityHours")]
    [InlineData(Once, "核予記功1次", "$.entitlements[0].award.tiers[0].amount")]
    public void A_figure_that_the_quote_does_not_hold_is_an_error_where_the_figure_stands(string printed, string instead, string path) =>
        Assert.Equal([path], ErrorsWith(printed, instead));

    [Theory]
    [InlineData(8, 8, "補休1日", true)]
    [InlineData(8, 8, "補休壹天", true)]
    [InlineData(8, 8, "補休8小時", true)]
    [InlineData(8, 8, "補休8個小時", true)]
    [InlineData(8, 8, "補休8時", true)]
    [InlineData(4, 8, "補休半日", true)]
    [InlineData(4, 8, "補休半天", true)]
    [InlineData(12, 8, "補休1日半", true)]
    [InlineData(16, 8, "補休兩日", true)]
    [InlineData(24, 8, "補休參日", true)]
    [InlineData(7, 7, "補休1日", true)]
    [InlineData(8, 0, "補休1日", false)]
    [InlineData(8, 8, "補休11日", false)]
    [InlineData(8, 8, "補休半日", false)]
    [InlineData(4, 8, "補休1日", false)]
    [InlineData(6, 8, "補休1日", false)]
    public void Hours_of_leave_may_be_printed_as_days_where_the_plan_says_how_many_hours_a_day_has(int hours, int perDay, string quote,
        bool isThere)
    {
        var day = perDay > 0 ? $"\"hoursPerDay\": {perDay}, " : "";
        var found = ErrorsWith(("最高得補休4小時", quote), ("\"amount\": 4", $"\"amount\": {hours}"), ("\"months\": 6", $"{day}\"months\": 6"));
        Assert.Equal(isThere ? [] : ["$.entitlements[1].award.tiers[0].amount"], found);
    }

    [Theory]
    [InlineData(12, "一年內", true)]
    [InlineData(24, "2年內", true)]
    [InlineData(24, "兩年內", true)]
    [InlineData(18, "1年半內", true)]
    [InlineData(6, "半年內", true)]
    [InlineData(24, "1年內", false)]
    [InlineData(6, "1年內", false)]
    [InlineData(13, "1年內", false)]
    public void Months_may_be_printed_as_years(int months, string printed, bool isThere) =>
        Assert.Equal(isThere ? [] : ["$.entitlements[1].award.leave.months"],
            ErrorsWith(("次日起6個月內", $"次日起{printed}"), ("\"months\": 6", $"\"months\": {months}")));

    [Theory]
    [InlineData("百分之九十五", true)]
    [InlineData("百分之95", true)]
    [InlineData("九成五", true)]
    [InlineData("9成5", true)]
    [InlineData("百分之九十", false)]
    [InlineData("九成", false)]
    public void Shares_may_be_printed_as_letters_write_them(string printed, bool isThere)
    {
        var text = Encoding.UTF8.GetString(PlanFiles.Bytes("tainan-101"));
        Assert.Contains("總人數95%以上", text, StringComparison.Ordinal);
        var changed = text.Replace("總人數95%以上", $"總人數{printed}以上", StringComparison.Ordinal);
        var found = PlanReader.Read("quoted", Encoding.UTF8.GetBytes(changed)).Problems.Select(p => p.Path);
        Assert.Equal(isThere, !found.Any());
    }

    private static IEnumerable<string> ErrorsWith(string printed, string instead) => ErrorsWith((printed, instead));

    private static IEnumerable<string> ErrorsWith(params (string Printed, string Instead)[] changes)
    {
        var text = Encoding.UTF8.GetString(PlanFiles.Bytes("kaohsiung-107"));
        foreach (var (printed, instead) in changes)
        {
            Assert.Contains(printed, text, StringComparison.Ordinal);
            text = text.Replace(printed, instead, StringComparison.Ordinal);
        }
        return PlanReader.Read("quoted", Encoding.UTF8.GetBytes(text)).Problems.Select(p => p.Path);
    }
}
