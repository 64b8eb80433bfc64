using System.Runtime.CompilerServices;
using LearningHours.Dates;
using LearningHours.Facts;

namespace LearningHours.Evaluation.OffHours;

/// <summary>「非上班、在勤或輪值時間」: free outside the working time of a workday (contract readings 9, 12 and 14).</summary>
internal static class TimeOfDayTest
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InstantJudgement Judge(in PersonTime person, CivilTime at)
    {
        var attendance = person.Attendance;
        if (attendance.TryFind(person.Terms.Barred, at, out var row))
            return new(Freedom.NotFree, FreedomReason.BarredByAttendance, at, row);
        // without a rota a duty that overrides the leave cannot be ruled out (contract readings 12 and 14)
        if (person.IsShift && !attendance.HasRowOf(AttendanceKindSet.Rota, at.Day))
            return PersonTime.Unknown(FreedomReason.ShiftWithoutRota, at);
        if (attendance.TryFind(person.Terms.Freed, at, out row)) return new(Freedom.Free, ReasonOf(person, row), at, row);
        // neither calendar nor office hours say when shift staff work: only the rota of the day does
        return person.IsShift ? PersonTime.Free(FreedomReason.OutsideRota, at) : OfOffice(person, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static InstantJudgement OfOffice(in PersonTime person, CivilTime at)
    {
        var works = person.Calendar.IsWorkday(at.Date);
        if (works == false) return PersonTime.Free(FreedomReason.RestDay, at);
        if (person.IsBand(at.SecondOfDay)) return InBand(person, at, works is null);
        if (!person.IsFixedTime(at.SecondOfDay))
            return PersonTime.Free(FreedomReason.OutsideHours, at); // free on a workday and on a rest day alike
        if (works is null) return PersonTime.Unknown(FreedomReason.BeyondCalendar, at);
        return person.Attendance.IsUnknown
            ? PersonTime.Unknown(FreedomReason.NoAttendanceFeed, at) // leave could make it free
            : PersonTime.NotFree(FreedomReason.WorkingTime, at);
    }

    private static InstantJudgement InBand(in PersonTime person, CivilTime at, bool beyondCalendar)
    {
        var midnight = new CivilTime(at.Day * CivilTime.SecondsPerDay);
        var nextMidnight = new CivilTime(midnight.Seconds + CivilTime.SecondsPerDay);
        if (person.Attendance.TryFind(AttendanceKindSet.Clock, at, out var clock))
        {
            return beyondCalendar ? PersonTime.Unknown(FreedomReason.BeyondCalendar, at)
                : new(Freedom.NotFree, FreedomReason.InsideClock, at, clock);
        }
        return person.Attendance.TryFindWithin(AttendanceKindSet.Clock, midnight, nextMidnight, out clock)
            ? new(Freedom.Free, FreedomReason.OutsideClock, at, clock)
            : PersonTime.Unknown(beyondCalendar ? FreedomReason.BeyondCalendar : FreedomReason.FlexibleBand, at);
    }

    private static FreedomReason ReasonOf(in PersonTime person, in AttendanceSpan row) =>
        person.IsShift && row.Kind is AttendanceKind.RotaRest or AttendanceKind.WeeklyRest ? FreedomReason.ShiftRest
            : FreedomReason.FreedByAttendance;
}
