using System.Runtime.CompilerServices;
using LearningHours.Dates;
using LearningHours.Facts;

namespace LearningHours.Evaluation.OffHours;

/// <summary>
/// The attendance rows of one person, ordered by their first instant; half-open (contract reading 12). Null if the feed is absent.
/// </summary>
internal readonly struct PersonAttendance(AttendanceSpan[]? rows)
{
    /// <summary>Whether the feed is absent, which is not the same as a person without rows (contract reading 14).</summary>
    public bool IsUnknown => rows is null;

    public ReadOnlySpan<AttendanceSpan> Rows => rows;

    /// <summary>The first row of these kinds that covers an instant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(AttendanceKindSet kinds, CivilTime instant, out AttendanceSpan found)
    {
        foreach (ref readonly var row in Rows)
        {
            if (row.From > instant) break;
            if (!kinds.Contains(row.Kind) || instant >= row.To) continue;
            found = row;
            return true;
        }
        found = default;
        return false;
    }

    /// <summary>The first row of these kinds that shares an instant with a span of time.</summary>
    public bool TryFindWithin(AttendanceKindSet kinds, CivilTime from, CivilTime to, out AttendanceSpan found)
    {
        foreach (ref readonly var row in Rows)
        {
            if (row.From >= to) break;
            if (!kinds.Contains(row.Kind) || row.To <= from || row.To <= row.From) continue;
            found = row;
            return true;
        }
        found = default;
        return false;
    }

    /// <summary>
    /// Whether a day has a row of these kinds. A row with times belongs to the day on which it begins: a duty that runs past midnight is
    /// the first day's.
    /// </summary>
    public bool HasRowOf(AttendanceKindSet kinds, int day)
    {
        foreach (ref readonly var row in Rows)
        {
            if (row.From.Day > day) break;
            if (kinds.Contains(row.Kind) && BelongsTo(row, day)) return true;
        }
        return false;
    }

    /// <summary>Whether rows of these kinds together cover a span of time without a gap.</summary>
    public bool Covers(AttendanceKindSet kinds, CivilTime from, CivilTime to)
    {
        foreach (ref readonly var row in Rows)
        {
            if (row.From > from || from >= to) break; // ordered: whatever follows begins later still
            if (kinds.Contains(row.Kind) && row.To > from) from = row.To;
        }
        return from >= to;
    }

    public static bool BelongsTo(in AttendanceSpan row, int day) =>
        row.WholeDays ? row.From.Day <= day && day < row.To.Day : row.From.Day == day;
}
