using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace LearningHours.Dates;

/// <summary>Instants as feeds write them: a date of <see cref="RocDate"/>, a blank (or <c>T</c>) and <c>HH:MM[:SS]</c>.</summary>
public static class CivilTimeText
{
    /// <summary>
    /// Reads an instant of 1933 to 2067; a date without a time gives the first second of its day and <paramref name="dayOnly"/>. 24:00 is the
    /// first second of the next day. Allocates nothing.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out CivilTime time, out bool dayOnly)
    {
        dayOnly = false;
        return TryParseUsual(utf8, out time) || TryParseAny(utf8, out time, out dayOnly);
    }

    /// <summary>Reads <c>2018-02-11 13:18:51</c> and nothing else: what millions of cells look like, in every encoding.</summary>
    public static bool TryParseUsual(ReadOnlySpan<byte> text, out CivilTime time)
    {
        time = default;
        if (text.Length != 19 || text[10] is not ((byte)' ' or (byte)'T')) return false;
        int d1 = text[8] - '0', d0 = text[9] - '0';
        if (!DigitPairs.TryReadDate(text, out var date) || !DigitPairs.TryReadClock(text[11..], out var clock) || (uint)d1 > 9 || (uint)d0 > 9) return false;
        if (!MonthTable.TryDay(date.At(0) * 100 + date.At(2), date.At(5), d1 * 10 + d0, out var day)) return false;
        int hour = clock.At(0), minute = clock.At(3), second = clock.At(6);
        if (hour > 23 || minute > 59 || second > 59) return false;
        time = new CivilTime(day * CivilTime.SecondsPerDay + hour * 3600 + minute * 60 + second);
        return true;
    }

    /// <summary>Reads <c>HH:MM</c> or <c>HH:MM:SS</c>, 00:00:00 to 23:59:59 (and 24:00, 24:00:00), as a second of the day; full-width forms and surrounding blanks included.</summary>
    public static bool TryParseTime(ReadOnlySpan<byte> utf8, out int secondOfDay) =>
        Ascii.IsValid(utf8)
            ? TryParseFoldedTime(utf8[Ascii.Trim(utf8)], out secondOfDay)
            : TryParseFoldedTime(DateGlyphs.Fold(utf8, stackalloc byte[DateGlyphs.MaxLength]), out secondOfDay);

    /// <summary>Bytes that an instant takes at most.</summary>
    public const int LongestText = RocDate.LongestText + 8;

    /// <summary><c>107年2月13日（星期二）13:31:17</c>.</summary>
    public static string Format(CivilTime time)
    {
        Span<byte> text = stackalloc byte[LongestText];
        return Encoding.UTF8.GetString(text[..Write(time, text)]);
    }

    /// <summary>The same as <see cref="Format"/> in UTF-8; returns the number of bytes. Allocates nothing.</summary>
    /// <param name="to">At least <see cref="LongestText"/> bytes.</param>
    public static int Write(CivilTime time, Span<byte> to)
    {
        var length = DayTexts.Write(time.Date.DayNumber, to);
        var second = (uint)time.SecondOfDay;
        uint minute = second / 60, hour = minute / 60;
        BinaryPrimitives.WriteUInt64LittleEndian(to[length..], Digits(hour) | (ulong)':' << 16 | Digits(minute - hour * 60) << 24 | (ulong)':' << 40 | Digits(second - minute * 60) << 48);
        return length + sizeof(ulong);

        // The first digit in the first byte.
        static ulong Digits(uint number) => '0' + number / 10 | ('0' + number % 10) << 8;
    }

    private static bool TryParseAny(ReadOnlySpan<byte> utf8, out CivilTime time, out bool dayOnly) =>
        Ascii.IsValid(utf8)
            ? TryParseFolded(utf8[Ascii.Trim(utf8)], out time, out dayOnly)
            : TryParseFolded(DateGlyphs.Fold(utf8, stackalloc byte[DateGlyphs.MaxLength]), out time, out dayOnly);

    private static bool TryParseFolded(ReadOnlySpan<byte> text, out CivilTime time, out bool dayOnly)
    {
        time = default;
        var split = text.IndexOfAny((byte)' ', (byte)'\t', (byte)'T');
        dayOnly = split < 0;
        if (!RocDate.TryParseFolded(dayOnly ? text : text[..split], out var date) || date < CivilTime.FirstDate || date > CivilTime.LastDate) return false;
        var second = 0;
        if (!dayOnly)
        {
            var clock = text[(split + 1)..];
            if (!TryParseFoldedTime(text[split] == 'T' ? clock : clock[Ascii.Trim(clock)], out second)) return false;
            if (second == CivilTime.SecondsPerDay && date == CivilTime.LastDate) return false;
        }
        time = CivilTime.At(date, second);
        return true;
    }

    private static bool TryParseFoldedTime(ReadOnlySpan<byte> text, out int secondOfDay)
    {
        secondOfDay = 0;
        if (text.Length is not (5 or 8) || text[2] != ':' || !TryTwo(text, out var hour) || !TryTwo(text[3..], out var minute)) return false;
        var second = 0;
        if (text.Length == 8 && (text[5] != ':' || !TryTwo(text[6..], out second))) return false;
        secondOfDay = hour * 3600 + minute * 60 + second;
        return minute <= 59 && second <= 59 && secondOfDay <= CivilTime.SecondsPerDay;
    }

    private static bool TryTwo(ReadOnlySpan<byte> text, out int value)
    {
        int tens = text[0] - '0', ones = text[1] - '0';
        value = tens * 10 + ones;
        return (uint)tens <= 9 && (uint)ones <= 9;
    }
}
