using System.Runtime.CompilerServices;
using LearningHours.Dates;

namespace LearningHours.Feeds.Columns;

/// <summary>閱讀時數 as platforms print it, <c>00:38:47</c>; the hours may exceed 24.</summary>
internal static class ReadingTime
{
    /// <param name="seconds">The time in seconds; 0 if the text is not such a time.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out int seconds)
    {
        if (text.Length == 8) return TryParse(text, 0, out seconds);
        seconds = 0;
        return text.Length is 7 or 9 && TryParseOtherLength(text, out seconds);
    }

    /// <summary>Parses hours of one digit, or of three digits of which the first counts hundreds.</summary>
    private static bool TryParseOtherLength(ReadOnlySpan<byte> text, out int seconds)
    {
        seconds = 0;
        var hundreds = text.Length == 9 ? text[0] - '0' : 0;
        Span<byte> clock = stackalloc byte[8];
        clock[0] = text.Length == 9 ? text[1] : (byte)'0';
        text[^7..].CopyTo(clock[1..]);
        return (uint)hundreds <= 9 && TryParse(clock, hundreds, out seconds);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryParse(ReadOnlySpan<byte> clock, int hundreds, out int seconds)
    {
        seconds = 0;
        if (!ClockText.TryParseUsual(clock, out var hours, out var minute, out var second)) return false;
        seconds = (hundreds * 100 + hours) * 3600 + minute * 60 + second;
        return true;
    }
}
