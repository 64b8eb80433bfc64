using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>
/// 平臺 in the form used for comparison (contract reading 17): <c>e等公務園⁺學習平台</c>, <c>e 等公務園+學習平臺</c> and <c>Ｅ等公務園＋學習平臺</c> are the same.
/// </summary>
public static class PlatformName
{
    /// <summary>NFKC (⁺ becomes +), no blanks, 台 as 臺, lower case.</summary>
    public static string Normalise(string name)
    {
        var folded = CompatibilityForm.Fold(name).ToLowerInvariant().Replace('台', '臺');
        return folded.Any(char.IsWhiteSpace) ? string.Concat(folded.Where(static c => !char.IsWhiteSpace(c))) : folded;
    }
}
