using LearningHours.Dates;
using LearningHours.Facts;

namespace LearningHours.Evaluation.OffHours;

/// <summary>
/// Attendance rows of one person that were refused or whose 類別 is in no list: everything that such a row could be is tried, and an instant
/// that any of it would judge differently is unknown (contract section 2 and reading 12). What no such row could change stays as it is.
/// </summary>
public sealed class AttendanceDoubts
{
    private static readonly AttendanceKind[] Kinds = [.. Enum.GetValues<AttendanceKind>().Where(static k => k != AttendanceKind.Unknown)];

    private readonly RefusedAttendance[] _rows;

    private AttendanceDoubts(RefusedAttendance[] rows) => _rows = rows;

    /// <summary>Null if every row is certain, as for nearly everybody.</summary>
    /// <param name="rows">The rows that were accepted; one whose 類別 is in no list may be of any.</param>
    public static AttendanceDoubts? Of(IReadOnlyList<RefusedRow> refused, ReadOnlySpan<AttendanceSpan> rows)
    {
        List<RefusedAttendance>? open = null;
        foreach (ref readonly var row in rows)
            if (row.Kind == AttendanceKind.Unknown) (open ??= []).Add(new RefusedAttendance(null, row.From, row.To, true, row.WholeDays));
        if (refused.Count > 0)
            (open ??= []).AddRange(refused.Select(static r => r.Fact as RefusedAttendance ?? RefusedAttendance.OfAnyDay(null)));
        return open is null ? null : new AttendanceDoubts([.. open]);
    }

    /// <summary>The judgement of an instant, given its judgement without the refused rows.</summary>
    internal InstantJudgement Judge(in PersonTime person, CivilTime at, in InstantJudgement certain)
    {
        var freeing = new List<AttendanceSpan>();
        foreach (var row in _rows)
        {
            if (!IsOfDay(row, at.Day)) continue;
            foreach (var kind in row.Kind is { } known ? [known] : Kinds)
            {
                foreach (var span in Spans(row, kind, at))
                {
                    if (OffHoursJudge.Judge(With(person, [span]), at).Freedom != certain.Freedom)
                        return PersonTime.Unknown(FreedomReason.RefusedAttendance, at);
                    if (person.Terms.Freed.Contains(kind) || person.Terms.ShiftRest.Contains(kind)) freeing.Add(span);
                }
            }
        }
        // parts of a day may together free a day that none of them frees alone
        return freeing.Count > 1 && OffHoursJudge.Judge(With(person, freeing), at).Freedom != certain.Freedom
            ? PersonTime.Unknown(FreedomReason.RefusedAttendance, at) : certain;
    }

    /// <summary>
    /// The first second between <paramref name="after"/> and <paramref name="next"/> (both exclusive) at which a row begins or ends;
    /// <paramref name="next"/> if there is none.
    /// </summary>
    internal int NextChange(CivilTime after, int next)
    {
        foreach (var row in _rows)
        {
            if (row.From > after && row.From.Seconds < next) next = row.From.Seconds;
            if (row.To > after && row.To.Seconds < next) next = row.To.Seconds;
        }
        return next;
    }

    private static bool IsOfDay(RefusedAttendance row, int day)
    {
        var midnight = day * CivilTime.SecondsPerDay;
        return row.From.Seconds < midnight + CivilTime.SecondsPerDay && row.To.Seconds > midnight;
    }

    /// <summary>
    /// What the row could cover: exactly its times, or else the whole day, or so little of it that leave takes it off: that is the same as
    /// nothing. Any part in between changes no more than one of the two does.
    /// </summary>
    private static IEnumerable<AttendanceSpan> Spans(RefusedAttendance row, AttendanceKind kind, CivilTime at)
    {
        if (row.IsExact)
        {
            yield return new AttendanceSpan(kind, row.From, row.To, row.WholeDays, default);
            yield break;
        }
        var midnight = new CivilTime(at.Day * CivilTime.SecondsPerDay);
        var end = new CivilTime(midnight.Seconds + CivilTime.SecondsPerDay);
        yield return new AttendanceSpan(kind, midnight, end, true, default);
        yield return new AttendanceSpan(kind, midnight, midnight, false, default);
    }

    private static PersonTime With(in PersonTime person, List<AttendanceSpan> more)
    {
        AttendanceSpan[] rows = [.. person.Attendance.Rows, .. more];
        Array.Sort(rows, AttendanceSpan.Compare);
        return person with { Attendance = new PersonAttendance(rows), Doubts = null };
    }
}
