using LearningHours.Evaluation.OffHours;

namespace LearningHours.Tests.Core.Evaluation.OffHours;

public class FlexibleBandTests
{
    private static readonly OffHoursCase Person =
        new() { Hours = OffHoursCase.HoursOf("08:00-12:00;13:00-17:00", "07:30-08:30", "17:00-18:00") };

    [Theory]
    [InlineData("2018-02-13 07:29:59", FreedomReason.OutsideHours)]
    [InlineData("2018-02-13 07:30:00", FreedomReason.FlexibleBand)]
    [InlineData("2018-02-13 08:29:59", FreedomReason.FlexibleBand)]
    [InlineData("2018-02-13 08:30:00", FreedomReason.WorkingTime)]
    [InlineData("2018-02-13 16:59:59", FreedomReason.WorkingTime)]
    [InlineData("2018-02-13 17:00:00", FreedomReason.FlexibleBand)]
    [InlineData("2018-02-13 17:59:59", FreedomReason.FlexibleBand)]
    [InlineData("2018-02-13 18:00:00", FreedomReason.OutsideHours)]
    [InlineData("2018-02-10 08:00:00", FreedomReason.RestDay)]
    public void A_band_is_unknown_from_its_first_second_to_the_one_before_its_end(string instant, FreedomReason reason)
    {
        var judged = Person.At(instant);
        Assert.Equal(reason, judged.Reason);
        Assert.Equal(reason == FreedomReason.FlexibleBand, judged.Freedom == Freedom.Unknown);
    }

    [Theory]
    [InlineData("2018-02-13 08:09:59", Freedom.Free)]
    [InlineData("2018-02-13 08:10:00", Freedom.NotFree)]
    [InlineData("2018-02-13 08:10:01", Freedom.NotFree)]
    [InlineData("2018-02-13 17:09:59", Freedom.NotFree)]
    [InlineData("2018-02-13 17:10:00", Freedom.Free)]
    [InlineData("2018-02-13 17:10:01", Freedom.Free)]
    public void The_clock_of_the_day_decides_inside_a_band(string instant, Freedom freedom)
    {
        var judged = (Person with { Attendance = ["刷卡 2018-02-13 08:10/2018-02-13 17:10"] }).At(instant);
        Assert.Equal(freedom, judged.Freedom);
        Assert.Equal(freedom == Freedom.Free ? FreedomReason.OutsideClock : FreedomReason.InsideClock, judged.Reason);
    }

    [Theory]
    [InlineData("2018-02-12 08:10/2018-02-12 17:10", FreedomReason.FlexibleBand)]
    [InlineData("2018-02-12 16:00/2018-02-12 23:59:59", FreedomReason.FlexibleBand)]
    [InlineData("2018-02-12 16:00/2018-02-13 00:00", FreedomReason.FlexibleBand)] // ends as the day begins
    [InlineData("2018-02-12 16:00/2018-02-13 00:00:01", FreedomReason.OutsideClock)]
    [InlineData("2018-02-13 23:59:59/2018-02-14 08:00", FreedomReason.OutsideClock)]
    [InlineData("2018-02-14 00:00/2018-02-14 08:00", FreedomReason.FlexibleBand)] // begins as the day ends
    [InlineData("2018-02-14 08:10/2018-02-14 17:10", FreedomReason.FlexibleBand)]
    public void The_clock_of_another_day_decides_nothing(string clock, FreedomReason reason) =>
        Assert.Equal(reason, (Person with { Attendance = [$"刷卡 {clock}"] }).At("2018-02-13 08:00:00").Reason);

    [Fact]
    public void A_single_swipe_has_no_span_and_decides_nothing() =>
        Assert.Equal(FreedomReason.FlexibleBand,
            (Person with { Attendance = ["刷卡 2018-02-13 08:10/2018-02-13 08:10"] }).At("2018-02-13 08:15:00").Reason);

    [Fact]
    public void Leave_and_duty_decide_before_the_band_does()
    {
        var person = Person with
        {
            Attendance =
            ["補休 2018-02-13 07:30/2018-02-13 08:00", "加班 2018-02-13 17:00/2018-02-13 18:00", "刷卡 2018-02-13 07:30/2018-02-13 17:30"]
        };
        Assert.Equal(FreedomReason.FreedByAttendance, person.At("2018-02-13 07:45:00").Reason);
        Assert.Equal(FreedomReason.InsideClock, person.At("2018-02-13 08:15:00").Reason);
        Assert.Equal(FreedomReason.BarredByAttendance, person.At("2018-02-13 17:45:00").Reason);
    }

    [Fact]
    public void Without_the_feed_the_band_stays_unknown() =>
        Assert.Equal(Freedom.Unknown, (Person with { Attendance = null }).At("2018-02-13 08:00:00").Freedom);

    [Theory]
    [InlineData("2028-03-01 07:30:00", Freedom.Free, FreedomReason.OutsideClock)]      // before clocking in: free on any day
    [InlineData("2028-03-01 08:15:00", Freedom.Unknown, FreedomReason.BeyondCalendar)] // at work, if it was a workday
    [InlineData("2028-03-02 08:15:00", Freedom.Unknown, FreedomReason.BeyondCalendar)] // without a clock, too, the calendar comes first
    public void Beyond_the_calendar_the_clock_decides_only_what_is_free_on_every_day(string instant, Freedom freedom, FreedomReason reason)
    {
        var judged = (Person with { Attendance = ["刷卡 2028-03-01 08:10/2028-03-01 17:10"] }).At(instant);
        Assert.Equal((freedom, reason), (judged.Freedom, judged.Reason));
    }
}
