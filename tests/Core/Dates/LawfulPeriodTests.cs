using LearningHours.Calendars;
using LearningHours.Dates;

namespace LearningHours.Tests.Core.Dates;

public class LawfulPeriodTests
{
    private static readonly DateOnly From = new(2012, 1, 1), To = new(2027, 12, 31);

    /// <summary>
    /// Worked examples: completion, months, last day, last workday on or before it, and the day it would move to if it did.
    /// </summary>
    [Theory]
    [InlineData("2012-03-10", 6, "2012-09-10", "2012-09-10", "2012-09-10")]
    [InlineData("2012-06-28", 6, "2012-12-28", "2012-12-28", "2012-12-28")]
    [InlineData("2012-06-29", 6, "2012-12-29", "2012-12-28", "2013-01-02")]
    [InlineData("2012-07-01", 6, "2013-01-01", "2012-12-28", "2013-01-02")]
    [InlineData("2014-02-28", 6, "2014-08-31", "2014-08-29", "2014-09-01")]
    [InlineData("2014-08-28", 6, "2015-02-28", "2015-02-26", "2015-03-02")]
    [InlineData("2014-08-29", 6, "2015-02-28", "2015-02-26", "2015-03-02")]
    [InlineData("2014-08-30", 6, "2015-02-28", "2015-02-26", "2015-03-02")]
    [InlineData("2014-08-31", 6, "2015-02-28", "2015-02-26", "2015-03-02")]
    [InlineData("2018-02-20", 6, "2018-08-20", "2018-08-20", "2018-08-20")]
    [InlineData("2018-02-28", 6, "2018-08-31", "2018-08-31", "2018-08-31")]
    [InlineData("2018-04-30", 6, "2018-10-31", "2018-10-31", "2018-10-31")]
    [InlineData("2018-06-30", 6, "2018-12-31", "2018-12-28", "2019-01-02")]
    [InlineData("2018-08-27", 6, "2019-02-27", "2019-02-27", "2019-02-27")]
    [InlineData("2018-08-28", 6, "2019-02-28", "2019-02-27", "2019-03-04")]
    [InlineData("2018-08-31", 6, "2019-02-28", "2019-02-27", "2019-03-04")]
    [InlineData("2023-08-30", 6, "2024-02-29", "2024-02-29", "2024-02-29")]
    [InlineData("2024-02-29", 6, "2024-08-31", "2024-08-30", "2024-09-02")]
    [InlineData("2024-08-30", 6, "2025-02-28", "2025-02-27", "2025-03-03")]
    [InlineData("2025-03-28", 6, "2025-09-28", "2025-09-26", "2025-09-30")]
    [InlineData("2026-08-31", 6, "2027-02-28", "2027-02-26", "2027-03-02")]
    [InlineData("2024-02-29", 24, "2026-02-28", "2026-02-26", "2026-03-02")]
    [InlineData("2023-02-28", 24, "2025-02-28", "2025-02-27", "2025-03-03")]
    public void Worked_examples_hold(string completed, int months, string lastDay, string lastWorkday, string rolled)
    {
        var day = LawfulPeriod.LastDay(Iso(completed), months);
        Assert.Equal(Iso(lastDay), day);
        Assert.Equal(Iso(lastWorkday), OfficeCalendar.BuiltIn.LastWorkdayOnOrBefore(day));
        Assert.Equal(Iso(rolled), OfficeCalendar.BuiltIn.FirstWorkdayOnOrAfter(day));
    }

    [Theory]
    [InlineData("2012-06-30", "2012-12-31")]
    [InlineData("2012-09-30", "2013-03-31")]
    [InlineData("2012-06-28", "2012-12-28")]
    [InlineData("2012-06-29", "2012-12-29")]
    [InlineData("2014-08-27", "2015-02-27")]
    [InlineData("2019-08-28", "2020-02-28")]
    [InlineData("2019-08-29", "2020-02-29")]
    [InlineData("2019-08-30", "2020-02-29")]
    [InlineData("2019-08-31", "2020-02-29")]
    [InlineData("2018-01-31", "2018-07-31")]
    [InlineData("2014-12-31", "2015-06-30")]
    [InlineData("2018-02-20", "2018-08-20")]
    public void Both_one_line_sums_are_wrong_somewhere_but_this_is_not(string completed, string lastDay) =>
        Assert.Equal(Iso(lastDay), LawfulPeriod.LastDay(Iso(completed), 6));

    [Fact]
    public void Completions_of_the_last_days_of_August_share_the_end_of_February() =>
        Assert.All([28, 29, 30, 31], day => Assert.Equal(new DateOnly(2015, 2, 28), LawfulPeriod.LastDay(new DateOnly(2014, 8, day), 6)));

    [Fact]
    public void On_every_day_the_period_ends_as_the_two_articles_say()
    {
        ForEveryPeriod((completed, months, last) =>
        {
            var first = completed.AddDays(1);
            var target = new DateOnly(first.Year, first.Month, 1).AddMonths(months);
            var monthEnd = target.AddMonths(1).AddDays(-1);
            var expected = first.Day <= monthEnd.Day ? target.AddDays(first.Day - 2) : monthEnd;
            Assert.Equal(expected, last);
        });
    }

    [Fact]
    public void The_period_is_never_shorter_than_the_plain_reading_and_never_longer_than_that_of_the_day_after()
    {
        ForEveryPeriod((completed, months, last) =>
        {
            Assert.True(last >= completed.AddMonths(months));
            Assert.True(last <= completed.AddDays(1).AddMonths(months));
        });
    }

    [Fact]
    public void Who_completes_later_never_loses_the_right_earlier()
    {
        ForEveryPeriod((completed, months, last) => Assert.True(last <= LawfulPeriod.LastDay(completed.AddDays(1), months)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_period_of_no_month_is_a_mistake_of_the_caller(int months) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LawfulPeriod.LastDay(new DateOnly(2018, 1, 1), months));

    private static void ForEveryPeriod(Action<DateOnly, int, DateOnly> check)
    {
        for (var completed = From; completed <= To; completed = completed.AddDays(1))
        {
            for (var months = 1; months <= 24; months++) check(completed, months, LawfulPeriod.LastDay(completed, months));
        }
    }

    private static DateOnly Iso(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
