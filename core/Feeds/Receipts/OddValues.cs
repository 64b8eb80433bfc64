namespace LearningHours.Feeds.Receipts;

/// <summary>
/// Values outside a closed list in one file, each with how many rows have it and the first of them: a row is kept, but what it says by such a
/// value is not known. Any thread; the same whatever the order of the pieces.
/// </summary>
internal sealed class OddValues
{
    private const int MostExamples = 5, MostValues = 200;
    private readonly Dictionary<(string Column, string Value), Rows> _rows = [];
    private int _more;

    /// <param name="consequence">What follows for the row, as the end of a sentence.</param>
    /// <param name="who">Whom the row is about, without 身分證字號; empty where nobody.</param>
    public void Add(string column, string value, string consequence, int line, string who)
    {
        lock (_rows)
        {
            if (!_rows.TryGetValue((column, value), out var rows))
            {
                if (_rows.Count == MostValues)
                {
                    _more++;
                    return;
                }
                _rows.Add((column, value), rows = new Rows(consequence));
            }
            rows.Count++;
            rows.First[line] = who;
            if (rows.First.Count > MostExamples) rows.First.Remove(rows.First.Keys[^1]);
        }
    }

    /// <summary>One text for each value, with the count of its rows.</summary>
    public IEnumerable<(string Text, int Count)> Texts(string path)
    {
        foreach (var ((column, value), rows) in _rows)
        {
            var examples = string.Join("、", rows.First.Select(static r => r.Value.Length > 0 ? $"第{r.Key}列（{r.Value}）" : $"第{r.Key}列"));
            yield return ($"{path}：{column}「{value}」不是可辨識的內容，{rows.Consequence}：{examples}{(rows.Count > rows.First.Count ? "等" : "")}。", rows.Count);
        }
        if (_more > 0) yield return ($"{path}：另有其他無法辨識的內容，未逐一列出。", _more);
    }

    private sealed class Rows(string consequence)
    {
        public string Consequence => consequence;
        public int Count { get; set; }
        public SortedList<int, string> First { get; } = [];
    }
}
