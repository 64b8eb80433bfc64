using FsCheck;
using FsCheck.Fluent;
using LearningHours.Dates;
using LearningHours.Evaluation.OffHours;
using LearningHours.Facts;
using LearningHours.Files;

namespace LearningHours.Tests.Core.Evaluation.OffHours;

/// <summary>
/// Refused attendance rows, and rows of a 類別 in no list: an instant is unknown if and only if such a row could change it (contract
/// section 2 and reading 12). 2018-02-13 and 2012-03-06 are ordinary Tuesdays, 2018-02-10 is a Saturday.
/// </summary>
public class AttendanceDoubtsTests
{
    private static readonly OffHoursCase Person = new();
    private static readonly OffHoursCase DayTypes = new() { Definition = OffHoursCase.DayTypes };

    [Fact]
    public void Who_has_neither_refused_rows_nor_unlisted_kinds_is_in_no_doubt()
    {
        Assert.Null(AttendanceDoubts.Of([], []));
        var leave = new AttendanceSpan(AttendanceKind.AnnualLeave, CivilTime.At(Day), CivilTime.At(Day.AddDays(1)), true, default);
        Assert.Null(AttendanceDoubts.Of([], [leave]));
    }

    [Theory]
    [InlineData("2018-02-09 23:59:59", Freedom.Free)]
    [InlineData("2018-02-10 00:00:00", Freedom.Unknown)]
    [InlineData("2018-02-11 23:59:59", Freedom.Unknown)]
    [InlineData("2018-02-12 00:00:00", Freedom.Free)]
    [InlineData("2018-02-12 20:00:00", Freedom.Free)]
    public void A_row_whose_times_cannot_be_read_leaves_the_days_beside_those_it_names_alone(string instant, Freedom freedom) =>
        Assert.Equal(freedom, (Person with { Refused = ["某時加班 2018-02-10/2018-02-11"] }).At(instant).Freedom);

    [Theory]
    [InlineData("2018-02-10 08:59:59", Freedom.Free)]
    [InlineData("2018-02-10 09:00:00", Freedom.Unknown)]
    [InlineData("2018-02-10 10:59:59", Freedom.Unknown)]
    [InlineData("2018-02-10 11:00:00", Freedom.Free)]
    public void A_row_of_a_kind_in_no_list_doubts_the_instants_inside_its_times(string instant, Freedom freedom)
    {
        const string row = "？ 2018-02-10 09:00/2018-02-10 11:00";
        foreach (var person in new[] { Person, DayTypes })
        {
            Assert.Equal(freedom, (person with { Attendance = [row] }).At(instant).Freedom);
            Assert.Equal(freedom, (person with { Refused = [row] }).At(instant).Freedom);
        }
    }

    [Fact]
    public void Each_of_several_rows_is_in_doubt()
    {
        string[] first = ["？ 2018-02-10 09:00/2018-02-10 11:00"], second = ["？ 2018-02-10 14:00/2018-02-10 15:00"];
        foreach (var person in new[]
        {
            Person with { Attendance = [.. first, .. second] }, Person with { Refused = [.. first, .. second] },
            Person with { Attendance = first, Refused = second }, Person with { Attendance = second, Refused = first }
        })
        {
            Assert.Equal(Freedom.Unknown, person.At("2018-02-10 10:00:00").Freedom);
            Assert.Equal(Freedom.Free, person.At("2018-02-10 12:00:00").Freedom);
            Assert.Equal((Freedom.Unknown, FreedomReason.RefusedAttendance),
                (person.At("2018-02-10 14:00:00").Freedom, person.At("2018-02-10 14:00:00").Reason));
        }
    }

    [Fact]
    public void A_row_of_which_only_the_person_can_be_read_may_be_of_any_day_and_kind()
    {
        var refused = new RefusedRow { Feed = FeedKind.Attendance, Source = default };
        var judge = new OffHoursJudge(PreparedOffHours.Of(OffHoursCase.Completion), Person.Calendar, Person.Hours, false, [],
            AttendanceDoubts.Of([refused], []));
        foreach (var instant in new[] { "1933-01-01 00:00:00", "2018-02-10 10:00:00", "2018-02-13 10:00:00", "2067-12-31 23:59:59" })
            Assert.Equal(FreedomReason.RefusedAttendance, judge.Judge(OffHoursCase.Time(instant, out _)).Reason);
    }

    [Theory]
    [InlineData("某時休假 2018-02-13/2018-02-13", "加班 2018-02-13 18:00/2018-02-13 20:00", Freedom.Unknown)]
    [InlineData("某時休假 2018-02-13/2018-02-13", "加班 2018-02-13 09:00/2018-02-13 20:00", Freedom.NotFree)] // duty wins over any leave
    public void Certain_rows_of_the_same_day_are_weighed_with_it(string refused, string certain, Freedom freedom) =>
        Assert.Equal(freedom, (Person with { Refused = [refused], Attendance = [certain] }).At("2018-02-13 10:00:00").Freedom);

    [Theory]
    [InlineData("休假", "？ 2012-03-06 13:00/2012-03-06 17:00", Freedom.Unknown)]
    [InlineData("休假", "？ 2012-03-06 13:00/2012-03-06 16:59:59", Freedom.NotFree)]
    [InlineData("病假", "？ 2012-03-06 13:00/2012-03-06 17:00", Freedom.NotFree)]
    [InlineData("？", "？ 2012-03-06 13:00/2012-03-06 17:00", Freedom.Unknown)] // neither of the two does it alone
    [InlineData("？", "補休 2012-03-06 13:00/2012-03-06 17:00", Freedom.Unknown)]
    [InlineData("？", "病假 2012-03-06 13:00/2012-03-06 17:00", Freedom.NotFree)]
    public void Under_day_types_rows_that_together_could_take_the_whole_day_off_doubt_its_evening(string morning, string afternoon,
        Freedom freedom)
    {
        string first = $"{morning} 2012-03-06 08:00/2012-03-06 12:00";
        Assert.Equal(freedom, (DayTypes with { Refused = [first, afternoon] }).At("2012-03-06 20:00:00").Freedom);
        Assert.Equal(freedom, (DayTypes with { Attendance = [first, afternoon] }).At("2012-03-06 20:00:00").Freedom);
    }

    [Theory]
    [InlineData("？ 2018-02-13 08:00/2018-02-13 12:00", Freedom.Unknown)] // two halves of 輪休 are a day of rest
    [InlineData("事假 2018-02-13 08:00/2018-02-13 12:00", Freedom.NotFree)]
    public void Rest_of_shift_staff_adds_up_as_well(string morning, Freedom freedom) =>
        Assert.Equal(freedom, (DayTypes with
        {
            IsShift = true,
            Attendance = ["輪休 2018-02-13 15:00/2018-02-13 17:00"],
            Refused = [morning, "？ 2018-02-13 13:00/2018-02-13 15:00"]
        }).At("2018-02-13 20:00:00").Freedom);

    [Fact]
    public void A_refused_duty_could_be_the_one_that_leave_takes_off()
    {
        var person = DayTypes with
        {
            IsShift = true,
            Attendance = ["輪休 2018-02-13 08:00/2018-02-13 12:00", "休假 2018-02-13 14:00/2018-02-13 22:00"]
        };
        Assert.Equal(Freedom.NotFree, person.At("2018-02-13 23:00:00").Freedom);
        Assert.Equal(Freedom.Free, (person with { Attendance = [.. person.Attendance, "輪值 2018-02-13 14:00/2018-02-13 22:00"] })
            .At("2018-02-13 23:00:00").Freedom);
        Assert.Equal(Freedom.Unknown, (person with { Refused = ["某時輪值 2018-02-13/2018-02-13"] }).At("2018-02-13 23:00:00").Freedom);
    }

    [Theory]
    [InlineData("？ 2018-02-10 09:00/2018-02-10 10:00", Freedom.Unknown)]
    [InlineData("？ 2018-02-09 09:00/2018-02-10 00:00", Freedom.Free)] // ends as the day begins
    [InlineData("？ 2018-02-09 09:00/2018-02-10 00:00:01", Freedom.Unknown)]
    [InlineData("？ 2018-02-10 23:59:59/2018-02-11 10:00", Freedom.Unknown)]
    [InlineData("？ 2018-02-11 00:00/2018-02-11 10:00", Freedom.Free)] // begins as the day ends
    [InlineData("休假 2018-02-10 09:00/2018-02-10 10:00", Freedom.Free)] // could only free what is free
    public void A_record_without_times_is_in_doubt_if_any_second_of_its_day_is(string row, Freedom freedom) =>
        Assert.Equal(freedom, (Person with { Refused = [row] }).Record("2018-02-10", "2018-02-10").Freedom);

    [Theory]
    [InlineData("2018-02-10 06:00/2018-02-10 07:00")]
    [InlineData("2018-02-10 14:00/2018-02-10 15:00")]
    [InlineData("2018-02-09 14:00/2018-02-10 15:00")]
    public void A_row_in_doubt_that_changes_nothing_hides_nothing_of_its_day(string times) =>
        Assert.Equal(Freedom.Unknown,
            (Person with { Attendance = ["加班 2018-02-10 09:00/2018-02-10 10:00"], Refused = [$"休假 {times}"] })
            .Record("2018-02-10", "2018-02-10").Freedom);

    private static readonly int[] Hours = [0, 6, 8, 10, 12, 13, 15, 17, 20];
    private static readonly string[] Kinds = [.. Enum.GetValues<AttendanceKind>().Where(k => k != AttendanceKind.Unknown)
        .Select(AttendanceKindWords.Word)];
    private static readonly DateOnly Day = new(2018, 2, 13);

    [Fact]
    public void An_instant_is_unknown_exactly_if_the_row_could_be_one_that_changes_it()
    {
        var time = Gen.Choose(0, 2 * Hours.Length).Select(Time);
        var row = from kind in Gen.Elements([.. Kinds, "休假", "輪休", "輪值"])
                  from a in Gen.Choose(0, 2 * Hours.Length - 1)
                  from b in Gen.Choose(a + 1, 2 * Hours.Length)
                  select $"{kind} {Time(a)}/{Time(b)}";
        var cases = from rows in Gen.ListOf(row, 3)
                    from count in Gen.Choose(0, 3)
                    from definition in Gen.Elements(OffHoursCase.Completion, OffHoursCase.DayTypes)
                    from isShift in Gen.Elements(false, true)
                    from flexible in Gen.Elements("", "08:00-10:00")
                    from kind in Gen.Elements([.. Kinds, "？", "輪值", "休假"])
                    from days in Gen.Elements("2018-02-13/2018-02-13", "2018-02-12/2018-02-13", "2018-02-12/2018-02-12")
                    from second in Gen.Elements(Hours).Select(h => h * 3600).Or(Gen.Choose(0, 23).Select(h => h * 3600 + 1800))
                    select (Person: new OffHoursCase
                    {
                        Definition = definition,
                        IsShift = isShift,
                        Hours = OffHoursCase.HoursOf("08:00-12:00;13:00-17:00", flexible),
                        Attendance = [.. rows.Take(count)],
                    }, Kind: kind, Days: days, At: CivilTime.At(Day, second));
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var certain = c.Person.Judge.Judge(c.At).Freedom;
            var canChange = Completions(c.Kind, c.Days).Any(row =>
                (c.Person with { Attendance = [.. c.Person.Attendance!, row] }).Judge.Judge(c.At).Freedom != certain);
            Assert.Equal(canChange ? Freedom.Unknown : certain,
                (c.Person with { Refused = [$"某時{c.Kind} {c.Days}"] }).Judge.Judge(c.At).Freedom);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    /// <summary>What a row could say whose times cannot be read.</summary>
    private static IEnumerable<string> Completions(string kind, string days)
    {
        var first = days.StartsWith("2018-02-12", StringComparison.Ordinal) ? 0 : Hours.Length;
        var last = days.EndsWith("2018-02-13", StringComparison.Ordinal) ? 2 * Hours.Length : Hours.Length;
        foreach (var word in kind == "？" ? Kinds : [kind])
        {
            yield return $"{word} {days}";
            for (var from = first; from < last; from++)
                for (var to = from + 1; to <= last; to++)
                    yield return $"{word} {Time(from)}/{Time(to)}";
        }
    }

    /// <summary>The instant of a number that counts through the hours above on two days, the one before <see cref="Day"/> first.</summary>
    private static string Time(int number) =>
        CivilTime.At(Day.AddDays(number / Hours.Length - 1), Hours[number % Hours.Length] * 3600).ToString();
}
