using LearningHours.Dates;

namespace LearningHours.Exports;

/// <summary>Credited hours as exports print them: digits, then at most two decimals (further zeros do no harm), below a million.</summary>
internal static class HoursText
{
    public static bool TryParse(ReadOnlySpan<byte> text, out Hours hours)
    {
        // 1.0, 0.5
        if (text.Length == 3 && text[1] == '.' && (uint)(text[0] - '0') <= 9 && (uint)(text[2] - '0') <= 9)
        {
            hours = new Hours((text[0] - '0') * 100 + (text[2] - '0') * 10);
            return true;
        }
        int value = 0, digits = 0, at = 0;
        for (; at < text.Length && (uint)(text[at] - '0') <= 9; at++, digits++) value = digits < 6 ? value * 10 + text[at] - '0' : value;
        hours = default;
        if (digits is 0 or > 6) return false;
        var decimals = 0;
        if (at < text.Length && text[at] == '.')
        {
            for (at++; at < text.Length && (uint)(text[at] - '0') <= 9; at++, decimals++)
            {
                if (decimals < 2) value = value * 10 + text[at] - '0';
                else if (text[at] != '0') return false;
            }
            if (decimals == 0) return false;
        }
        if (at != text.Length) return false;
        for (; decimals < 2; decimals++) value *= 10;
        hours = new Hours(value);
        return true;
    }
}
