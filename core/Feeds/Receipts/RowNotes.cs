using LearningHours.Wording;

namespace LearningHours.Feeds.Receipts;

/// <summary>
/// Warnings about rows of one file that are not rejected for them: each kind once, with the number of rows it applies to and the first five
/// examples; of odd values only the 200 whose text is first in ordinal order. Thread-safe; the result does not depend on the order in which
/// pieces are read.
/// </summary>
internal sealed class RowNotes
{
    /// <summary>The code of values outside a closed list: the row is kept, but what it says with such a value is unknown.</summary>
    private const string Odd = "WORD";

    private const int MostExamples = 5, MostOdd = 200;
    private readonly SortedDictionary<Kind, Rows> _rows = [];
    private readonly SortedSet<Kind> _odd = []; // those of _rows that are odd values
    private int _more;

    /// <param name="text">A clause without a final period.</param>
    /// <param name="example">The number of a person or thing, with 身分證字號 masked.</param>
    public void Add(string code, string text, string example) => Add(new Kind(code, text), new Example(0, example));

    /// <summary>Adds a warning with the line as its example.</summary>
    public void AddLine(string code, string text, int line) => Add(new Kind(code, text), new Example(line, RowNoteWords.Line(line)));

    /// <param name="consequence">The consequence for the row, phrased as the end of a sentence.</param>
    /// <param name="who">Whom the row is about, without 身分證字號; empty if nobody.</param>
    public void AddOdd(string column, string value, string consequence, int line, string who) =>
        Add(new Kind(Odd, RowNoteWords.Odd(column, value, consequence)),
            new Example(line, who.Length > 0 ? RowNoteWords.LineOf(line, who) : RowNoteWords.Line(line)));

    /// <summary>One text for each kind, with the number of its rows; odd values come first.</summary>
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
                if (kind.Code == Odd && !MakeRoom(kind))
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

    /// <summary>Drops the last odd value if there are too many; false if this would be the given one.</summary>
    private bool MakeRoom(Kind kind)
    {
        if (_odd.Count == MostOdd)
        {
            var last = _odd.Max;
            if (kind.CompareTo(last) > 0) return false;
            _odd.Remove(last);
            _rows.Remove(last, out var dropped);
            _more += dropped!.Count;
        }
        return _odd.Add(kind);
    }

    /// <summary>A kind of warning; odd values sort first, then by code and text.</summary>
    private readonly record struct Kind(string Code, string Text) : IComparable<Kind>
    {
        public int CompareTo(Kind other)
        {
            var order = (Code != Odd).CompareTo(other.Code != Odd);
            if (order == 0) order = string.CompareOrdinal(Code, other.Code);
            return order != 0 ? order : string.CompareOrdinal(Text, other.Text);
        }
    }

    /// <summary>Sorts by line if lines matter, otherwise by text.</summary>
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
