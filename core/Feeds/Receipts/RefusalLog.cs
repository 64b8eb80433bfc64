using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Records;

namespace LearningHours.Feeds.Receipts;

/// <summary>Collects what can still be read of refused rows while a night is read. Thread-safe, except where noted.</summary>
internal sealed class RefusalLog
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(FeedKind Feed, string Employee), RefusedRow> _bare =
        []; // only the person is known: one row says as much as many
    private readonly Dictionary<int, RefusedRow> _barePeople = [];
    private readonly List<(RefusedRow Row, string Employee)> _named = [];
    private readonly List<(RefusedRow Row, int Person)> _learning = [];
    private readonly HashSet<(FeedKind Feed, int Line, string Column, string Value, string Employee)> _corrected = [];

    /// <summary>Adds a row of a feed other than hours; one that names nobody is kept under the empty 員工編號.</summary>
    public void Add(RefusedRow row, IReadOnlyCollection<string> employees)
    {
        lock (_gate)
        {
            foreach (var employee in employees.Count > 0 ? employees : [""])
            {
                if (row.Fact is not null) _named.Add((row, employee));
                else if (IsFirst(_bare, (row.Feed, employee), row)) _bare[(row.Feed, employee)] = row;
            }
        }
    }

    /// <summary>Adds a row of the hours feed.</summary>
    public void Add(RefusedRow row, int person)
    {
        lock (_gate)
        {
            if (row.Fact is not null) _learning.Add((row, person));
            else if (IsFirst(_barePeople, person, row)) _barePeople[person] = row;
        }
    }

    /// <summary>The facts of a feed's refused rows, as far as they can be read, in the order of files and lines.</summary>
    public IReadOnlyList<T> FactsOf<T>(FeedKind feed)
        where T : class => [.. RowsOf(feed).Select(static n => n.Row.Fact).OfType<T>().Distinct()];

    /// <summary>
    /// The rows of a feed other than hours, each with an 員工編號 that it names or the empty one, in the order of files and lines.
    /// </summary>
    public IReadOnlyList<(RefusedRow Row, string Employee)> RowsOf(FeedKind feed)
    {
        lock (_gate)
            return [.. _named.Concat(_bare.Select(static b => (Row: b.Value, b.Key.Employee))).Where(n => n.Row.Feed == feed).OrderBy(
                static n => (n.Row.Source.File, n.Row.Source.Line))];
    }

    /// <summary>Notes that a refused row of a feed other than hours came back corrected.</summary>
    /// <param name="line">Its line; like column and value as the reject file gives it.</param>
    /// <param name="value">Not empty: many rows lack a value in the same place.</param>
    public void Correct(FeedKind feed, int line, string column, string value, string employee)
    {
        lock (_gate) _corrected.Add((feed, line, column, value, employee));
    }

    /// <summary>Removes the rows of a feed that came back corrected.</summary>
    public void ForgetCorrected(FeedKind feed)
    {
        lock (_gate)
        {
            if (_corrected.Count == 0) return;
            _named.RemoveAll(n => n.Row.Feed == feed
                && _corrected.Contains((feed, n.Row.Source.Line, n.Row.Column, n.Row.Value, n.Employee)));
        }
    }

    /// <summary>
    /// Removes rows of a feed other than hours and returns them; only rows of which can be read what they are about are asked for.
    /// </summary>
    public IReadOnlyCollection<RefusedRow> Forget(FeedKind feed, Predicate<RefusedRow> isReplaced)
    {
        lock (_gate)
        {
            var replaced = _named.Select(static n => n.Row).Where(r => r.Feed == feed && isReplaced(r)).ToHashSet();
            _named.RemoveAll(n => replaced.Contains(n.Row));
            return replaced;
        }
    }

    /// <summary>Removes rows of the hours feed whose records can be read in part; people are asked about in their order.</summary>
    public void ForgetLearning(Func<RefusedRow, int, bool> isReplaced)
    {
        lock (_gate)
        {
            _learning.Sort(static (a, b) => a.Person.CompareTo(b.Person));
            _learning.RemoveAll(n => isReplaced(n.Row, n.Person));
        }
    }

    /// <summary>
    /// Gives the courses of hours rows their numbers in the catalogue. Not thread-safe; to be called once, after the last row is read and
    /// before records are settled.
    /// </summary>
    public void Renumber(int[] placeOf)
    {
        for (var i = 0; i < _learning.Count; i++)
        {
            var (row, person) = _learning[i];
            var record = (LearningRecord)row.Fact!;
            if (record.Variant >= 0) _learning[i] = (WithFact(row, record with { Variant = placeOf[record.Variant] }), person);
        }
    }

    public RefusedRows Close()
    {
        lock (_gate)
            return new RefusedRows([.. _named, .. _bare.Select(static b => (b.Value, b.Key.Employee))],
                [.. _learning, .. _barePeople.Select(static b => (b.Value, b.Key))]);
    }

    /// <summary>
    /// Whether the row comes before the known one, so that the first in the order of files and lines is kept, whichever thread met it.
    /// </summary>
    private static bool IsFirst<TKey>(Dictionary<TKey, RefusedRow> known, TKey key, RefusedRow row) where TKey : notnull =>
        !known.TryGetValue(key, out var before)
        || (row.Source.File, row.Source.Line).CompareTo((before.Source.File, before.Source.Line)) < 0;

    private static RefusedRow WithFact(RefusedRow row, object fact) => new()
    {
        Feed = row.Feed,
        Source = row.Source,
        Column = row.Column,
        Value = row.Value,
        Explanation = row.Explanation,
        Remedy = row.Remedy,
        IsDelta = row.IsDelta,
        Fact = fact,
        Unread = row.Unread,
    };
}
