using LearningHours.Calendars;
using LearningHours.Dates;
using LearningHours.Evaluation.OffHours;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Records;

namespace LearningHours.Tests.Core.Evaluation.OffHours;

/// <summary>One person under one definition, put together word by word: what a feed would say.</summary>
internal sealed record OffHoursCase
{
    public static readonly OffHoursDefinition Completion = new TimeOfDayOffHours(OffHoursTest.Completion, ["S1-23"])
    {
        BarredBy = ["加班", "公假", "公差", "在勤", "輪值"],
        FreedBy = ["休假", "補休", "輪休", "例假", "事假", "病假", "其他假", "停班"],
    };

    public static readonly OffHoursDefinition StartAndCompletion = Completion with { Test = OffHoursTest.StartAndCompletion };

    public static readonly OffHoursDefinition DayTypes = new DayTypeOffHours(OffHoursTest.Completion, ["S0-34"])
    {
        BarredBy = ["加班"],
        FreedBy = ["休假", "補休"],
        ShiftRestDays = ["輪休", "例假"],
    };

    public OffHoursDefinition Definition { get; init; } = Completion;
    public OfficeHours Hours { get; init; } = OfficeHours.Default;
    public bool IsShift { get; init; }
    public OfficeCalendar Calendar { get; init; } = OfficeCalendar.BuiltIn;
    /// <summary>Rows as <c>類別 起/迄</c>, <c>？</c> for a word in no list; null: the feed is absent.</summary>
    public string[]? Attendance { get; init; } = [];
    /// <summary>
    /// Refused rows as <c>類別 起/迄</c>, <c>？</c> for a 類別 that cannot be read; with <c>某時</c> in front, only the days can be read.
    /// </summary>
    public string[] Refused { get; init; } = [];

    public static OfficeHours HoursOf(string hours, string flexIn = "", string flexOut = "")
    {
        Assert.True(OfficeHoursText.TryParse(hours, flexIn, flexOut, out var result, out var problem), problem);
        return result;
    }

    public OffHoursJudge Judge
    {
        get
        {
            var rows = Attendance?.Select(Row).OrderBy(r => r.From).ToArray();
            var doubts = AttendanceDoubts.Of([.. Refused.Select(Refusal)], rows);
            return new(PreparedOffHours.Of(Definition), Calendar, Hours, IsShift, rows, doubts);
        }
    }

    public InstantJudgement At(string instant) => Judge.Judge(Time(instant, out _));

    public RecordJudgement Record(string start, string end) => Judge.Judge(RecordOf(start, end));

    public static LearningRecord RecordOf(string start, string end, RecordMarks marks = RecordMarks.Passed)
    {
        var (from, to) = (Time(start, out var dayOnly), Time(end, out _));
        return new LearningRecord
        {
            Person = 0,
            Variant = 0,
            Start = from,
            End = to,
            Total = Hours1,
            Digital = Hours1,
            Source = default,
            Marks = marks | (dayOnly ? RecordMarks.DaysOnly : RecordMarks.None),
        };
    }

    public static CivilTime Time(string text, out bool dayOnly)
    {
        Assert.True(CivilTimeText.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var time, out dayOnly), text);
        return time;
    }

    private static readonly Hours Hours1 = LearningHours.Dates.Hours.Whole(1);

    public static RefusedRow Refusal(string row)
    {
        const string anyTime = "某時";
        var isExact = !row.StartsWith(anyTime, StringComparison.Ordinal);
        var span = Row(isExact ? row : row[anyTime.Length..]);
        AttendanceKind? kind = span.Kind == AttendanceKind.Unknown ? null : span.Kind;
        return new()
        {
            Feed = FeedKind.Attendance,
            Source = default,
            Fact = new RefusedAttendance(kind, span.From, span.To, isExact, isExact && span.WholeDays),
        };
    }

    private static AttendanceSpan Row(string row)
    {
        var words = row.Split(' ', 2);
        var kind = AttendanceKind.Unknown;
        Assert.True(words[0] == "？" || AttendanceKindWords.TryParse(words[0], out kind), row);
        var ends = words[1].Split('/');
        var from = Time(ends[0], out var wholeDays);
        var to = Time(ends[1], out _);
        return new AttendanceSpan(kind, from, wholeDays ? new CivilTime(to.Seconds + CivilTime.SecondsPerDay) : to, wholeDays, default);
    }
}
