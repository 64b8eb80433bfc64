using System.Text.RegularExpressions;

namespace LearningHours.Spelling;

/// <summary>
/// Makes texts from feeds safe to show in messages: in anything that looks like a 身分證字號 or 統一證號, also in full-width characters, the last
/// four digits are replaced by asterisks.
/// </summary>
public static partial class MaskedId
{
    private const int Shown = 6;

    public static string In(string text)
    {
        var folded = CompatibilityForm.Fold(text);
        return Numbers().IsMatch(folded) ? Numbers().Replace(folded, static m => m.Value[..Shown] + "****") : text;
    }

    [GeneratedRegex("(?<![A-Za-z0-9])[A-Za-z][A-Da-d1289][0-9]{8}(?![0-9])")]
    private static partial Regex Numbers();
}
