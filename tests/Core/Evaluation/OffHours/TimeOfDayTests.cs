using LearningHours.Calendars;
using LearningHours.Evaluation.OffHours;
using LearningHours.Tests.House;

namespace LearningHours.Tests.Core.Evaluation.OffHours;

/// <summary>2018-02-13 is an ordinary Tuesday, 2018-02-10 a Saturday.</summary>
public class TimeOfDayTests
{
    private static readonly OffHoursCase Person = new();

    [Theory]
    [InlineData("2018-02-13 07:59:59", Freedom.Free)]
    [InlineData("2018-02-13 08:00:00", Freedom.NotFree)]
    [InlineData("2018-02-13 08:00:01", Freedom.NotFree)]
    [InlineData("2018-02-13 11:59:59", Freedom.NotFree)]
    [InlineData("2018-02-13 12:00:00", Freedom.Free)]
    [InlineData("2018-02-13 12:00:01", Freedom.Free)]
    [InlineData("2018-02-13 12:59:59", Freedom.Free)]
    [InlineData("2018-02-13 13:00:00", Freedom.NotFree)]
    [InlineData("2018-02-13 13:00:01", Freedom.NotFree)]
    [InlineData("2018-02-13 16:59:59", Freedom.NotFree)]
    [InlineData("2018-02-13 17:00:00", Freedom.Free)]
    [InlineData("2018-02-13 17:00:01", Freedom.Free)]
    [InlineData("2018-02-13 00:00:00", Freedom.Free)]
    [InlineData("2018-02-13 23:59:59", Freedom.Free)]
    public void Working_time_holds_its_first_second_and_not_the_second_it_ends_on(string instant, Freedom freedom)
    {
        var judged = Person.At(instant);
        Assert.Equal(freedom, judged.Freedom);
        Assert.Equal(freedom == Freedom.Free ? FreedomReason.OutsideHours : FreedomReason.WorkingTime, judged.Reason);
    }

    [Theory]
    [InlineData("2018-02-10 10:00:00", FreedomReason.RestDay)]     // Saturday
    [InlineData("2018-02-15 10:00:00", FreedomReason.RestDay)]     // 農曆除夕
    [InlineData("2018-04-06 10:00:00", FreedomReason.RestDay)]     // 調整放假
    [InlineData("2018-03-31 10:00:00", FreedomReason.WorkingTime)] // make-up Saturday
    [InlineData("2018-03-31 12:30:00", FreedomReason.OutsideHours)]
    [InlineData("2017-09-30 10:00:00", FreedomReason.WorkingTime)] // make-up Saturday
    [InlineData("2017-09-30 23:59:59", FreedomReason.OutsideHours)]
    [InlineData("2018-02-14 16:59:59", FreedomReason.WorkingTime)]
    public void The_office_calendar_says_which_days_are_worked(string instant, FreedomReason reason) =>
        Assert.Equal(reason, Person.At(instant).Reason);

    [Theory]
    [InlineData("休假")]
    [InlineData("補休")]
    [InlineData("輪休")]
    [InlineData("例假")]
    [InlineData("事假")]
    [InlineData("病假")]
    [InlineData("其他假")]
    [InlineData("停班")]
    public void Leave_and_closure_free_working_time_inside_their_hours_only(string kind)
    {
        var person = Person with { Attendance = [$"{kind} 2018-02-13 09:00/2018-02-13 11:00"] };
        Assert.Equal(Freedom.NotFree, person.At("2018-02-13 08:59:59").Freedom);
        Assert.Equal(FreedomReason.FreedByAttendance, person.At("2018-02-13 09:00:00").Reason);
        Assert.Equal(kind, LearningHours.Facts.AttendanceKindWords.Word(person.At("2018-02-13 10:59:59").Span!.Value.Kind));
        Assert.Equal(Freedom.NotFree, person.At("2018-02-13 11:00:00").Freedom);
    }

    [Theory]
    [InlineData("加班")]
    [InlineData("公假")]
    [InlineData("公差")]
    [InlineData("在勤")]
    [InlineData("輪值")]
    public void Duty_bars_free_time_inside_its_hours_only_and_wins_over_leave(string kind)
    {
        var person = Person with { Attendance = [$"{kind} 2018-02-10 09:00/2018-02-10 11:00", "休假 2018-02-10/2018-02-10"] };
        Assert.Equal(Freedom.Free, person.At("2018-02-10 08:59:59").Freedom);
        Assert.Equal((Freedom.NotFree, FreedomReason.BarredByAttendance),
            (person.At("2018-02-10 09:00:00").Freedom, person.At("2018-02-10 09:00:00").Reason));
        Assert.Equal(Freedom.NotFree, person.At("2018-02-10 10:59:59").Freedom);
        Assert.Equal(Freedom.Free, person.At("2018-02-10 11:00:00").Freedom);
    }

    [Fact]
    public void Rows_without_times_cover_their_days_whole_both_included()
    {
        var person = Person with { Attendance = ["休假 2018-02-12/2018-02-13"] };
        Assert.Equal(Freedom.NotFree, person.At("2018-02-09 16:59:59").Freedom);
        Assert.Equal(Freedom.Free, person.At("2018-02-12 08:00:00").Freedom);
        Assert.Equal(Freedom.Free, person.At("2018-02-13 16:59:59").Freedom);
        Assert.Equal(Freedom.NotFree, person.At("2018-02-14 08:00:00").Freedom);
    }

    [Fact]
    public void A_duty_past_midnight_bars_the_seconds_of_both_days()
    {
        var person = Person with { Attendance = ["加班 2018-02-13 22:00/2018-02-14 02:00"] };
        Assert.Equal(Freedom.Free, person.At("2018-02-13 21:59:59").Freedom);
        Assert.Equal(Freedom.NotFree, person.At("2018-02-13 23:59:59").Freedom);
        Assert.Equal(Freedom.NotFree, person.At("2018-02-14 01:59:59").Freedom);
        Assert.Equal(Freedom.Free, person.At("2018-02-14 02:00:00").Freedom);
    }

    [Fact]
    public void Clocking_in_decides_nothing_outside_a_flexible_band()
    {
        var person = Person with { Attendance = ["刷卡 2018-02-13 09:30/2018-02-13 19:00"] };
        Assert.Equal(Freedom.NotFree, person.At("2018-02-13 09:00:00").Freedom);
        Assert.Equal(Freedom.Free, person.At("2018-02-13 18:00:00").Freedom);
    }

    [Theory]
    [InlineData("2018-02-13 10:00:00", Freedom.Unknown, FreedomReason.NoAttendanceFeed)]
    [InlineData("2018-02-13 12:00:00", Freedom.Free, FreedomReason.OutsideHours)]
    [InlineData("2018-02-10 10:00:00", Freedom.Free, FreedomReason.RestDay)]
    public void Without_the_attendance_feed_only_working_time_is_open(string instant, Freedom freedom, FreedomReason reason)
    {
        var judged = (Person with { Attendance = null }).At(instant);
        Assert.Equal((freedom, reason), (judged.Freedom, judged.Reason));
    }

    [Theory]
    [InlineData("2028-03-01 10:00:00", Freedom.Unknown, FreedomReason.BeyondCalendar)]
    [InlineData("2028-03-01 20:00:00", Freedom.Free, FreedomReason.OutsideHours)] // free on a workday and on a rest day alike
    public void Beyond_the_calendar_only_what_no_calendar_could_change_is_said(string instant, Freedom freedom, FreedomReason reason)
    {
        var judged = Person.At(instant);
        Assert.Equal((freedom, reason), (judged.Freedom, judged.Reason));
        Assert.Equal(FreedomReason.FreedByAttendance,
            (Person with { Attendance = ["休假 2028-03-01/2028-03-01"] }).At("2028-03-01 10:00:00").Reason);
        Assert.Equal(FreedomReason.BarredByAttendance,
            (Person with { Attendance = ["公差 2028-03-01/2028-03-01"] }).At("2028-03-01 20:00:00").Reason);
    }

    [Fact]
    public void A_calendar_without_the_year_is_not_guessed() =>
        Assert.Equal(FreedomReason.BeyondCalendar, (Person with { Calendar = OfficeCalendar.Of([]) }).At("2018-02-13 10:00:00").Reason);

    [Fact]
    public void An_ordinary_record_costs_no_memory()
    {
        foreach (var definition in new[] { OffHoursCase.StartAndCompletion, OffHoursCase.DayTypes })
        {
            var judge = (Person with
            {
                Definition = definition,
                Attendance = ["休假 2018-02-12/2018-02-12", "刷卡 2018-02-13 08:00/2018-02-13 17:00"]
            }).Judge;
            var at = OffHoursCase.Time("2018-02-13 16:00:00", out _);
            judge.Judge(at);
            Assert.Equal(0, Allocations.Of(() =>
            {
                for (var i = 0; i < 1000; i++) judge.Judge(at);
            }));
        }
    }
}
