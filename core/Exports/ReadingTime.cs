namespace LearningHours.Exports;

/// <summary>閱讀時數 as platforms print it, <c>00:38:47</c>; hours may be more than a day's.</summary>
internal static class ReadingTime
{
    /// <param name="seconds">0 where the text is no such time.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out int seconds)
    {
        seconds = 0;
        if (text.Length is < 7 or > 9 || text[^3] != ':' || text[^6] != ':') return false;
        var hours = 0;
        foreach (var b in text[..^6])
        {
            if ((uint)(b - '0') > 9) return false;
            hours = hours * 10 + b - '0';
        }
        int minute = Two(text[^5..]), second = Two(text[^2..]);
        if (minute is < 0 or > 59 || second is < 0 or > 59) return false;
        seconds = hours * 3600 + minute * 60 + second;
        return true;
    }

    private static int Two(ReadOnlySpan<byte> text)
    {
        int tens = text[0] - '0', ones = text[1] - '0';
        return (uint)tens > 9 || (uint)ones > 9 ? -1 : tens * 10 + ones;
    }
}
