using LearningHours.Calendars;
using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Results;

public class RunTallyTests
{
    [Fact]
    public void Rows_are_counted_for_each_plan_entitlement_and_verdict()
    {
        var tally = Tally(SampleNight.AsOf, Leave(1), Leave(2), NotYet(3));
        Assert.Equal([new("kaohsiung-107/comp-leave/eligible", 2), new("kaohsiung-107/comp-leave/notYet", 1)], tally.Decisions);
    }

    [Theory]
    [InlineData("2019-02-27", "最後可休上班日,最後使用日")]
    [InlineData("2019-02-28", "最後使用日")]
    [InlineData("2019-03-01", "")]
    public void A_day_is_upcoming_until_it_is_past(string asOf, string what) =>
        Assert.Equal(what, string.Join(',', Tally(DateOnly.ParseExact(asOf, "yyyy-MM-dd"), Leave(1)).NextDeadlines.Select(d => d.What)));

    [Theory]
    [InlineData("2018-08-30", 1)]
    [InlineData("2018-08-31", 1)]
    [InlineData("2018-09-01", 0)]
    public void An_open_window_counts_who_is_not_there_yet(string asOf, int windows) =>
        Assert.Equal(windows, Tally(DateOnly.ParseExact(asOf, "yyyy-MM-dd"), NotYet(1)).NextDeadlines.Count(
            d => d is { What: "辦理期限", People: 1 }));

    [Fact]
    public void A_filing_window_that_ends_on_a_rest_day_ends_on_the_next_workday()
    {
        var sunday = new Window(new DateOnly(2012, 1, 1), new DateOnly(2012, 8, 5), ["S0-15"]) { Shift = RestDayShift.NextWorkday };
        Assert.Equal(new DateOnly(2012, 8, 6), WindowEnd.Of(sunday, OfficeCalendar.BuiltIn));
        Assert.Equal(new DateOnly(2012, 8, 5), WindowEnd.Of(sunday with { Shift = RestDayShift.None }, OfficeCalendar.BuiltIn));
        Assert.Equal(new DateOnly(2012, 8, 5), WindowEnd.Of(sunday, OfficeCalendar.Of([])));
    }

    [Fact]
    public void People_of_one_day_are_added_up_and_a_first_lapse_is_named_only_where_it_is_another_day()
    {
        var tally = Tally(SampleNight.AsOf, Leave(1), Leave(2), Leave(3).Rewarded(r => r with { FirstLapse = new DateOnly(2018, 12, 1) }));
        Assert.Equal(
            [
                new UpcomingDeadline(new DateOnly(2018, 12, 1), "kaohsiung-107", "comp-leave", "最早失效日", 1),
                new UpcomingDeadline(new DateOnly(2019, 2, 27), "kaohsiung-107", "comp-leave", "最後可休上班日", 3),
                new UpcomingDeadline(new DateOnly(2019, 2, 28), "kaohsiung-107", "comp-leave", "最後使用日", 3),
            ],
            tally.NextDeadlines);
    }

    private static Decision Leave(int person) => SampleNight.EligibleLeave(SampleNight.Person(person, "王小明"));

    private static Decision NotYet(int person) => SampleNight.Row(SampleNight.Person(person, "王小明"), SampleNight.Leave, Verdict.NotYet);

    private static RunTally Tally(DateOnly asOf, params Decision[] decisions)
    {
        var tally = new RunTally(asOf, OfficeCalendar.BuiltIn);
        foreach (var decision in decisions) tally.Add(decision);
        return tally;
    }
}
