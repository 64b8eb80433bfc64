using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>課程代碼 in the form used for comparison: NFKC, no blanks, upper case.</summary>
public static class CourseCode
{
    public static string Normalise(string code)
    {
        var folded = CompatibilityForm.Fold(code).ToUpperInvariant();
        return folded.Any(char.IsWhiteSpace) ? string.Concat(folded.Where(static c => !char.IsWhiteSpace(c))) : folded;
    }
}
