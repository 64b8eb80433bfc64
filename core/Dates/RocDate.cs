using System.Globalization;
using System.Text;

namespace LearningHours.Dates;

/// <summary>Dates as Taiwanese offices write them, read and printed. The years 1912 to 2067 (民國 1 to 156) are accepted.</summary>
public static class RocDate
{
    /// <summary>How many years the Republic's count is behind the Western one: 民國 107 is 2018.</summary>
    public const int RocOffset = 1911;

    private const int FirstYear = RocOffset + 1, LastYear = 2067, Glyph = 3;

    /// <summary>
    /// Reads <c>2018-02-11</c>, <c>2018/2/11</c>, <c>20180211</c>, <c>107-02-11</c>, <c>107/02/11</c>, <c>107.2.11</c>, <c>1070211</c>,
    /// <c>107年2月11日</c>, <c>民國107年2月11日</c>, <c>中華民國107年2月11日</c>, <c>西元2018年2月11日</c> and <c>一〇七年二月十一日</c>, with full-width forms and
    /// surrounding blanks accepted. A year of two digits with separators is one of the Republic (contract section 2). Years of one digit
    /// without 民國, six digits alone, years out of range and days that do not exist are refused.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date) =>
        TryParseFolded(DateGlyphs.Fold(text, stackalloc byte[DateGlyphs.MaxLength]), out date);

    /// <summary>The same for UTF-8 bytes, without making a string.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out DateOnly date) =>
        Ascii.IsValid(utf8)
            ? TryParseFolded(utf8[Ascii.Trim(utf8)], out date)
            : TryParseFolded(DateGlyphs.Fold(utf8, stackalloc byte[DateGlyphs.MaxLength]), out date);

    /// <summary>The maximum length of a date with its weekday, in bytes of UTF-8.</summary>
    public const int LongestText = 40;

    /// <summary><c>107年8月31日</c>.</summary>
    public static string Format(DateOnly date)
    {
        Span<byte> text = stackalloc byte[LongestText];
        return Encoding.UTF8.GetString(text[..Write(date, text)]);
    }

    /// <summary><c>107年8月31日（星期五）</c>.</summary>
    public static string FormatWithWeekday(DateOnly date)
    {
        Span<byte> text = stackalloc byte[LongestText];
        return Encoding.UTF8.GetString(text[..WriteWithWeekday(date, text)]);
    }

    /// <summary><c>107年8月31日（五）</c>, for subjects and narrow columns.</summary>
    public static string FormatShort(DateOnly date) => $"{Format(date)}（{"日一二三四五六"[(int)date.DayOfWeek]}）";

    /// <summary>The same as <see cref="FormatWithWeekday"/> in UTF-8; returns the number of bytes. Allocates nothing.</summary>
    /// <param name="to">At least <see cref="LongestText"/> bytes.</param>
    internal static int WriteWithWeekday(DateOnly date, Span<byte> to)
    {
        var length = Write(date, to);
        Put(to, "（星期"u8, ref length);
        Put(to, "日一二三四五六"u8.Slice((int)date.DayOfWeek * Glyph, Glyph), ref length);
        Put(to, "）"u8, ref length);
        return length;
    }

    private static int Write(DateOnly date, Span<byte> to)
    {
        var (year, month, day) = date;
        (year - RocOffset).TryFormat(to, out var length, provider: CultureInfo.InvariantCulture);
        Put(to, "年"u8, ref length);
        Put(to, month, ref length);
        Put(to, "月"u8, ref length);
        Put(to, day, ref length);
        Put(to, "日"u8, ref length);
        return length;
    }

    private static void Put(Span<byte> to, ReadOnlySpan<byte> text, ref int length)
    {
        text.CopyTo(to[length..]);
        length += text.Length;
    }

    /// <summary>A number of one or two digits.</summary>
    private static void Put(Span<byte> to, int number, ref int length)
    {
        if (number >= 10) to[length++] = (byte)('0' + number / 10);
        to[length++] = (byte)('0' + number % 10);
    }

    /// <summary>Reads a date in the alphabet of <see cref="DateGlyphs"/>, without surrounding blanks.</summary>
    internal static bool TryParseFolded(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        var era = EraOf(ref text);
        if (!TrySplit(text, out var year, out var month, out var day)) return false;
        return DateNumeral.TryParse(year, out var y, out var digits) && IsYear(digits, era)
            && DateNumeral.TryParse(month, out var m, out var monthDigits) && monthDigits <= 2
            && DateNumeral.TryParse(day, out var d, out var dayDigits) && dayDigits <= 2
            && TryMake(digits == 4 ? y : y + RocOffset, m, d, out date);
    }

    private enum YearEra { Untold, Republic, Western }

    /// <summary>Takes 民國, 中華民國 or 西元 off the front and returns the era it means.</summary>
    private static YearEra EraOf(ref ReadOnlySpan<byte> text)
    {
        if (text.StartsWith((ReadOnlySpan<byte>)[DateGlyphs.Middle, DateGlyphs.Bloom, DateGlyphs.People])) text = text[2..];
        var era = text.StartsWith((ReadOnlySpan<byte>)[DateGlyphs.People, DateGlyphs.State]) ? YearEra.Republic
            : text.StartsWith((ReadOnlySpan<byte>)[DateGlyphs.West, DateGlyphs.Era]) ? YearEra.Western : YearEra.Untold;
        if (era != YearEra.Untold) text = text[2..].TrimStart((byte)' ');
        return era;
    }

    /// <summary>Two or three digits are a year of the Republic, four a Western year; one digit is a year only after 民國.</summary>
    private static bool IsYear(int digits, YearEra era) => era switch
    {
        YearEra.Republic => digits is 1 or 2 or 3,
        YearEra.Western => digits == 4,
        _ => digits is 2 or 3 or 4,
    };

    private static bool TrySplit(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> year, out ReadOnlySpan<byte> month,
        out ReadOnlySpan<byte> day)
    {
        year = month = day = default;
        var first = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (first < 0)
        {
            if (text.Length is not (7 or 8)) return false; // YYYMMDD or YYYYMMDD; six digits would mean a year of two
            year = text[..^4];
            month = text[^4..^2];
            day = text[^2..];
            return true;
        }
        var marked = text.IndexOf(DateGlyphs.Year);
        byte afterYear = DateGlyphs.Year, afterMonth = DateGlyphs.Month;
        if (marked >= 0)
        {
            if (text[^1] != DateGlyphs.Day) return false;
            text = text[..^1];
        }
        else
        {
            if (text[first] is not ((byte)'-' or (byte)'/' or (byte)'.')) return false;
            afterYear = afterMonth = text[first];
        }
        var i = text.IndexOf(afterYear);
        var j = text[(i + 1)..].IndexOf(afterMonth);
        if (j < 0) return false;
        year = text[..i];
        month = text.Slice(i + 1, j);
        day = text[(i + j + 2)..];
        if (marked < 0) return true;
        // 107 年 2 月 11 日
        year = year.Trim((byte)' ');
        month = month.Trim((byte)' ');
        day = day.Trim((byte)' ');
        return true;
    }

    private static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }
}
