using LearningHours.Wording;

namespace LearningHours.Feeds.Receipts;

/// <summary>
/// What is worth a warning about rows of one file that rejects none of them: each kind once, with how many rows it holds for and the first
/// five examples. Any thread; the same whatever the order of the pieces.
/// </summary>
internal sealed class RowNotes
{
    /// <summary>Code of values outside a closed list: a row is kept, but what it says by such a value is not known.</summary>
    private const string Odd = "WORD";

    private const int MostExamples = 5, MostOdd = 200;
    private readonly SortedDictionary<Kind, Rows> _rows = [];
    private int _odd, _more;

    /// <param name="text">A clause without a full stop.</param>
    /// <param name="example">A number of somebody or something, 身分證字號 masked.</param>
    public void Add(string code, string text, string example) => Add(new Kind(code, text), new Example(0, example));

    /// <summary>The same, with the line as its example.</summary>
    public void AddLine(string code, string text, int line) => Add(new Kind(code, text), new Example(line, RowNoteWords.Line(line)));

    /// <param name="consequence">What follows for the row, as the end of a sentence.</param>
    /// <param name="who">Whom the row is about, without 身分證字號; empty where nobody.</param>
    public void AddOdd(string column, string value, string consequence, int line, string who) =>
        Add(new Kind(Odd, RowNoteWords.Odd(column, value, consequence)),
            new Example(line, who.Length > 0 ? RowNoteWords.LineOf(line, who) : RowNoteWords.Line(line)));

    /// <summary>One text for each kind, with the count of its rows; odd values first.</summary>
    public IEnumerable<(string Code, string Text, int Count)> Texts(string path)
    {
        foreach (var ((code, text), rows) in _rows)
            yield return (code, RowNoteWords.Of(path, text, rows.First.Select(static e => e.Text), rows.HasMore), rows.Count);
        if (_more > 0) yield return (Odd, RowNoteWords.MoreOdd(path), _more);
    }

    private void Add(Kind kind, Example example)
    {
        lock (_rows)
        {
            if (!_rows.TryGetValue(kind, out var rows))
            {
                if (kind.Code == Odd && ++_odd > MostOdd)
                {
                    _more++;
                    return;
                }
                _rows.Add(kind, rows = new Rows());
            }
            rows.Count++;
            if (!rows.First.Add(example) || rows.First.Count <= MostExamples) return;
            rows.First.Remove(rows.First.Max);
            rows.HasMore = true;
        }
    }

    /// <summary>Odd values first, then by code and text.</summary>
    private readonly record struct Kind(string Code, string Text) : IComparable<Kind>
    {
        public int CompareTo(Kind other)
        {
            var order = (Code != Odd).CompareTo(other.Code != Odd);
            if (order == 0) order = string.CompareOrdinal(Code, other.Code);
            return order != 0 ? order : string.CompareOrdinal(Text, other.Text);
        }
    }

    /// <summary>In the order of lines, where they count, else of texts.</summary>
    private readonly record struct Example(int Line, string Text) : IComparable<Example>
    {
        public int CompareTo(Example other) => Line != other.Line ? Line.CompareTo(other.Line) : string.CompareOrdinal(Text, other.Text);
    }

    private sealed class Rows
    {
        public int Count { get; set; }
        public bool HasMore { get; set; }
        public SortedSet<Example> First { get; } = [];
    }
}
