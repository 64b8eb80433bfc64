using LearningHours.Evaluation.OffHours;

namespace LearningHours.Tests.Core.Evaluation.OffHours;

public class ShiftStaffTests
{
    private static readonly OffHoursCase Person = new() { IsShift = true };

    [Theory]
    [InlineData("2018-02-13 10:00:00")] // working hours of an office
    [InlineData("2018-02-13 20:00:00")]
    [InlineData("2018-02-10 10:00:00")] // Saturday
    public void Without_a_rota_row_of_the_day_nothing_is_known_whatever_calendar_and_hours_say(string instant)
    {
        foreach (var definition in new[] { OffHoursCase.Completion, OffHoursCase.DayTypes })
        {
            foreach (var rows in new[] { null, Array.Empty<string>(), ["輪值 2018-02-12 08:00/2018-02-12 20:00"] })
            {
                var judged = (Person with { Definition = definition, Attendance = rows }).At(instant);
                Assert.Equal((Freedom.Unknown, FreedomReason.ShiftWithoutRota), (judged.Freedom, judged.Reason));
            }
        }
    }

    [Theory]
    [InlineData("輪值")]
    [InlineData("在勤")]
    public void The_rota_of_the_day_is_the_working_time(string duty)
    {
        var person = Person with { Attendance = [$"{duty} 2018-02-10 14:00/2018-02-10 22:00"] };
        Assert.Equal((Freedom.Free, FreedomReason.OutsideRota),
            (person.At("2018-02-10 13:59:59").Freedom, person.At("2018-02-10 13:59:59").Reason));
        Assert.Equal(FreedomReason.BarredByAttendance, person.At("2018-02-10 14:00:00").Reason);
        Assert.Equal(FreedomReason.BarredByAttendance, person.At("2018-02-10 21:59:59").Reason);
        Assert.Equal(Freedom.Free, person.At("2018-02-10 22:00:00").Freedom);
    }

    [Fact]
    public void A_duty_past_midnight_is_a_row_of_its_first_day_and_bars_into_the_second()
    {
        var person = Person with { Attendance = ["輪值 2018-02-13 22:00/2018-02-14 06:00"] };
        Assert.Equal(Freedom.Free, person.At("2018-02-13 10:00:00").Freedom);
        Assert.Equal(Freedom.NotFree, person.At("2018-02-14 05:59:59").Freedom);
        Assert.Equal(FreedomReason.ShiftWithoutRota, person.At("2018-02-14 06:00:00").Reason);
    }

    [Theory]
    [InlineData("2018-02-11 10:00:00", FreedomReason.ShiftWithoutRota)]
    [InlineData("2018-02-12 10:00:00", FreedomReason.WorkdayUnderDayTypes)]
    [InlineData("2018-02-13 10:00:00", FreedomReason.WorkdayUnderDayTypes)]
    [InlineData("2018-02-14 10:00:00", FreedomReason.ShiftWithoutRota)]
    public void A_rota_row_without_times_is_a_row_of_each_of_its_days(string instant, FreedomReason reason) =>
        Assert.Equal(reason, (Person with { Definition = OffHoursCase.DayTypes, Attendance = ["輪值 2018-02-12/2018-02-13"] })
            .At(instant).Reason);

    [Theory]
    [InlineData("輪休", FreedomReason.ShiftRest)]
    [InlineData("例假", FreedomReason.ShiftRest)]
    public void A_whole_day_off_is_free_under_both_definitions(string kind, FreedomReason reason)
    {
        foreach (var definition in new[] { OffHoursCase.Completion, OffHoursCase.DayTypes })
        {
            var judged = (Person with { Definition = definition, Attendance = [$"{kind} 2018-02-13/2018-02-13"] }).At(
                "2018-02-13 10:00:00");
            Assert.Equal((Freedom.Free, reason), (judged.Freedom, judged.Reason));
        }
    }

    [Theory]
    [InlineData("休假")]
    [InlineData("補休")]
    public void Leave_without_a_rota_of_the_day_tells_nothing(string kind)
    {
        foreach (var definition in new[] { OffHoursCase.Completion, OffHoursCase.DayTypes })
        {
            var judged = (Person with { Definition = definition, Attendance = [$"{kind} 2018-02-13/2018-02-13"] }).At(
                "2018-02-13 10:00:00");
            Assert.Equal((Freedom.Unknown, FreedomReason.ShiftWithoutRota), (judged.Freedom, judged.Reason));
        }
    }

    [Theory]
    [InlineData("輪休 2018-02-13 08:00/2018-02-13 12:00", "2018-02-13 11:59:59", Freedom.Free)]
    [InlineData("輪休 2018-02-13 08:00/2018-02-13 12:00", "2018-02-13 12:00:00", Freedom.NotFree)] // a part of a day counts inside its hours
    [InlineData("輪休 2018-02-13 08:00/2018-02-13 17:00", "2018-02-13 20:00:00", Freedom.Free)]
    [InlineData("輪值 2018-02-13 08:00/2018-02-13 17:00", "2018-02-13 20:00:00", Freedom.NotFree)] // free time is not a free day
    [InlineData("休假 2018-02-13 08:00/2018-02-13 17:00", "2018-02-13 10:00:00", Freedom.Unknown)]
    [InlineData("休假 2018-02-13 08:00/2018-02-13 17:00", "2018-02-13 20:00:00", Freedom.Unknown)] // the rota could contain more
    public void Under_day_types_a_rest_day_counts_whole_and_a_part_inside_its_hours(string row, string instant, Freedom freedom) =>
        Assert.Equal(freedom, (Person with { Definition = OffHoursCase.DayTypes, Attendance = [row] }).At(instant).Freedom);

    [Fact]
    public void Leave_over_the_whole_duty_of_the_day_frees_the_day_under_day_types()
    {
        string duty = "輪值 2018-02-13 14:00/2018-02-14 02:00", leave = "休假 2018-02-13 14:00/2018-02-14 02:00",
        shorter = "休假 2018-02-13 14:00/2018-02-14 01:59:59";
        var person = Person with { Definition = OffHoursCase.DayTypes };
        Assert.Equal(Freedom.Free, (person with { Attendance = [duty, leave] }).At("2018-02-13 09:00:00").Freedom);
        Assert.Equal(Freedom.NotFree, (person with { Attendance = [duty, shorter] }).At("2018-02-13 09:00:00").Freedom);
    }

    [Theory]
    [InlineData("輪值 2018-02-12 14:00/2018-02-12 22:00")] // another day's duty
    [InlineData("輪值 2018-02-14 14:00/2018-02-14 22:00")]
    [InlineData("加班 2018-02-13 06:00/2018-02-13 07:00")] // no duty of the rota
    [InlineData("刷卡 2018-02-13 06:00/2018-02-13 22:00")]
    public void Only_the_duties_of_the_day_must_be_taken_off(string other) =>
        Assert.Equal(Freedom.Free, (Person with
        {
            Definition = OffHoursCase.DayTypes,
            Attendance = ["輪值 2018-02-13 14:00/2018-02-13 22:00", "休假 2018-02-13 14:00/2018-02-13 22:00", other]
        }).At("2018-02-13 09:00:00").Freedom);

    [Theory]
    [InlineData(FreedomReason.ShiftRest, "輪休 2018-02-13 08:00/2018-02-13 17:00")]
    [InlineData(FreedomReason.FreedByAttendance, "輪值 2018-02-13 14:00/2018-02-13 22:00", "休假 2018-02-13 14:00/2018-02-13 22:00")]
    [InlineData(FreedomReason.ShiftRest, "輪值 2018-02-13 14:00/2018-02-13 22:00", "例假 2018-02-13 14:00/2018-02-13 22:00")]
    public void A_day_that_is_all_off_is_a_rest_day_only_through_the_rest_of_the_rota(FreedomReason reason, params string[] rows)
    {
        var judged = (Person with { Definition = OffHoursCase.DayTypes, Attendance = rows }).At("2018-02-13 07:00:00");
        Assert.Equal((Freedom.Free, reason), (judged.Freedom, judged.Reason));
    }

    [Fact]
    public void Office_staff_have_no_shift_rest_under_day_types() =>
        Assert.Equal(Freedom.NotFree, new OffHoursCase { Definition = OffHoursCase.DayTypes, Attendance = ["輪休 2018-02-13/2018-02-13"] }.At(
            "2018-02-13 10:00:00").Freedom);
}
