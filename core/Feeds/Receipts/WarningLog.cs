using LearningHours.Files;

namespace LearningHours.Feeds.Receipts;

/// <summary>The warnings of a night, each text once with the number of times it applied. Adding is thread-safe.</summary>
internal sealed class WarningLog
{
    private readonly Dictionary<(string Code, string Text), int> _counts = [];

    public void Add(FeedKind feed, string code, string text, int count = 1)
    {
        if (count == 0) return;
        var key = (FeedLetters.Code(feed, code), text);
        lock (_counts) _counts[key] = _counts.GetValueOrDefault(key) + count;
    }

    /// <summary>The warnings in ordinal order of code and text; to be called after the last is added.</summary>
    public IReadOnlyList<Warning> ToList()
    {
        var warnings = new List<Warning>(_counts.Count);
        foreach (var ((code, text), count) in _counts) warnings.Add(new Warning(code, text, count));
        warnings.Sort(static (a, b) =>
            string.CompareOrdinal(a.Code, b.Code) is not 0 and var order ? order : string.CompareOrdinal(a.Text, b.Text));
        return warnings;
    }
}
