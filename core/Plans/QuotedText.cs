using System.Text;
using LearningHours.Dates;
using LearningHours.Facts;

namespace LearningHours.Plans;

/// <summary>A quote as it is searched for figures: without blanks, full-width forms folded, Chinese numerals as digits (八月三十一日 is 8月31日).</summary>
internal sealed class QuotedText
{
    private const string Numerals = "〇○零一二三四五六七八九十百";
    private readonly string text;

    public QuotedText(string quote)
    {
        var folded = string.Concat(CompatibilityForm.Fold(quote).Where(c => !char.IsWhiteSpace(c)));
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
        text = digits.ToString();
    }

    /// <summary>Whether a figure stands here whole: 5小時 is not in 15小時, nor 8月3 in 8月31日.</summary>
    public bool Holds(string figure)
    {
        for (var at = text.IndexOf(figure, StringComparison.Ordinal); at >= 0; at = text.IndexOf(figure, at + 1, StringComparison.Ordinal))
        {
            var before = at > 0 && char.IsAsciiDigit(figure[0]) && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.');
            var end = at + figure.Length;
            var after = end < text.Length && char.IsAsciiDigit(figure[^1]) && char.IsAsciiDigit(text[end]);
            if (!before && !after) return true;
        }
        return false;
    }

    /// <summary>Whether a month stands here without a day, as in 3月至7月.</summary>
    public bool HoldsWholeMonth(int month) => HoldsNotBeforeDigit($"{month}月");

    /// <summary>Whether a year stands here without a month, as in 104年 or 本(103)年.</summary>
    public bool HoldsWholeYear(int year) => HoldsNotBeforeDigit($"{year}年") || HoldsNotBeforeDigit($"{year})年");

    public override string ToString() => text;

    private bool HoldsNotBeforeDigit(string figure)
    {
        for (var at = text.IndexOf(figure, StringComparison.Ordinal); at >= 0; at = text.IndexOf(figure, at + 1, StringComparison.Ordinal))
        {
            var end = at + figure.Length;
            if ((at == 0 || !char.IsAsciiDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiDigit(text[end]))) return true;
        }
        return false;
    }
}
