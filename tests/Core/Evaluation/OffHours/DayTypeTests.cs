using LearningHours.Evaluation.OffHours;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation.OffHours;

/// <summary>2012-03-06 is an ordinary Tuesday, 2012-03-03 a make-up Saturday, 2012-03-10 a Saturday of rest.</summary>
public class DayTypeTests
{
    private static readonly OffHoursCase Person = new() { Definition = OffHoursCase.DayTypes };

    [Theory]
    [InlineData("2012-03-10 10:00:00", FreedomReason.RestDay)]
    [InlineData("2012-02-27 10:00:00", FreedomReason.RestDay)]              // 調整放假
    [InlineData("2012-03-03 20:00:00", FreedomReason.WorkdayUnderDayTypes)] // make-up Saturday
    [InlineData("2012-03-06 10:00:00", FreedomReason.WorkdayUnderDayTypes)]
    [InlineData("2012-03-06 12:30:00", FreedomReason.WorkdayUnderDayTypes)] // lunch
    [InlineData("2012-03-06 20:00:00", FreedomReason.WorkdayUnderDayTypes)] // evening
    [InlineData("2012-09-30 23:59:59", FreedomReason.RestDay)]
    public void Days_count_and_hours_do_not(string instant, FreedomReason reason)
    {
        var judged = Person.At(instant);
        Assert.Equal(reason, judged.Reason);
        Assert.Equal(reason == FreedomReason.RestDay ? Freedom.Free : Freedom.NotFree, judged.Freedom);
    }

    [Theory]
    [InlineData("休假", Freedom.Free)]
    [InlineData("補休", Freedom.Free)]
    [InlineData("輪休", Freedom.NotFree)]
    [InlineData("例假", Freedom.NotFree)]
    [InlineData("加班", Freedom.NotFree)]
    [InlineData("公假", Freedom.NotFree)]
    [InlineData("公差", Freedom.NotFree)]
    [InlineData("事假", Freedom.NotFree)]
    [InlineData("病假", Freedom.NotFree)]
    [InlineData("在勤", Freedom.NotFree)]
    [InlineData("輪值", Freedom.NotFree)]
    [InlineData("停班", Freedom.NotFree)]
    [InlineData("刷卡", Freedom.NotFree)]
    public void Of_a_workday_only_annual_and_compensatory_leave_make_a_free_day(string kind, Freedom freedom)
    {
        var person = Person with { Attendance = [$"{kind} 2012-03-06/2012-03-06"] };
        Assert.Equal(freedom, person.At("2012-03-06 10:00:00").Freedom);
        Assert.Equal(freedom, person.At("2012-03-06 20:00:00").Freedom);
        Assert.Equal(Freedom.NotFree, person.At("2012-03-07 10:00:00").Freedom);
    }

    [Theory]
    [InlineData("加班", Freedom.NotFree)]
    [InlineData("公差", Freedom.Free)]
    [InlineData("輪值", Freedom.Free)]
    public void Of_a_rest_day_only_overtime_takes_anything_away(string kind, Freedom freedom)
    {
        var person = Person with { Attendance = [$"{kind} 2012-03-10 09:00/2012-03-10 12:00"] };
        Assert.Equal(Freedom.Free, person.At("2012-03-10 08:59:59").Freedom);
        Assert.Equal(freedom, person.At("2012-03-10 09:00:00").Freedom);
        Assert.Equal(freedom, person.At("2012-03-10 11:59:59").Freedom);
        Assert.Equal(Freedom.Free, person.At("2012-03-10 12:00:00").Freedom);
    }

    [Fact]
    public void Leave_over_the_whole_working_time_frees_the_evening_and_one_second_less_does_not()
    {
        var whole = Person with { Attendance = ["休假 2012-03-06 08:00/2012-03-06 12:00", "補休 2012-03-06 13:00/2012-03-06 17:00"] };
        Assert.Equal((Freedom.Free, FreedomReason.FreedByAttendance),
            (whole.At("2012-03-06 20:00:00").Freedom, whole.At("2012-03-06 20:00:00").Reason));
        Assert.Equal(AttendanceKind.AnnualLeave, whole.At("2012-03-06 20:00:00").Span?.Kind);
        Assert.Equal(Freedom.Free, whole.At("2012-03-06 12:30:00").Freedom);

        var other = Person with { Attendance = ["補休 2012-03-06 07:00/2012-03-06 17:00"] };
        Assert.Equal(AttendanceKind.CompensatoryLeave, other.At("2012-03-06 20:00:00").Span?.Kind);

        var part = Person with { Attendance = ["休假 2012-03-06 08:00/2012-03-06 12:00", "補休 2012-03-06 13:00/2012-03-06 16:59:59"] };
        Assert.Equal(Freedom.NotFree, part.At("2012-03-06 20:00:00").Freedom);
        Assert.Equal(Freedom.NotFree, part.At("2012-03-06 12:30:00").Freedom);
        Assert.Equal(Freedom.Free, part.At("2012-03-06 11:59:59").Freedom);
        Assert.Equal(Freedom.NotFree, part.At("2012-03-06 16:59:59").Freedom);
    }

    [Fact]
    public void Other_leave_does_not_help_to_fill_the_day()
    {
        var person = Person with { Attendance = ["休假 2012-03-06 08:00/2012-03-06 12:00", "病假 2012-03-06 13:00/2012-03-06 17:00"] };
        Assert.Equal(Freedom.NotFree, person.At("2012-03-06 20:00:00").Freedom);
    }

    [Fact]
    public void Overtime_bars_even_on_a_day_of_leave()
    {
        var person = Person with { Attendance = ["休假 2012-03-06/2012-03-06", "加班 2012-03-06 18:00/2012-03-06 20:00"] };
        Assert.Equal(Freedom.Free, person.At("2012-03-06 17:59:59").Freedom);
        Assert.Equal(FreedomReason.BarredByAttendance, person.At("2012-03-06 18:00:00").Reason);
        Assert.Equal(Freedom.Free, person.At("2012-03-06 20:00:00").Freedom);
    }

    [Theory]
    [InlineData("08:30", "17:00", Freedom.Free)]
    [InlineData("08:30", "17:00", Freedom.NotFree, "刷卡 2012-03-06 07:40/2012-03-06 08:30")]
    [InlineData("07:40", "17:00", Freedom.Free, "刷卡 2012-03-06 07:40/2012-03-06 08:30")] // what is before clocking in needs no leave
    [InlineData("07:41", "17:00", Freedom.NotFree, "刷卡 2012-03-06 07:40/2012-03-06 08:30")]
    [InlineData("07:40", "17:00", Freedom.Free, "刷卡 2012-03-06 07:40/2012-03-06 19:00")] // nor what is outside band and hours
    [InlineData("07:30", "17:00", Freedom.Free, "刷卡 2012-03-06 07:00/2012-03-06 19:00")]
    [InlineData("07:31", "17:00", Freedom.NotFree, "刷卡 2012-03-06 07:00/2012-03-06 19:00")]
    [InlineData("08:30", "17:00", Freedom.Free, "刷卡 2012-03-06 08:30/2012-03-06 19:00")]
    [InlineData("08:30", "17:00", Freedom.Free, "刷卡 2012-03-05 07:40/2012-03-05 17:00")] // another day
    [InlineData("08:30", "17:00", Freedom.Free, "病假 2012-03-06 07:30/2012-03-06 08:30")] // other leave is no work
    public void Flexible_time_is_working_time_where_the_clock_shows_it(string from, string to, Freedom freedom, params string[] more)
    {
        var person = Person with
        {
            Hours = OffHoursCase.HoursOf("08:00-12:00;13:00-17:00", "07:30-08:30"),
            Attendance = [$"休假 2012-03-06 {from}/2012-03-06 {to}", .. more]
        };
        Assert.Equal(freedom, person.At("2012-03-06 20:00:00").Freedom);
    }

    [Theory]
    [InlineData("2012-03-06 20:00:00", Freedom.Unknown, FreedomReason.NoAttendanceFeed)]
    [InlineData("2012-03-10 20:00:00", Freedom.Free, FreedomReason.RestDay)]
    [InlineData("2028-03-01 20:00:00", Freedom.Unknown, FreedomReason.BeyondCalendar)]
    public void What_is_not_known_is_not_guessed(string instant, Freedom freedom, FreedomReason reason)
    {
        var judged = (Person with { Attendance = null }).At(instant);
        Assert.Equal((freedom, reason), (judged.Freedom, judged.Reason));
    }

    [Fact]
    public void Attendance_decides_beyond_the_calendar() =>
        Assert.Equal(FreedomReason.FreedByAttendance,
            (Person with { Attendance = ["休假 2028-03-01/2028-03-01"] }).At("2028-03-01 20:00:00").Reason);

    [Fact]
    public void A_plan_may_leave_rest_days_out()
    {
        var definition = (DayTypeOffHours)OffHoursCase.DayTypes with { RestDays = false };
        Assert.Equal(FreedomReason.WorkdayUnderDayTypes, (Person with { Definition = definition }).At("2012-03-10 10:00:00").Reason);
    }

    [Fact]
    public void A_plan_with_a_word_that_no_feed_has_is_refused()
    {
        var definition = OffHoursCase.DayTypes with { FreedBy = ["休假", "特休"] };
        Assert.Contains("特休", Assert.Throws<ArgumentException>(() => PreparedOffHours.Of(definition)).Message, StringComparison.Ordinal);
    }
}
