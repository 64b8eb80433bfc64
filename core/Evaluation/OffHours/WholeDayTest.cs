using LearningHours.Calendars;
using LearningHours.Dates;

namespace LearningHours.Evaluation.OffHours;

/// <summary>
/// A record without times: free only if every second of its day is free, not free only if none is, and unknown otherwise (contract reading
/// 15). The day is judged once for each stretch in which nothing changes.
/// </summary>
internal static class WholeDayTest
{
    public static InstantJudgement Judge(in OffHoursJudge judge, in PersonTime person, int day)
    {
        var midnight = new CivilTime(day * CivilTime.SecondsPerDay);
        var end = new CivilTime(midnight.Seconds + CivilTime.SecondsPerDay);
        InstantJudgement? free = null, notFree = null, unknown = null;
        for (var at = midnight; at < end; at = NextChange(person, midnight, at, end))
        {
            var piece = judge.Judge(at);
            switch (piece.Freedom)
            {
                case Freedom.Free:
                    free = free is { Span: null } && piece.Span is not null ? piece : free ?? piece;
                    break; // an attendance row explains more than the time of day
                case Freedom.NotFree: notFree ??= piece; break;
                default: unknown ??= piece; break;
            }
        }
        if (free is null) return unknown ?? notFree!.Value;
        return notFree is null && unknown is null ? free.Value : PersonTime.Unknown(FreedomReason.DayWithoutTime, midnight);
    }

    private static CivilTime NextChange(in PersonTime person, CivilTime midnight, CivilTime after, CivilTime end)
    {
        var next = end.Seconds;
        Consider(person.Hours.Spans.AsSpan(), midnight, after, ref next);
        Consider(person.Hours.Bands.AsSpan(), midnight, after, ref next);
        foreach (ref readonly var row in person.Attendance.Rows)
        {
            if (row.From >= end) break;
            Consider(row.From.Seconds, after, ref next);
            Consider(row.To.Seconds, after, ref next);
        }
        return new CivilTime(person.Doubts?.NextChange(after, next) ?? next);
    }

    private static void Consider(ReadOnlySpan<DaySpan> spans, CivilTime midnight, CivilTime after, ref int next)
    {
        foreach (var span in spans)
        {
            Consider(midnight.Seconds + span.From, after, ref next);
            Consider(midnight.Seconds + span.To, after, ref next);
        }
    }

    private static void Consider(int change, CivilTime after, ref int next)
    {
        if (change > after.Seconds && change < next) next = change;
    }
}
