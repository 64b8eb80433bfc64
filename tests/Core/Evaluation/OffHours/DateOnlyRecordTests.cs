using FsCheck;
using FsCheck.Fluent;
using LearningHours.Dates;
using LearningHours.Evaluation.OffHours;
using LearningHours.Facts;

namespace LearningHours.Tests.Core.Evaluation.OffHours;

/// <summary>Records of the old portal layout, which name days without times.</summary>
public class DateOnlyRecordTests
{
    private static readonly OffHoursCase Person = new();

    [Theory]
    [InlineData("2018-02-10", Freedom.Free, FreedomReason.RestDay)]
    [InlineData("2018-02-13", Freedom.Unknown, FreedomReason.DayWithoutTime)] // lunch and evening are free
    [InlineData("2018-03-31", Freedom.Unknown, FreedomReason.DayWithoutTime)]
    [InlineData("2028-03-01", Freedom.Unknown, FreedomReason.DayWithoutTime)]
    public void Under_time_of_day_a_rest_day_is_free_and_a_workday_unknown(string day, Freedom freedom, FreedomReason reason)
    {
        var judged = Person.Record(day, day);
        Assert.Equal((freedom, reason), (judged.Freedom, judged.Deciding.Reason));
    }

    [Theory]
    [InlineData("公差 2018-02-10/2018-02-10", Freedom.NotFree)]
    [InlineData("公差 2018-02-10 00:00/2018-02-10 23:59:59", Freedom.Unknown)] // one second remains free
    [InlineData("加班 2018-02-10 09:00/2018-02-10 09:00:01", Freedom.Unknown)] // one second is taken
    [InlineData("加班 2018-02-11 00:00/2018-02-11 12:00", Freedom.Free)]
    public void Every_second_of_the_day_counts(string row, Freedom freedom) =>
        Assert.Equal(freedom, (Person with { Attendance = [row] }).Record("2018-02-10", "2018-02-10").Freedom);

    [Fact]
    public void Leave_over_working_time_makes_the_whole_workday_free_and_is_named()
    {
        var judged = (Person with { Attendance = ["休假 2018-02-13 08:00/2018-02-13 17:00"] }).Record("2018-02-13", "2018-02-13");
        Assert.Equal((Freedom.Free, FreedomReason.FreedByAttendance), (judged.Freedom, judged.Deciding.Reason));
    }

    [Theory]
    [InlineData("00:00-08:00")]
    [InlineData("16:00-24:00")]
    public void Hours_that_touch_midnight_leave_the_rest_of_the_day_free(string hours) =>
        Assert.Equal(FreedomReason.DayWithoutTime,
            (Person with { Hours = OffHoursCase.HoursOf(hours) }).Record("2018-02-13", "2018-02-13").Deciding.Reason);

    [Fact]
    public void Of_several_leaves_that_make_the_day_free_the_first_is_named()
    {
        var deciding = (Person with { Attendance = ["休假 2018-02-13 08:00/2018-02-13 12:00", "補休 2018-02-13 13:00/2018-02-13 17:00"] })
            .Record("2018-02-13", "2018-02-13").Deciding;
        Assert.Equal((FreedomReason.FreedByAttendance, "2018-02-13 08:00:00"), (deciding.Reason, deciding.At.ToString()));
        Assert.Equal(AttendanceKind.AnnualLeave, deciding.Span?.Kind);
    }

    [Fact]
    public void Of_several_reasons_against_the_day_and_of_several_doubts_the_first_is_named()
    {
        var person = Person with { Definition = OffHoursCase.DayTypes };
        Assert.Equal(FreedomReason.WorkdayUnderDayTypes,
            (person with { Attendance = ["加班 2012-03-06 18:00/2012-03-07 00:00"] }).Record("2012-03-06", "2012-03-06").Deciding.Reason);
        Assert.Equal(FreedomReason.BarredByAttendance,
            (person with { Attendance = ["加班 2012-03-06 00:00/2012-03-06 02:00"] }).Record("2012-03-06", "2012-03-06").Deciding.Reason);
        Assert.Equal(FreedomReason.BeyondCalendar,
            (person with { Refused = ["？ 2028-03-01 20:00/2028-03-02 00:00"] }).Record("2028-03-01", "2028-03-01").Deciding.Reason);
        Assert.Equal(FreedomReason.RefusedAttendance,
            (person with { Refused = ["？ 2028-03-01 00:00/2028-03-01 02:00"] }).Record("2028-03-01", "2028-03-01").Deciding.Reason);
    }

    [Fact]
    public void A_band_that_leave_does_not_cover_keeps_the_day_open()
    {
        var person = Person with
        {
            Hours = OffHoursCase.HoursOf("08:00-12:00;13:00-17:00", "07:30-08:30"),
            Attendance = ["休假 2018-02-13 08:30/2018-02-13 17:00"]
        };
        Assert.Equal(Freedom.Unknown, person.Record("2018-02-13", "2018-02-13").Freedom);
        Assert.Equal(Freedom.Free, (person with { Attendance = ["休假 2018-02-13 07:30/2018-02-13 17:00"] })
            .Record("2018-02-13", "2018-02-13").Freedom);
    }

    [Theory]
    [InlineData("2012-03-06", Freedom.NotFree, FreedomReason.WorkdayUnderDayTypes)]
    [InlineData("2012-03-10", Freedom.Free, FreedomReason.RestDay)]
    public void Under_day_types_most_days_are_the_same_at_every_second(string day, Freedom freedom, FreedomReason reason)
    {
        var judged = (Person with { Definition = OffHoursCase.DayTypes }).Record(day, day);
        Assert.Equal((freedom, reason), (judged.Freedom, judged.Deciding.Reason));
    }

    [Fact]
    public void Without_any_free_second_the_missing_fact_is_named()
    {
        var judged = (Person with { Definition = OffHoursCase.DayTypes, Attendance = null }).Record("2012-03-06", "2012-03-06");
        Assert.Equal((Freedom.Unknown, FreedomReason.NoAttendanceFeed), (judged.Freedom, judged.Deciding.Reason));
        Assert.Equal(FreedomReason.ShiftWithoutRota, (Person with { IsShift = true }).Record("2012-03-06", "2012-03-06").Deciding.Reason);
    }

    [Fact]
    public void Both_days_are_tested_where_the_plan_tests_both()
    {
        var person = Person with { Definition = OffHoursCase.StartAndCompletion };
        Assert.Equal(Freedom.Free, person.Record("2018-02-10", "2018-02-11").Freedom);
        Assert.Equal(Freedom.Unknown, person.Record("2018-02-09", "2018-02-11").Freedom);
        Assert.Equal(Freedom.NotFree, (person with { Attendance = ["公差 2018-02-11/2018-02-11"] })
            .Record("2018-02-09", "2018-02-11").Freedom);
    }

    [Fact]
    public void The_day_in_pieces_says_what_all_its_minutes_say()
    {
        string[] kinds = ["休假", "補休", "輪休", "例假", "加班", "公差", "病假", "輪值", "刷卡"];
        var row = from kind in Gen.Elements(kinds)
                  from start in Gen.Choose(-300, 1500)
                  from length in Gen.Choose(1, 900)
                  select $"{kind} {Minute(start)}/{Minute(start + length)}";
        var cases = from rows in Gen.ListOf(row, 4)
                    from count in Gen.Choose(0, 4)
                    from definition in Gen.Elements(OffHoursCase.Completion, OffHoursCase.DayTypes)
                    from isShift in Gen.Elements(false, false, true)
                    from flexible in Gen.Elements("", "07:30-08:30")
                    select new OffHoursCase
                    {
                        Definition = definition,
                        IsShift = isShift,
                        Hours = OffHoursCase.HoursOf("08:00-12:00;13:00-17:00", flexible),
                        Attendance = [.. rows.Take(count)],
                    };
        Prop.ForAll(cases.ToArbitrary(), person =>
        {
            var judge = person.Judge;
            var minutes = Enumerable.Range(0, 1440).Select(m => judge.Judge(CivilTime.At(new DateOnly(2018, 2, 13), m * 60)).Freedom)
                .ToHashSet();
            var expected = minutes.Count == 1 ? minutes.Single() : Freedom.Unknown;
            Assert.Equal(expected, person.Record("2018-02-13", "2018-02-13").Freedom);
        }).QuickCheckThrowOnFailure();
    }

    private static string Minute(int ofDay) => CivilTime.At(new DateOnly(2018, 2, 13), ofDay * 60).ToString();
}
