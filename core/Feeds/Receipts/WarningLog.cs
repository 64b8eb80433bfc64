using LearningHours.Files;

namespace LearningHours.Feeds.Receipts;

/// <summary>Warnings of a night, each text once with how often it held. Any thread.</summary>
internal sealed class WarningLog
{
    private readonly Dictionary<(string Code, string Text), int> _counts = [];

    public void Add(FeedKind feed, string code, string text, int count = 1)
    {
        if (count == 0) return;
        var key = (FeedLetters.Code(feed, code), text);
        lock (_counts) _counts[key] = _counts.GetValueOrDefault(key) + count;
    }

    /// <summary>Ordinal by code and text.</summary>
    public IReadOnlyList<Warning> ToList()
    {
        var warnings = new List<Warning>(_counts.Count);
        foreach (var ((code, text), count) in _counts) warnings.Add(new Warning(code, text, count));
        warnings.Sort(static (a, b) =>
            string.CompareOrdinal(a.Code, b.Code) is not 0 and var order ? order : string.CompareOrdinal(a.Text, b.Text));
        return warnings;
    }
}
