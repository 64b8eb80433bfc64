using System.Globalization;
using System.Text;

namespace LearningHours.Spelling;

/// <summary>
/// Compares names of people; its forms are never displayed. Blanks, dots and width do not distinguish people, and a placeholder for a lost
/// character matches any character.
/// </summary>
public static class NameForm
{
    private const char Any = '?';

    /// <summary>
    /// Whether a name contains a placeholder for a lost character: <c>?</c>, <c>□</c>, 造字, <c>&lt;U+5803&gt;</c>, <c>&amp;#22531;</c>.
    /// </summary>
    public static bool IsDamaged(string name)
    {
        foreach (var c in name) if (IsLost(c)) return true;
        foreach (var rune in name.EnumerateRunes()) if (rune.Value >= 0xF0000) return true;
        return name.Contains("<U+", StringComparison.OrdinalIgnoreCase) || name.Contains("&#", StringComparison.Ordinal);
    }

    /// <summary>Whether two names may belong to the same person.</summary>
    public static bool AreAlike(string a, string b)
    {
        return a == b || AreAlike(Of(a), Of(b));
    }

    /// <summary>Like <see cref="AreAlike(string, string)"/>, but for two forms returned by <see cref="Of"/>.</summary>
    internal static bool AreAlike(List<int> x, List<int> y)
    {
        if (x.Count != y.Count) return false;
        for (var i = 0; i < x.Count; i++)
        {
            if (x[i] != y[i] && x[i] != Any && y[i] != Any) return false;
        }
        return true;
    }

    /// <summary>Whether more than half of a form's characters were lost.</summary>
    internal static bool IsMostlyLost(List<int> form) => form.Count(static c => c == Any) * 2 > form.Count;

    /// <summary>The letters and digits of a text, one number each, for <see cref="AreAlike(List{int}, List{int})"/>.</summary>
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

    /// <summary>Replaces <c>&lt;U+5803&gt;</c> and <c>&amp;#22531;</c> with the characters they stand for.</summary>
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
