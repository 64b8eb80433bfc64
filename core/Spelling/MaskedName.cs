using System.Text;

namespace LearningHours.Spelling;

/// <summary>
/// A name for readers outside somebody's own agency: the surname's first character alone, as government offices publish names.
/// </summary>
public static class MaskedName
{
    private const string Hidden = "○○";

    /// <summary><c>王○○</c>; of a name in Latin letters the first letter; empty for none.</summary>
    public static string Of(string name)
    {
        foreach (var first in name.AsSpan().TrimStart().EnumerateRunes()) return $"{Rune.ToUpperInvariant(first)}{Hidden}";
        return "";
    }
}
