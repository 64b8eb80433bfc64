using System.Text;

namespace LearningHours.Spelling;

/// <summary>
/// Masks a name for readers outside the person's own agency: only the first character of the surname remains, as government offices
/// publish names.
/// </summary>
public static class MaskedName
{
    private const string Hidden = "○○";

    /// <summary>
    /// Returns <c>王○○</c>; for a name in Latin letters, the first letter in upper case and <c>○○</c>; empty for an empty name.
    /// </summary>
    public static string Of(string name)
    {
        foreach (var first in name.AsSpan().TrimStart().EnumerateRunes()) return $"{Rune.ToUpperInvariant(first)}{Hidden}";
        return "";
    }
}
