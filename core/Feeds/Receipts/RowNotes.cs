namespace LearningHours.Feeds.Receipts;

/// <summary>
/// What is worth a warning about rows of one file that rejects none of them: each kind once, with how many rows it holds for and the first five
/// examples. Any thread; the same whatever the order of the pieces.
/// </summary>
internal sealed class RowNotes
{
    private const int MostExamples = 5;
    private readonly Dictionary<(string Code, string Text), Rows> _rows = [];

    /// <param name="text">A clause without a full stop.</param>
    /// <param name="example">A number of somebody or something, 身分證字號 masked.</param>
    public void Add(string code, string text, string example)
    {
        lock (_rows)
        {
            if (!_rows.TryGetValue((code, text), out var rows)) _rows.Add((code, text), rows = new Rows());
            rows.Count++;
            if (rows.First.Add(example) && rows.First.Count > MostExamples)
            {
                rows.First.Remove(rows.First.Max!);
                rows.HasMore = true;
            }
        }
    }

    /// <summary>One text for each kind, with the count of its rows.</summary>
    public IEnumerable<(string Code, string Text, int Count)> Texts(string path)
    {
        foreach (var ((code, text), rows) in _rows)
            yield return (code, $"{path}：{text}：{string.Join("、", rows.First)}{(rows.HasMore ? "等" : "")}。", rows.Count);
    }

    private sealed class Rows
    {
        public int Count { get; set; }
        public bool HasMore { get; set; }
        public SortedSet<string> First { get; } = new(StringComparer.Ordinal);
    }
}
