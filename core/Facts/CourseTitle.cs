using System.Globalization;
using System.Text;
using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>Course titles as identities (contract reading 16): two titles that normalise alike name the same course.</summary>
public static class CourseTitle
{
    private const string Html5 = "(html5)";
    private static readonly char[] Dashes = ['-', '－', '—', '–', '─'];

    /// <summary>
    /// NFKC, without <c>(html5)</c>, then letters and digits only, in lower case, 台 as 臺. Empty for a title without letters or digits.
    /// </summary>
    public static string Normalise(string title) => Letters(WithoutHtml5(CompatibilityForm.Fold(title)));

    /// <summary>
    /// Same as <see cref="Normalise(string)"/>, but also without the given code where it appears in parentheses anywhere in the title.
    /// </summary>
    public static string Normalise(string title, string code)
    {
        var folded = WithoutHtml5(CompatibilityForm.Fold(title));
        return Letters(code.Length == 0 ? folded
            : folded.Replace($"({CompatibilityForm.Fold(code).Trim()})", "", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The text in the parentheses, half or full width, that end a title; null where it does not end with any or they are empty.
    /// <c>(html5)</c> is ignored.
    /// </summary>
    public static string? TrailingCode(string title)
    {
        var folded = WithoutHtml5(CompatibilityForm.Fold(title)).AsSpan().TrimEnd();
        if (folded.Length < 3 || folded[^1] != ')') return null;
        var open = folded.LastIndexOf('(');
        var inner = open < 0 ? default : folded[(open + 1)..^1].Trim();
        return inner.IsEmpty ? null : inner.ToString();
    }

    /// <summary>The text before the last dash of a title, as in <c>班名-子類</c>; null if there is none.</summary>
    public static string? BeforeLastDash(string title)
    {
        var dash = title.LastIndexOfAny(Dashes);
        return dash > 0 ? title[..dash] : null;
    }

    private static string WithoutHtml5(string folded) => folded.Replace(Html5, "", StringComparison.OrdinalIgnoreCase);

    private static string Letters(string folded)
    {
        var kept = new StringBuilder(folded.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in folded.EnumerateRunes())
        {
            if (rune.Value == '台')
            {
                kept.Append('臺');
                continue;
            }
            // Unicode calls 〇 a letter number; here everybody uses it as a digit of years.
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber)
                kept.Append(units[..Rune.ToLowerInvariant(rune).EncodeToUtf16(units)]);
        }
        return kept.ToString();
    }
}
