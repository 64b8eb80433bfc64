namespace LearningHours.Spelling;

/// <summary>Words as offices type them, in the form in which they are compared.</summary>
public static class FeedWord
{
    /// <summary>NFKC, no blanks, 台 as 臺.</summary>
    public static string Fold(string text) =>
        string.Concat(CompatibilityForm.Fold(text).Where(static c => !char.IsWhiteSpace(c))).Replace('台', '臺');

    /// <summary>The same without notes in parentheses: <c>公 假（受訓）</c> is 公假. A word that is nothing but a note stays.</summary>
    public static string Normalise(string text)
    {
        var word = Fold(text).Replace('〔', '(').Replace('〕', ')').Replace('[', '(').Replace(']', ')');
        for (var open = word.IndexOf('('); open > 0; open = word.IndexOf('('))
        {
            var close = word.IndexOf(')', open);
            if (close < 0) break;
            word = word.Remove(open, close - open + 1);
        }
        return word;
    }
}
