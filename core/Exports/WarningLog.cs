using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>Warnings of a night, each text once with how often it held. Any thread.</summary>
internal sealed class WarningLog
{
    private readonly SortedDictionary<(string Code, string Text), int> _counts =
        new(Comparer<(string Code, string Text)>.Create(static (a, b) => string.CompareOrdinal(a.Code, b.Code) is not 0 and var c ? c : string.CompareOrdinal(a.Text, b.Text)));

    public void Add(FeedKind feed, string code, string text, int count = 1)
    {
        if (count == 0) return;
        var key = (FeedLetters.Code(feed, code), text);
        lock (_counts) _counts[key] = _counts.GetValueOrDefault(key) + count;
    }

    /// <summary>Ordinal by code and text.</summary>
    public IReadOnlyList<Warning> ToList() => [.. _counts.Select(static w => new Warning(w.Key.Code, w.Key.Text, w.Value))];
}
