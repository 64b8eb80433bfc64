using LearningHours.Calendars;
using LearningHours.Evaluation.Awards;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation.Awards;

/// <summary>The last day of leave, where a plan cuts it short or lets a rest day extend it.</summary>
public sealed class LeaveClockTests
{
    [Theory]
    [InlineData("2018-02-08", "none", "", "2018-08-08")]
    [InlineData("2018-02-10", "nextWorkday", "", "2018-08-10")] // a Friday
    [InlineData("2018-02-11", "none", "", "2018-08-11")]
    [InlineData("2018-02-11", "nextWorkday", "", "2018-08-13")] // a Saturday
    [InlineData("2018-02-12", "nextWorkday", "", "2018-08-13")]
    [InlineData("2018-02-11", "nextWorkday", "2018-08-12", "2018-08-12")]
    [InlineData("2018-02-11", "nextWorkday", "2018-08-13", "2018-08-13")]
    [InlineData("2018-02-11", "nextWorkday", "2018-08-14", "2018-08-13")]
    [InlineData("2040-02-11", "nextWorkday", "", "2040-08-11")] // no calendar of that year is known
    public void Six_months_end_at_the_limit_and_on_a_rest_day_only_if_the_plan_extends_nothing(string completed, string shift, string limit,
        string expected)
    {
        var terms = new LeaveTerms(6, "補休", "事由", 1, [])
        {
            Shift = shift == "none" ? RestDayShift.None : RestDayShift.NextWorkday,
            NotAfter = limit.Length > 0 ? Day(limit) : null,
        };
        Assert.Equal(Day(expected), LeaveClock.UseBy(Day(completed), terms, OfficeCalendar.BuiltIn));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
