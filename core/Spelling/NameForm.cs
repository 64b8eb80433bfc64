using System.Globalization;
using System.Text;

namespace LearningHours.Spelling;

/// <summary>Names of people as they are compared, never as they are shown: blanks, dots and width do not tell people apart, and what stands
/// for a lost character may be any.</summary>
public static class NameForm
{
    private const char Any = '?';

    /// <summary>Whether something in a name stands for a character that was lost: <c>?</c>, <c>□</c>, 造字, <c>&lt;U+5803&gt;</c>,
    /// <c>&amp;#22531;</c>.</summary>
    public static bool IsDamaged(string name)
    {
        foreach (var c in name) if (IsLost(c)) return true;
        foreach (var rune in name.EnumerateRunes()) if (rune.Value >= 0xF0000) return true;
        return name.Contains("<U+", StringComparison.OrdinalIgnoreCase) || name.Contains("&#", StringComparison.Ordinal);
    }

    /// <summary>Whether two names can be one person's.</summary>
    public static bool AreAlike(string a, string b)
    {
        return a == b || AreAlike(Of(a), Of(b));
    }

    /// <summary>The same for two forms.</summary>
    internal static bool AreAlike(List<int> x, List<int> y)
    {
        if (x.Count != y.Count) return false;
        for (var i = 0; i < x.Count; i++)
        {
            if (x[i] != y[i] && x[i] != Any && y[i] != Any) return false;
        }
        return true;
    }

    /// <summary>Whether more of a form was lost than is left.</summary>
    internal static bool IsMostlyLost(List<int> form) => form.Count(static c => c == Any) * 2 > form.Count;

    /// <summary>The letters and digits of a text, one number each; <see cref="AreAlike(List{int}, List{int})"/> compares them.</summary>
    internal static List<int> Of(string name)
    {
        var form = new List<int>(name.Length);
        foreach (var rune in CompatibilityForm.Fold(Decoded(name)).EnumerateRunes())
        {
            if (rune.Value >= 0xF0000 || (rune.IsBmp && IsLost((char)rune.Value))) form.Add(Any);
            else if (Rune.IsLetterOrDigit(rune)) form.Add(rune.Value == '台' ? '臺' : Rune.ToUpperInvariant(rune).Value);
        }
        return form;
    }

    private static bool IsLost(char c) => c is '?' or '？' or '□' or '■' or '\uFFFD' or (>= '\uE000' and <= '\uF8FF');

    /// <summary>Writes <c>&lt;U+5803&gt;</c> and <c>&amp;#22531;</c> as the characters that they stand for.</summary>
    private static string Decoded(string name)
    {
        if (!name.Contains("<U+", StringComparison.OrdinalIgnoreCase) && !name.Contains("&#", StringComparison.Ordinal)) return name;
        var text = new StringBuilder();
        for (var at = 0; at < name.Length;)
        {
            if (TryEscape(name.AsSpan(at), "<U+", '>', NumberStyles.AllowHexSpecifier, out var rune, out var length)
                || TryEscape(name.AsSpan(at), "&#x", ';', NumberStyles.AllowHexSpecifier, out rune, out length)
                || TryEscape(name.AsSpan(at), "&#", ';', NumberStyles.None, out rune, out length))
            {
                text.Append(rune.ToString());
                at += length;
            }
            else text.Append(name[at++]);
        }
        return text.ToString();
    }

    private static bool TryEscape(ReadOnlySpan<char> text, string front, char back, NumberStyles style, out Rune rune, out int length)
    {
        (rune, length) = (default, 0);
        if (!text.StartsWith(front, StringComparison.OrdinalIgnoreCase)) return false;
        var end = text.IndexOf(back);
        length = end + 1;
        return end > front.Length && int.TryParse(text[front.Length..end], style, CultureInfo.InvariantCulture, out var value)
            && Rune.TryCreate(value, out rune);
    }
}
