using LearningHours.Dates;
using LearningHours.Facts;

namespace LearningHours.Evaluation.OffHours;

/// <summary>
/// 「a day whose whole working time is covered by 休假/補休」 (contract reading 13): the whole day is then free, including its evening. The
/// working time of office staff is the fixed hours and what 刷卡 shows of the flexible bands; that of shift staff is the duties of the day,
/// or, if their rota has nothing but rest, the fixed hours, which tell a whole day from a part.
/// </summary>
internal static class WorkingTimeOfDay
{
    /// <param name="row">The first row that takes working time off.</param>
    public static bool IsAllOff(in PersonTime person, int day, out AttendanceSpan row)
    {
        row = default;
        var off = person.IsShift ? person.Terms.Freed | person.Terms.ShiftRest : person.Terms.Freed;
        if (person.IsShift && person.Attendance.HasRowOf(AttendanceKindSet.Duty, day)) return AreDutiesOff(person, day, off, ref row);

        var spans = person.Hours.Spans;
        foreach (var span in spans)
        {
            if (!IsOff(person, off, At(day, span.From), At(day, span.To), ref row)) return false;
        }
        return !spans.IsEmpty && (person.IsShift || IsClockedBandOff(person, day, off, ref row));
    }

    private static bool AreDutiesOff(in PersonTime person, int day, AttendanceKindSet off, ref AttendanceSpan row)
    {
        foreach (ref readonly var duty in person.Attendance.Rows)
        {
            if (!AttendanceKindSet.Duty.Contains(duty.Kind) || !PersonAttendance.BelongsTo(duty, day)) continue;
            if (!IsOff(person, off, duty.From, duty.To, ref row)) return false;
        }
        return true;
    }

    private static bool IsClockedBandOff(in PersonTime person, int day, AttendanceKindSet off, ref AttendanceSpan row)
    {
        var bands = person.Hours.Bands;
        foreach (ref readonly var clock in person.Attendance.Rows)
        {
            if (clock.Kind != AttendanceKind.ClockedIn) continue;
            foreach (var band in bands)
            {
                var from = Math.Max(clock.From.Seconds, At(day, band.From).Seconds);
                var to = Math.Min(clock.To.Seconds, At(day, band.To).Seconds);
                if (from < to && !IsOff(person, off, new CivilTime(from), new CivilTime(to), ref row)) return false;
            }
        }
        return true;
    }

    private static bool IsOff(in PersonTime person, AttendanceKindSet off, CivilTime from, CivilTime to, ref AttendanceSpan row)
    {
        if (!person.Attendance.Covers(off, from, to)) return false;
        if (row == default) person.Attendance.TryFindWithin(off, from, to, out row);
        return true;
    }

    private static CivilTime At(int day, int second) => new(day * CivilTime.SecondsPerDay + second);
}
