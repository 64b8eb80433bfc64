using System.Text;
using System.Text.RegularExpressions;
using LearningHours.Dates;
using LearningHours.Spelling;

namespace LearningHours.Plans;

/// <summary>
/// A quote prepared for searching figures: without blanks, full-width forms folded, Chinese numerals as digits (八月三十一日 is 8月31日), including
/// those of official letters: 乙次, 兩年, 貳小時, 廿日, 百分之九十, 九成, 4個小時.
/// </summary>
internal sealed partial class QuotedText
{
    private const string Numerals = "〇○零一二三四五六七八九十百";
    private readonly string _text;

    public QuotedText(string quote)
    {
        var folded = Ordinary(string.Concat(CompatibilityForm.Fold(quote).Where(c => !char.IsWhiteSpace(c))));
        var digits = new StringBuilder(folded.Length);
        Span<byte> glyphs = stackalloc byte[DateGlyphs.MaxLength];
        for (var i = 0; i < folded.Length;)
        {
            var end = i;
            while (end < folded.Length && Numerals.Contains(folded[end], StringComparison.Ordinal)) end++;
            if (end == i) digits.Append(folded[i++]);
            else
            {
                if (DateNumeral.TryParse(DateGlyphs.Fold(folded.AsSpan(i, end - i), glyphs), out var value, out _)) digits.Append(value);
                else digits.Append(folded, i, end - i);
                i = end;
            }
        }
        _text = Tenths().Replace(digits.ToString(),
            static m => $"{m.Groups[1].Value}{(m.Groups[2].Length > 0 ? m.Groups[2].Value : "0")}%");
    }

    /// <summary>
    /// Turns the numerals of deeds and letters into ordinary ones; those that are also words (參, 乙) only before something counted.
    /// </summary>
    private static string Ordinary(string text)
    {
        text = text.Replace("個小時", "小時", StringComparison.Ordinal).Replace("廿", "二十", StringComparison.Ordinal).Replace("卅", "三十",
            StringComparison.Ordinal);
        text = Letters().Replace(text, static m => "一三"["乙參".IndexOf(m.Value[0], StringComparison.Ordinal)].ToString());
        var plain = new StringBuilder(text.Length);
        foreach (var c in text) plain.Append("壹貳兩肆伍陸柒捌玖拾佰".IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? "一二二四五六七八九十百"[i] : c);
        return Percent().Replace(plain.ToString(), "$1%");
    }

    [GeneratedRegex("[乙參](?=次|支|日|天|小時|時|年|個月|篇|門|人|名)")]
    private static partial Regex Letters();

    [GeneratedRegex("百分之([0-9.〇○零一二三四五六七八九十百]+)")]
    private static partial Regex Percent();

    [GeneratedRegex("(?<![0-9])([0-9])成([0-9])?(?![0-9])")]
    private static partial Regex Tenths();

    /// <summary>Whether the text contains a whole date with dots, slashes or hyphens: 115.11.30, 115/11/30, 2026-11-30.</summary>
    public bool HoldsDate(DateOnly day)
    {
        foreach (var year in (int[])[day.Year - RocDate.RocOffset, day.Year])
            foreach (var separator in "./-")
                if (Holds($"{year}{separator}{day.Month}{separator}{day.Day}")
                    || Holds($"{year}{separator}{day.Month:00}{separator}{day.Day:00}")) return true;
        return false;
    }

    /// <summary>Whether the text contains a figure as a whole: 5小時 is not in 15小時, nor 8月3 in 8月31日.</summary>
    public bool Holds(string figure)
    {
        for (var at = _text.IndexOf(figure, StringComparison.Ordinal); at >= 0;
        at = _text.IndexOf(figure, at + 1, StringComparison.Ordinal))
        {
            var before = at > 0 && char.IsAsciiDigit(figure[0]) && (char.IsAsciiDigit(_text[at - 1]) || _text[at - 1] == '.');
            var end = at + figure.Length;
            var after = end < _text.Length && char.IsAsciiDigit(figure[^1]) && char.IsAsciiDigit(_text[end]);
            if (!before && !after) return true;
        }
        return false;
    }

    /// <summary>Whether the text contains a day of a month, whatever follows: 8月31日, 8月31止.</summary>
    public bool HoldsMonthAndDay(DateOnly day) => Holds($"{day.Month}月{day.Day}");

    /// <summary>Whether the text contains a month without a day, as in 3月至7月.</summary>
    public bool HoldsWholeMonth(int month) => HoldsNotBeforeDigit($"{month}月");

    /// <summary>Whether the text contains a year without a month, as in 104年 or 本(103)年.</summary>
    public bool HoldsWholeYear(int year) => HoldsNotBeforeDigit($"{year}年") || HoldsNotBeforeDigit($"{year})年");

    public override string ToString() => _text;

    private bool HoldsNotBeforeDigit(string figure)
    {
        for (var at = _text.IndexOf(figure, StringComparison.Ordinal); at >= 0;
        at = _text.IndexOf(figure, at + 1, StringComparison.Ordinal))
        {
            var end = at + figure.Length;
            if ((at == 0 || !char.IsAsciiDigit(_text[at - 1])) && (end == _text.Length || !char.IsAsciiDigit(_text[end]))) return true;
        }
        return false;
    }
}
