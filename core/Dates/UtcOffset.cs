namespace LearningHours.Dates;

/// <summary>The offset from UTC at the end of a time: <c>Z</c>, <c>+08:00</c>, <c>+0800</c>, <c>+08</c>.</summary>
internal static class UtcOffset
{
    private const int Most = 14 * 3600;

    /// <summary>
    /// Takes the offset off the end and returns it in seconds east of UTC; null if there is none. What only looks like an offset stays
    /// where it is.
    /// </summary>
    public static int? Take(ref ReadOnlySpan<byte> time)
    {
        if (time.EndsWith("Z"u8) || time.EndsWith("z"u8))
        {
            time = time[..^1];
            return 0;
        }
        var sign = time.LastIndexOfAny((byte)'+', (byte)'-');
        if (sign < 0 || !TryRead(time[(sign + 1)..], out var seconds)) return null;
        seconds = time[sign] == '-' ? -seconds : seconds;
        time = time[..sign].TrimEnd((byte)' ');
        return seconds;
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out int seconds)
    {
        seconds = 0;
        if (text.Length is not (2 or 4 or 5) || (text.Length == 5 && text[2] != ':')) return false;
        if (!ClockText.TryTwo(text, out var hours)) return false;
        var minutes = 0;
        if (text.Length > 2 && !ClockText.TryTwo(text[^2..], out minutes)) return false;
        seconds = hours * 3600 + minutes * 60;
        return minutes <= 59 && seconds <= Most;
    }
}
