using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>Header names as they are matched (contract section 2): 身分/身份, a leading <c>*</c>, width, 平台/平臺 and blanks make no difference.</summary>
internal static class HeaderName
{
    public static string Normalise(string name)
    {
        var folded = CompatibilityForm.Fold(name);
        return string.Concat(folded.Where(static c => !char.IsWhiteSpace(c) && c is not ('\uFEFF' or '\u200B' or '\0')))
            .TrimStart('*').Replace("身份", "身分").Replace('台', '臺').ToUpperInvariant();
    }
}
