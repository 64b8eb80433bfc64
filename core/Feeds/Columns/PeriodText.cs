using System.Text;
using LearningHours.Dates;
using LearningHours.Spelling;

namespace LearningHours.Feeds.Columns;

/// <summary>
/// 上課期間: two instants separated by <c>-</c>, <c>~</c>, 至, an arrow, a slash or a blank, with blanks anywhere, as in
/// <c>2018-02-11 13:18:51- 2018-02-13 12:05:22</c>; 自 may precede and 止 may follow. If the start has a time, a time alone as the end is on
/// the same day.
/// </summary>
internal static class PeriodText
{
    private const int ShortestDate = 6, ShortestEnd = 4;

    public static bool TryParse(ReadOnlySpan<byte> utf8, out CivilTime start, out bool startIsDay, out CivilTime end, out bool endIsDay)
    {
        if (TrySplit(utf8, out start, out startIsDay, out end, out endIsDay)) return true;
        if (Ascii.IsValid(utf8)) return false;
        var folded = CompatibilityForm.Fold(Encoding.UTF8.GetString(utf8)).Trim();
        if (folded.StartsWith('自') || folded.StartsWith('從')) folded = folded[1..];
        if (folded.EndsWith('止')) folded = folded[..^1];
        folded = folded.Replace("起至", "~").Replace("起迄", "~").Replace('至', '~').Replace('到', '~').Replace('迄', '~').Replace('起', ' ')
            .Replace('—', '~').Replace('–', '~')
            .Replace('‐', '~').Replace('−', '~').Replace('〜', '~').Replace('→', '~');
        return TrySplit(Encoding.UTF8.GetBytes(folded), out start, out startIsDay, out end, out endIsDay);
    }

    // Dates contain hyphens, slashes and blanks too: the separator is the one with a valid instant on either side.
    private static bool TrySplit(ReadOnlySpan<byte> text, out CivilTime start, out bool startIsDay, out CivilTime end, out bool endIsDay)
    {
        for (var at = ShortestDate; at < text.Length - ShortestEnd; at++)
        {
            if (text[at] is not ((byte)'-' or (byte)'~' or (byte)'/' or (byte)' ' or (byte)'\r' or (byte)'\n')) continue;
            var behind = at + 1;
            if (text[at] == '-' && text[behind] == '>') behind++;
            if (CivilTimeText.TryParse(text[..at], out start, out startIsDay)
                && TryEnd(text[behind..], text[at], start, startIsDay, out end, out endIsDay)) return true;
        }
        (start, end, startIsDay, endIsDay) = (default, default, false, false);
        return false;
    }

    private static bool TryEnd(ReadOnlySpan<byte> text, byte between, CivilTime start, bool startIsDay, out CivilTime end,
        out bool endIsDay)
    {
        if (CivilTimeText.TryParse(text, out end, out endIsDay)) return startIsDay == endIsDay;
        endIsDay = false;
        // After a slash or a blank, or after a day without a time, it would not be the end but the start's own time.
        if (startIsDay || between is not ((byte)'-' or (byte)'~') || !CivilTimeText.TryParseTime(text, out var second)) return false;
        end = CivilTime.At(start.Date, second);
        return true;
    }
}
