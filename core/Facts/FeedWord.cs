namespace LearningHours.Facts;

/// <summary>A word of a closed list as offices type it, in the form in which lists hold it.</summary>
public static class FeedWord
{
    /// <summary>NFKC, no blanks, 台 as 臺, without notes in parentheses: <c>公 假（受訓）</c> is 公假. A word that is nothing but a note stays.</summary>
    public static string Normalise(string text)
    {
        var folded = string.Concat(CompatibilityForm.Fold(text).Where(static c => !char.IsWhiteSpace(c))).Replace('台', '臺').Replace('〔', '(').Replace('〕', ')').Replace('[', '(').Replace(']', ')');
        for (var open = folded.IndexOf('('); open > 0; open = folded.IndexOf('('))
        {
            var close = folded.IndexOf(')', open);
            if (close < 0) break;
            folded = folded.Remove(open, close - open + 1);
        }
        return folded;
    }
}
