using LearningHours.Dates;
using LearningHours.Wording;

namespace LearningHours.Calendars;

/// <summary>上班時間, 彈性上班 and 彈性下班 of the agencies feed.</summary>
public static class OfficeHoursText
{
    private const int MaxLength = 200;

    /// <summary>
    /// Reads <c>08:00-12:00;13:00-17:00</c> with the flexible bands <c>07:30-08:30</c> and <c>17:00-18:00</c>; several spans are
    /// separated by <c>;</c>, and full-width forms and blanks are accepted. Without 上班時間 the default hours hold, without bands, whatever
    /// the other cells say (contract reading 9). What a band covers is taken out of the fixed hours: 08:00-12:00 with the band
    /// 07:30-08:30 leaves 08:30-12:00.
    /// </summary>
    /// <param name="problem">What is wrong, in Traditional Chinese; null if nothing is.</param>
    public static bool TryParse(string hours, string flexIn, string flexOut, out OfficeHours result, out string? problem)
    {
        result = OfficeHours.Default;
        problem = null;
        if (string.IsNullOrWhiteSpace(hours)) return true;

        List<DaySpan> working = [], bands = [];
        if (!TryAdd("上班時間", hours, working, out problem) || !TryAdd("彈性上班", flexIn, bands, out problem)
            || !TryAdd("彈性下班", flexOut, bands, out problem)) return false;
        if (working.Count == 0)
        {
            problem = OfficeHoursWords.NoSpan(hours);
            return false;
        }
        bands = Joined(bands);
        result = new OfficeHours([.. Without(Joined(working), bands)], [.. bands]);
        return true;
    }

    private static bool TryAdd(string column, string text, List<DaySpan> spans, out string? problem)
    {
        problem = null;
        var folded = DateGlyphs.Fold(text, stackalloc byte[MaxLength]);
        if (folded.IsEmpty && !string.IsNullOrWhiteSpace(text)) problem = OfficeHoursWords.TooLong(column, MaxLength);
        foreach (var piece in folded.Split((byte)';'))
        {
            var span = folded[piece];
            if (span.Trim((byte)' ').IsEmpty) continue;
            var dash = span.IndexOfAny((byte)'-', (byte)'~');
            if (dash < 0 || !CivilTimeText.TryParseTime(span[..dash], out var from)
                || !CivilTimeText.TryParseTime(span[(dash + 1)..], out var to))
            {
                problem = OfficeHoursWords.NoClock(column, text);
                return false;
            }
            if (from >= to)
            {
                problem = OfficeHoursWords.EndsEarly(column, text);
                return false;
            }
            spans.Add(new DaySpan(from, to));
        }
        return problem is null;
    }

    private static List<DaySpan> Joined(List<DaySpan> spans)
    {
        var joined = new List<DaySpan>();
        foreach (var span in spans.OrderBy(s => s.From))
        {
            if (joined.Count > 0 && span.From <= joined[^1].To) joined[^1] = new DaySpan(joined[^1].From, Math.Max(joined[^1].To, span.To));
            else joined.Add(span);
        }
        return joined;
    }

    private static List<DaySpan> Without(List<DaySpan> spans, List<DaySpan> bands)
    {
        var left = new List<DaySpan>();
        foreach (var span in spans)
        {
            var from = span.From;
            foreach (var band in bands)
            {
                if (band.To <= from || band.From >= span.To) continue;
                if (band.From > from) left.Add(new DaySpan(from, band.From));
                from = band.To;
            }
            if (from < span.To) left.Add(new DaySpan(from, span.To));
        }
        return left;
    }
}
