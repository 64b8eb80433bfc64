namespace LearningHours.Dates;

/// <summary>A number inside a date, over the alphabet of <see cref="DateGlyphs"/>: 107, 一〇七, 一百零七, 十一.</summary>
internal static class DateNumeral
{
    /// <summary>Reads a number of one to four digits.</summary>
    /// <param name="digits">How many digits were written; a number spelt with 十 or 百 counts as its shortest decimal form.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out int value, out int digits)
    {
        value = 0;
        digits = text.Length;
        if (text.IndexOfAny(DateGlyphs.Ten, DateGlyphs.Hundred) >= 0) return TryParseSpelt(text, out value, out digits);
        if (text.Length is 0 or > 4) return false;
        foreach (var glyph in text)
        {
            if (!TryDigit(glyph, out var digit)) return false;
            value = value * 10 + digit;
        }
        return true;
    }

    // [一]百[零][一][十][七]: a hundred needs its digit, a ten does not, and 零 appears only where the tens are left out.
    private static bool TryParseSpelt(ReadOnlySpan<byte> text, out int value, out int digits)
    {
        value = digits = 0;
        var hundred = text.IndexOf(DateGlyphs.Hundred);
        if (hundred >= 0)
        {
            if (hundred != 1 || !TryDigit(text[0], out var hundreds) || hundreds == 0) return false;
            value = hundreds * 100;
            text = text[2..];
            if (text.Length == 2 && text[0] == DateGlyphs.Zero && text[1] != DateGlyphs.Ten) text = text[1..];
            else if (text.Length == 1 && text[0] != DateGlyphs.Ten) return false; // 一百七 is spoken for 170
        }
        var ten = text.IndexOf(DateGlyphs.Ten);
        if (ten >= 0)
        {
            var tens = 1;
            if (ten > 1 || (ten == 1 && (!TryDigit(text[0], out tens) || tens == 0))) return false;
            value += tens * 10;
            text = text[(ten + 1)..];
        }
        if (text.Length > 1) return false;
        if (text.Length == 1)
        {
            if (!TryDigit(text[0], out var ones) || ones == 0) return false;
            value += ones;
        }
        digits = value >= 100 ? 3 : 2;
        return true;
    }

    private static bool TryDigit(byte glyph, out int digit)
    {
        digit = glyph >= DateGlyphs.Zero ? glyph - DateGlyphs.Zero : glyph - '0';
        return (uint)digit <= 9;
    }
}
