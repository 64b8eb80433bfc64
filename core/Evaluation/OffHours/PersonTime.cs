using LearningHours.Calendars;
using LearningHours.Dates;

namespace LearningHours.Evaluation.OffHours;

/// <summary>What the off-hours tests of one person look at.</summary>
internal readonly record struct PersonTime(PreparedOffHours Terms, OfficeCalendar Calendar, OfficeHours Hours, bool IsShift, PersonAttendance Attendance)
{
    public bool IsFixedTime(int secondOfDay) => Contains(Hours.Spans, secondOfDay);

    public bool IsBand(int secondOfDay) => Contains(Hours.Bands, secondOfDay);

    private static bool Contains(IReadOnlyList<DaySpan> spans, int secondOfDay)
    {
        for (var i = 0; i < spans.Count; i++) if (spans[i].Contains(secondOfDay)) return true;
        return false;
    }

    public static InstantJudgement Free(FreedomReason reason, CivilTime at) => new(Freedom.Free, reason, at, null);
    public static InstantJudgement NotFree(FreedomReason reason, CivilTime at) => new(Freedom.NotFree, reason, at, null);
    public static InstantJudgement Unknown(FreedomReason reason, CivilTime at) => new(Freedom.Unknown, reason, at, null);
}
