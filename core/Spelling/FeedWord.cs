namespace LearningHours.Spelling;

/// <summary>Normalises words as offices type them, for comparison.</summary>
public static class FeedWord
{
    /// <summary>Folds to NFKC, removes blanks and writes 台 as 臺.</summary>
    public static string Fold(string text) =>
        string.Concat(CompatibilityForm.Fold(text).Where(static c => !char.IsWhiteSpace(c))).Replace('台', '臺');

    /// <summary>
    /// Like <see cref="Fold"/>, but also removes notes in parentheses: <c>公 假（受訓）</c> becomes 公假. A word that consists only of a
    /// note stays.
    /// </summary>
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
