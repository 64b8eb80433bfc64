using LearningHours.Plans;
using static LearningHours.Tests.Core.Evaluation.Rules.RuleCase;

namespace LearningHours.Tests.Core.Evaluation.Rules;

/// <summary>Which facts lie in the window of a condition.</summary>
public sealed class ScopeTests
{
    private const string Columns = "身分證字號,課程名稱,課程類別,平臺,上課起,上課迄,通過狀態,認證時數";

    private static readonly HoursReached One = new(1, []);

    private static TextNight Learned(string start, string end) =>
        Night().Add("hours", Columns, $"{TextNight.Id(1)},選修,,{Eplus},{start},{end},已通過,1");

    [Theory]
    [InlineData("2017-12-31 23:59:59", "- -")]
    [InlineData("2018-01-01 00:00:00", "2018-01-01 2018-01-01")]
    [InlineData("2018-08-31 23:59:59", "2018-08-31 2018-08-31")]
    [InlineData("2018-09-01 00:00:00", "- -")]
    public void A_record_is_of_the_second_in_which_it_ends(string end, string days) =>
        Assert.Equal(days, Of(Learned("2017-12-30 10:00:00", end), One).Days);

    [Theory]
    [InlineData("2018-01-31", "- -")]
    [InlineData("2018-02-01", "2018-02-01 2018-02-01")]
    [InlineData("2018-02-02", "2018-02-01 2018-02-01")]
    public void Nothing_counts_after_as_of(string asOf, string days) =>
        Assert.Equal(days, Of(Learned("2018-01-30 10:00:00", "2018-02-01 23:59:59"), One, asOf: asOf).Days);

    [Theory]
    [InlineData("2018-08-31 23:59:58", "- 2018-01-01")]
    [InlineData("2018-08-31 23:59:59", "- 2018-01-01")]
    [InlineData("2018-09-01 00:00:00", "- -")]
    [InlineData("某日", "- 2018-01-01")]
    public void What_ended_nobody_knows_when_may_have_ended_any_time_after_its_start(string start, string days) =>
        Assert.Equal(days, Of(Learned(start, "某日"), One).Days);

    [Theory]
    [InlineData("2017-12-30", "- -")]
    [InlineData("2017-12-31", "- -")]
    [InlineData("2018-01-01", "- 2018-01-01")]
    public void Before_the_window_begins_nothing_is_in_it(string asOf, string days) =>
        Assert.Equal(days, Of(Learned("某日", "某日"), One, asOf: asOf).Days);

    [Theory]
    [InlineData("", "- 2018-01-01")]
    [InlineData("2017-12-31", "- 2018-01-01")]
    [InlineData("2018-01-01", "- 2018-01-01")]
    [InlineData("2018-01-02", "- 2018-01-02")]
    public void What_is_missing_counts_from_the_first_day_of_the_window_or_of_the_step(string notBefore, string days)
    {
        Assert.Equal(days, Of(Night(), One, notBefore: notBefore).Days);
        Assert.Equal(days, Of(Learned("2017-12-01 10:00:00", "某日"), One, notBefore: notBefore).Days);
    }

    [Theory]
    [InlineData("2018-02-01 10:00:00", "- -")]
    [InlineData("2018-03-01 10:00:00", "2018-03-01 2018-03-01")]
    public void A_window_of_the_condition_replaces_that_of_the_entitlement(string end, string days)
    {
        var march = new Window(new DateOnly(2018, 3, 1), new DateOnly(2018, 3, 31), []);
        Assert.Equal(days, Of(Learned("2018-01-30 10:00:00", end), One with { Window = march }).Days);
    }
}
