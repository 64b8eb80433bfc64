using System.Runtime.CompilerServices;
using LearningHours.Calendars;
using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Records;

namespace LearningHours.Evaluation.OffHours;

/// <summary>Whether an instant or a record is 公餘: three-valued.</summary>
public enum Freedom : byte { Free, NotFree, Unknown }

/// <summary>Why, as a closed set that findings put into words.</summary>
public enum FreedomReason : byte
{
    RestDay,              // 例假日、國定假日、調整放假日
    OutsideHours,         // 上班時間以外（含中午）
    WorkingTime,          // 上班時間內
    FlexibleBand,         // 彈性時段，無刷卡資料
    OutsideClock,         // 彈性時段，刷卡前或刷卡後
    InsideClock,          // 彈性時段，刷卡上班中
    FreedByAttendance,    // 休假、補休 … (Span names it)
    BarredByAttendance,   // 加班、公假、公差、在勤、輪值 (Span names it)
    ShiftRest,            // 輪班人員輪休、例假
    OutsideRota,          // 輪班人員當日班表以外
    ShiftWithoutRota,     // 輪班人員，當日無班表
    WorkdayUnderDayTypes, // 上班日（本計畫只採計假日）
    NoAttendanceFeed,     // 上班時間內，差勤資料未提供，無法確認是否請假
    BeyondCalendar,       // 無當年辦公日曆
    DayWithoutTime,       // 紀錄無時間，當日部分時段屬公餘
    RefusedAttendance,    // 當日差勤資料有退件
    RefusedTime,          // 紀錄之起或迄無法辨識; At is the other one
}

/// <summary>A judgement of one instant: what, why, and which attendance row decided, if one did.</summary>
public readonly record struct InstantJudgement(Freedom Freedom, FreedomReason Reason, CivilTime At, AttendanceSpan? Span);

/// <summary>
/// A judgement of one record: the worst among the instants the plan tests; <see cref="Deciding"/> is the judgement of that instant.
/// </summary>
public readonly record struct RecordJudgement(Freedom Freedom, InstantJudgement Deciding);

/// <summary>
/// The off-hours test of one person under one plan (contract readings 9 and 12 to 15). Holds nothing but its arguments; judging an ordinary
/// record allocates nothing.
/// </summary>
public readonly struct OffHoursJudge
{
    private readonly PersonTime _person;

    /// <param name="attendance">The person's rows, ordered by their first instant; null if the feed is absent (reading 14), empty if it has
    /// no rows for the person.</param>
    /// <param name="doubts">The person's refused rows; null for none.</param>
    public OffHoursJudge(PreparedOffHours definition, OfficeCalendar calendar, OfficeHours hours, bool isShift,
        AttendanceSpan[]? attendance, AttendanceDoubts? doubts = null) =>
        _person = new PersonTime(definition, calendar, hours, isShift, new PersonAttendance(attendance), doubts);

    /// <summary>
    /// Judges a record at its 迄, or at its 起 and 迄 if the plan says so: not free beats unknown, unknown beats free, and between equals the
    /// 起 is named.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RecordJudgement Judge(in LearningRecord record)
    {
        var end = JudgeEnd(record);
        if (_person.Terms.Test == OffHoursTest.Completion) return new(end.Freedom, end);
        var start = JudgeStart(record);
        var deciding = Weight(end.Freedom) > Weight(start.Freedom) ? end : start;
        return new(deciding.Freedom, deciding);
    }

    /// <summary>
    /// Judges a record at its 起 alone, which is all that is certain for a record that is not finished. If 起 cannot be read, it may be free.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public InstantJudgement JudgeStart(in LearningRecord record) =>
        record.Lacks(RecordMarks.AnyStart) ? PersonTime.Unknown(FreedomReason.RefusedTime, record.End)
            : JudgeEndpoint(record.Start, record.DaysOnly);

    /// <summary>Judges a record at its 迄 alone. If 迄 cannot be read, it may be free.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public InstantJudgement JudgeEnd(in LearningRecord record) =>
        record.Lacks(RecordMarks.AnyEnd) ? PersonTime.Unknown(FreedomReason.RefusedTime, record.Start)
            : JudgeEndpoint(record.End, record.DaysOnly);

    /// <summary>Whether the plan tests 起 as well as 迄.</summary>
    public bool TestsStart => _person.Terms.Test != OffHoursTest.Completion;

    /// <summary>Judges one instant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public InstantJudgement Judge(CivilTime instant)
    {
        if (_person.Doubts is not { } doubts) return Judge(_person, instant);
        return doubts.Judge(_person, instant, Judge(_person, instant));
    }

    /// <summary>Judges one instant on certain rows alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static InstantJudgement Judge(in PersonTime person, CivilTime instant) =>
        person.Terms.IsDayTypes ? DayTypeTest.Judge(person, instant) : TimeOfDayTest.Judge(person, instant);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private InstantJudgement JudgeEndpoint(CivilTime at, bool dayOnly) => dayOnly ? WholeDayTest.Judge(this, _person, at.Day) : Judge(at);

    private static int Weight(Freedom freedom) => freedom switch
    {
        Freedom.Free => 0,
        Freedom.Unknown => 1,
        _ => 2,
    };
}
