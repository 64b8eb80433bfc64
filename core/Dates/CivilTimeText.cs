using System.Buffers.Binary;
using System.Text;

namespace LearningHours.Dates;

/// <summary>
/// Instants as feeds write them (contract section 2): a date as in <see cref="RocDate"/>, a blank (or <c>T</c>) and a time as in
/// <see cref="ClockText"/>; instants with an offset from UTC are converted to Taipei time.
/// </summary>
public static class CivilTimeText
{
    /// <summary>
    /// Reads an instant of 1933 to 2067; a date without a time gives the first second of its day and sets <paramref name="dayOnly"/>. 24:00
    /// is the first second of the next day. Allocates nothing.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out CivilTime time, out bool dayOnly)
    {
        dayOnly = false;
        return TryParseUsual(utf8, out time) || TryParseAny(utf8, out time, out dayOnly);
    }

    /// <summary>
    /// Reads <c>2018-02-11 13:18:51</c>, with a blank or <c>T</c>, and nothing else: the form of millions of cells, in every encoding.
    /// </summary>
    public static bool TryParseUsual(ReadOnlySpan<byte> text, out CivilTime time)
    {
        time = default;
        if (text.Length != 19 || text[10] is not ((byte)' ' or (byte)'T')) return false;
        if (text[4] != '-' || text[7] != '-' || !ClockText.TryParseUsual(text[11..], out var hour, out var minute, out var second)
            || hour > 23) return false;
        if (!ClockText.TryTwo(text, out var century) || !ClockText.TryTwo(text[2..], out var year)) return false;
        if (!ClockText.TryTwo(text[5..], out var month) || !ClockText.TryTwo(text[8..], out var day)) return false;
        year += century * 100;
        if (year < CivilTime.FirstDate.Year || year > CivilTime.LastDate.Year || month is < 1 or > 12) return false;
        if (day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        time = CivilTime.At(new DateOnly(year, month, day), hour * 3600 + minute * 60 + second);
        return true;
    }

    /// <summary>
    /// Reads the day of a date or of an instant: the time that a database appends to the day means nothing, but an offset may move it to
    /// another day. 24:00 could mean either day and is refused.
    /// </summary>
    public static bool TryParseDate(ReadOnlySpan<byte> utf8, out DateOnly date)
    {
        if (RocDate.TryParse(utf8, out date)) return true;
        if (!TryFold(utf8, stackalloc byte[DateGlyphs.MaxLength], out var text) || !TrySplit(text, out date, out var moment)) return false;
        if (moment.Second == CivilTime.SecondsPerDay) return false;
        var shifted = moment.Second + moment.ToTaipei;
        if (shifted is < 0 or >= CivilTime.SecondsPerDay) date = date.AddDays(shifted < 0 ? -1 : 1);
        return true;
    }

    /// <summary>
    /// Reads a time as in <see cref="ClockText"/> as a second of the day, 86,400 for 24:00; full-width forms and surrounding blanks
    /// are accepted.
    /// </summary>
    public static bool TryParseTime(ReadOnlySpan<byte> utf8, out int secondOfDay)
    {
        secondOfDay = 0;
        return TryFold(utf8, stackalloc byte[DateGlyphs.MaxLength], out var text) && ClockText.TryParseFolded(text, out secondOfDay);
    }

    /// <summary>The maximum length of an instant in bytes of UTF-8.</summary>
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
        BinaryPrimitives.WriteUInt64LittleEndian(to[length..],
            Digits(hour) | (ulong)':' << 16 | Digits(minute - hour * 60) << 24 | (ulong)':' << 40 | Digits(second - minute * 60) << 48);
        return length + sizeof(ulong);

        // The first digit in the first byte.
        static ulong Digits(uint number) => '0' + number / 10 | ('0' + number % 10) << 8;
    }

    private static bool TryParseAny(ReadOnlySpan<byte> utf8, out CivilTime time, out bool dayOnly)
    {
        (time, dayOnly) = (default, false);
        if (!TryFold(utf8, stackalloc byte[DateGlyphs.MaxLength], out var text)) return false;
        dayOnly = RocDate.TryParseFolded(text, out var date);
        var moment = default(Moment);
        if (!dayOnly && !TrySplit(text, out date, out moment)) return false;
        if (date < CivilTime.FirstDate || date > CivilTime.LastDate) return false;
        time = new CivilTime(CivilTime.At(date, moment.Second).Seconds + moment.ToTaipei);
        return time >= CivilTime.At(CivilTime.FirstDate) && time <= CivilTime.At(CivilTime.LastDate, CivilTime.SecondsPerDay - 1);
    }

    /// <summary>
    /// Folds a text into the alphabet of <see cref="DateGlyphs"/>, without surrounding blanks; false if it is empty or too long for
    /// any form.
    /// </summary>
    private static bool TryFold(ReadOnlySpan<byte> utf8, Span<byte> room, out ReadOnlySpan<byte> folded)
    {
        folded = default;
        if (Ascii.IsValid(utf8))
        {
            var text = utf8[Ascii.Trim(utf8)];
            if (text.Length > room.Length) return false;
            text.CopyTo(room);
            folded = room[..text.Length];
        }
        else
        {
            folded = DateGlyphs.Fold(utf8, room);
        }
        return !folded.IsEmpty;
    }

    /// <summary>A second of the day, and the seconds to add for Taipei time.</summary>
    private readonly record struct Moment(int Second, int ToTaipei);

    private static bool TrySplit(ReadOnlySpan<byte> text, out DateOnly date, out Moment moment)
    {
        (date, moment) = (default, default);
        int day, clock;
        if (text.IndexOf(DateGlyphs.Day) is >= 0 and var marked)
        {
            day = clock = marked + 1; // 107 年 2 月 11 日 has blanks of its own
        }
        else if (text.IndexOfAny(Between) is >= 0 and var between)
        {
            if (text[between] == 'T' && between + 1 < text.Length && text[between + 1] == ' ') return false; // not both
            day = between;
            clock = text[between] is DateGlyphs.Before or DateGlyphs.After ? between : between + 1;
        }
        else
        {
            // 14, 12 and 11 digits are YYYYMMDDHHMMSS, YYYYMMDDHHMM and YYYMMDDHHMM; 13 may count milliseconds
            if (text.Length is not (11 or 12 or 14) || text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0) return false;
            day = clock = text.Length == 11 ? 7 : 8;
        }
        var time = Blankless(text[clock..]);
        var toTaipei = UtcOffset.Take(ref time) is { } offset ? TaipeiOffset - offset : 0;
        if (!RocDate.TryParseFolded(text[..day].TrimEnd((byte)' '), out date) || !ClockText.TryParseFolded(time, out var second))
            return false;
        moment = new Moment(second, toTaipei);
        return true;
    }

    private const int TaipeiOffset = 8 * 3600;
    private static readonly System.Buffers.SearchValues<byte> Between =
        System.Buffers.SearchValues.Create([(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', (byte)'T', DateGlyphs.Before, DateGlyphs.After]);

    private static ReadOnlySpan<byte> Blankless(ReadOnlySpan<byte> text) => text.Trim(" \t\r\n"u8);
}
