using System.Runtime.CompilerServices;
using LearningHours.Calendars;
using LearningHours.Dates;

namespace LearningHours.Evaluation.OffHours;

/// <summary>What the off-hours tests of one person look at.</summary>
internal readonly record struct PersonTime(PreparedOffHours Terms, OfficeCalendar Calendar, OfficeHours Hours, bool IsShift,
    PersonAttendance Attendance, AttendanceDoubts? Doubts = null)
{
    public bool IsFixedTime(int secondOfDay) => Contains(Hours.Spans.AsSpan(), secondOfDay);

    public bool IsBand(int secondOfDay) => Contains(Hours.Bands.AsSpan(), secondOfDay);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Contains(ReadOnlySpan<DaySpan> spans, int secondOfDay)
    {
        foreach (var span in spans) if (span.Contains(secondOfDay)) return true;
        return false;
    }

    public static InstantJudgement Free(FreedomReason reason, CivilTime at) => new(Freedom.Free, reason, at, null);
    public static InstantJudgement NotFree(FreedomReason reason, CivilTime at) => new(Freedom.NotFree, reason, at, null);
    public static InstantJudgement Unknown(FreedomReason reason, CivilTime at) => new(Freedom.Unknown, reason, at, null);
}
