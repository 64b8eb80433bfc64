namespace LearningHours.Dates;

/// <summary>
/// Times of day as feeds write them (contract section 2): <c>H:MM[:SS[.fff]]</c>, <c>HHMM</c>, <c>HHMMSS</c>, <c>H時MM分[SS秒]</c>, with 上午,
/// 下午, <c>AM</c> or <c>PM</c> before or after. Fractions of a second are cut off.
/// </summary>
internal static class ClockText
{
    private enum Half { Untold, Morning, Afternoon }

    /// <summary>Reads a time in the alphabet of <see cref="DateGlyphs"/>, without surrounding blanks; 24:00 is 86,400.</summary>
    public static bool TryParseFolded(ReadOnlySpan<byte> text, out int secondOfDay)
    {
        secondOfDay = 0;
        var half = TakeHalf(ref text);
        if (!TryRead(text, out var hour, out var minute, out var second) || !TryHour(half, ref hour)) return false;
        secondOfDay = hour * 3600 + minute * 60 + second;
        return minute <= 59 && second <= 59 && secondOfDay <= CivilTime.SecondsPerDay;
    }

    /// <summary>Reads <c>HH:mm:ss</c> with two digits each; the hour may be any two digits.</summary>
    /// <param name="text">Eight bytes.</param>
    public static bool TryParseUsual(ReadOnlySpan<byte> text, out int hour, out int minute, out int second)
    {
        minute = second = 0;
        return TryTwo(text, out hour) && text[2] == ':' && TryTwo(text[3..], out minute) && minute <= 59
            && text[5] == ':' && TryTwo(text[6..], out second) && second <= 59;
    }

    /// <summary>Reads the two digits at the beginning of a text of at least two bytes.</summary>
    public static bool TryTwo(ReadOnlySpan<byte> text, out int value)
    {
        int tens = text[0] - '0', ones = text[1] - '0';
        value = tens * 10 + ones;
        return (uint)tens <= 9 && (uint)ones <= 9;
    }

    private static Half TakeHalf(ref ReadOnlySpan<byte> text)
    {
        if (text.Length < 3) return Half.Untold;
        var half = HalfOf(text[..2]);
        if (half != Half.Untold)
        {
            text = text[2..].TrimStart((byte)' ');
            return half;
        }
        half = HalfOf(text[^2..]);
        if (half != Half.Untold) text = text[..^2].TrimEnd((byte)' ');
        return half;
    }

    private static Half HalfOf(ReadOnlySpan<byte> two) => (two[0], two[1]) switch
    {
        (DateGlyphs.Before, DateGlyphs.Noon) or ((byte)'A' or (byte)'a', (byte)'M' or (byte)'m') => Half.Morning,
        (DateGlyphs.After, DateGlyphs.Noon) or ((byte)'P' or (byte)'p', (byte)'M' or (byte)'m') => Half.Afternoon,
        _ => Half.Untold,
    };

    /// <summary>上午12時 is 0 and 下午12時 is 12; a 24-hour time with 上午 or 下午 is read if the two agree.</summary>
    private static bool TryHour(Half half, ref int hour)
    {
        switch (half)
        {
            case Half.Morning:
                if (hour == 12) hour = 0;
                return hour < 12;
            case Half.Afternoon:
                if (hour is > 0 and < 12) hour += 12;
                return hour is >= 12 and < 24;
            default:
                return true;
        }
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out int hour, out int minute, out int second)
    {
        hour = minute = second = 0;
        if (text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is var first && first < 0)
        {
            return text.Length is 4 or 6 && TryTwo(text, out hour) && TryTwo(text[2..], out minute)
                && (text.Length == 4 || TryTwo(text[4..], out second));
        }
        if (first is not (1 or 2)) return false;
        if (first == 2) TryTwo(text, out hour);
        else hour = text[0] - '0';
        var worded = text[first] == DateGlyphs.Hour;
        if (!worded && text[first] != ':') return false;
        text = text[(first + 1)..];
        if (text.Length < 2 || !TryTwo(text, out minute)) return false;
        text = text[2..];
        if (worded)
        {
            if (text.IsEmpty || text[0] != DateGlyphs.Minute) return false;
            return text.Length == 1 || (text.Length == 4 && TryTwo(text[1..], out second) && text[3] == DateGlyphs.Second);
        }
        if (text.IsEmpty) return true;
        if (text.Length < 3 || text[0] != ':' || !TryTwo(text[1..], out second)) return false;
        text = text[3..];
        return text.IsEmpty || (text.Length > 1 && text[0] == '.' && text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0);
    }
}
