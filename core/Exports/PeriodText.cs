using System.Text;
using LearningHours.Dates;
using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>上課期間: two instants with <c>-</c> or <c>~</c> between them and blanks anywhere, <c>2018-02-11 13:18:51- 2018-02-13 12:05:22</c>.</summary>
internal static class PeriodText
{
    private const int ShortestDate = 7;

    public static bool TryParse(ReadOnlySpan<byte> utf8, out CivilTime start, out bool startIsDay, out CivilTime end, out bool endIsDay)
    {
        if (TryAscii(utf8, out start, out startIsDay, out end, out endIsDay)) return true;
        if (Ascii.IsValid(utf8)) return false;
        var folded = CompatibilityForm.Fold(Encoding.UTF8.GetString(utf8)).Replace('至', '~').Replace('—', '~').Replace('–', '~').Replace('〜', '~');
        return TryAscii(Encoding.UTF8.GetBytes(folded), out start, out startIsDay, out end, out endIsDay);
    }

    // Dates hold hyphens too: the one between the instants is the one that leaves an instant on either side.
    private static bool TryAscii(ReadOnlySpan<byte> text, out CivilTime start, out bool startIsDay, out CivilTime end, out bool endIsDay)
    {
        (start, end, startIsDay, endIsDay) = (default, default, false, false);
        for (var at = ShortestDate; at < text.Length - ShortestDate; at++)
        {
            if (text[at] is not ((byte)'-' or (byte)'~')) continue;
            if (CivilTimeText.TryParse(text[..at].Trim((byte)' '), out start, out startIsDay)
                && CivilTimeText.TryParse(text[(at + 1)..].Trim((byte)' '), out end, out endIsDay)
                && startIsDay == endIsDay) return true;
        }
        return false;
    }
}
