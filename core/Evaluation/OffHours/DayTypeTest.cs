using LearningHours.Dates;

namespace LearningHours.Evaluation.OffHours;

/// <summary>「例假日、國定假日、調整放假日及輪休日、休假日、補休日」: a closed list of kinds of day (contract reading 13).</summary>
internal static class DayTypeTest
{
    public static InstantJudgement Judge(in PersonTime person, CivilTime at)
    {
        var attendance = person.Attendance;
        if (attendance.TryFind(person.Terms.Barred, at, out var row))
            return new(Freedom.NotFree, FreedomReason.BarredByAttendance, at, row);

        var works = person.IsShift || !person.Terms.RestDays ? true : person.Calendar.IsWorkday(at.Date);
        if (works == false) return PersonTime.Free(FreedomReason.RestDay, at);
        if (person.IsShift && attendance.TryFind(person.Terms.ShiftRest, at, out row))
            return new(Freedom.Free, FreedomReason.ShiftRest, at, row);
        if (person.IsShift && !attendance.HasRowOf(AttendanceKindSet.Rota, at.Day))
            return PersonTime.Unknown(FreedomReason.ShiftWithoutRota, at);
        if (attendance.TryFind(person.Terms.Freed, at, out row)) return new(Freedom.Free, FreedomReason.FreedByAttendance, at, row);

        if (WorkingTimeOfDay.IsAllOff(person, at.Day, out row))
        {
            return new(Freedom.Free, person.IsShift && person.Terms.ShiftRest.Contains(row.Kind) ? FreedomReason.ShiftRest
                : FreedomReason.FreedByAttendance, at, row);
        }
        if (works is null) return PersonTime.Unknown(FreedomReason.BeyondCalendar, at);
        return attendance.IsUnknown
            ? PersonTime.Unknown(FreedomReason.NoAttendanceFeed, at) // leave could make the day free
            : PersonTime.NotFree(FreedomReason.WorkdayUnderDayTypes, at);
    }
}
