using LearningHours.Dates;

namespace LearningHours.Feeds.Columns;

/// <summary>
/// Hours as exports and offices write them (contract section 2): <c>1.0</c>, <c>.5</c>, <c>1,234.5</c>, <c>1.5小時</c>. At most two decimals
/// (further zeros are accepted), below one million. Negative numbers, exponents and hours-and-minutes are not accepted.
/// </summary>
internal static class HoursText
{
    private const int MostDigits = 6, Group = 3;

    public static bool TryParse(ReadOnlySpan<byte> text, out Hours hours)
    {
        // Fast path for the usual 1.0 and 0.5.
        if (text.Length == 3 && text[1] == '.' && (uint)(text[0] - '0') <= 9 && (uint)(text[2] - '0') <= 9)
        {
            hours = new Hours((text[0] - '0') * 100 + (text[2] - '0') * 10);
            return true;
        }
        hours = default;
        text = WithoutUnit(text);
        int value = 0, digits = 0, at = 0, comma = -1;
        for (; at < text.Length && ((uint)(text[at] - '0') <= 9 || text[at] == ','); at++)
        {
            if (text[at] == ',')
            {
                if (comma < 0 ? digits is 0 or > Group : digits - comma != Group) return false;
                comma = digits;
                continue;
            }
            if (++digits <= MostDigits) value = value * 10 + text[at] - '0';
        }
        if (digits > MostDigits || (comma >= 0 && digits - comma != Group)) return false;
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
        if (at != text.Length || digits + decimals == 0) return false;
        for (; decimals < 2; decimals++) value *= 10;
        hours = new Hours(value);
        return true;
    }

    private static ReadOnlySpan<byte> WithoutUnit(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[^1] is >= (byte)'0' and <= (byte)'9') return text;
        if (text.EndsWith("小時"u8)) text = text[..^"小時"u8.Length];
        else if (text.EndsWith("時"u8)) text = text[..^"時"u8.Length];
        else if (EndsWith(text, "hours"u8)) text = text[..^5];
        else if (EndsWith(text, "hrs"u8)) text = text[..^3];
        else if (EndsWith(text, "hr"u8)) text = text[..^2];
        else if (EndsWith(text, "h"u8)) text = text[..^1];
        else return text;
        return text.TrimEnd((byte)' ');
    }

    private static bool EndsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> unit) =>
        text.Length > unit.Length && System.Text.Ascii.EqualsIgnoreCase(text[^unit.Length..], unit);
}
