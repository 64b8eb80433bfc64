using System.Text.RegularExpressions;

namespace LearningHours.Spelling;

/// <summary>
/// A header name normalised for matching (contract section 2): 身分/身份, a leading <c>*</c>, width, 平台/平臺, line breaks and blanks make no
/// difference, nor do notes in parentheses.
/// </summary>
/// <param name="Text">The normalised name, including its notes.</param>
/// <param name="IsUsed">Whether it names a column; false for an empty name and for a repeated one that is not the one read.</param>
internal readonly partial record struct HeaderName(string Text, string WithoutNotes, bool IsUsed)
{
    public static HeaderName Of(string name)
    {
        var folded = CompatibilityForm.Fold(name);
        var text = string.Concat(folded.Where(static c => !char.IsWhiteSpace(c) && c is not ('\uFEFF' or '\u200B' or '\0')))
            .Trim('*', '※').Replace("身份", "身分").Replace('台', '臺').ToUpperInvariant();
        return new HeaderName(text, text.AsSpan().IndexOfAny("([【〔") < 0 ? text : Notes.Replace(text, "").Trim('*', '※'), text.Length > 0);
    }

    [GeneratedRegex(@"[(（\[【〔][^()（）\[\]【】〔〕]*[)）\]】〕]", RegexOptions.CultureInvariant)]
    private static partial Regex Notes { get; }
}
