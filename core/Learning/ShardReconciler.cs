using System.Buffers;
using LearningHours.Records;

namespace LearningHours.Learning;

/// <summary>
/// Reconciles one shard after another: groups its rows by person, reconciles each person's rows and puts them back into the store.
/// Not thread-safe.
/// </summary>
/// <param name="placeOf">Maps the course numbers of the rows as read to indices into the reconciliation's courses.</param>
/// <param name="largest">Rows of the largest shard.</param>
internal sealed class ShardReconciler(RecordReconciliation reconciliation, IRecordStore store, LedgerShards shards, int[] placeOf,
    RecordDoubts doubts, int largest)
{
    private readonly ShardOrder _order = new();
    private readonly PersonReconciler _person = new(reconciliation);
    // Rented, so that whoever reads the ledger afterwards can reuse them.
    private readonly LearningRecord[] _loaded = ArrayPool<LearningRecord>.Shared.Rent(largest),
        _rows = ArrayPool<LearningRecord>.Shared.Rent(largest);
    private int[] _next = [];
    private readonly int[] _rowsOf = new int[doubts.Courses];
    private readonly RecordDoubts.DoubtScanner _scanner = doubts.Open();

    public int OffRoster { get; private set; }

    /// <summary>For each person not on the roster, how many records there are and the first of them.</summary>
    public List<(int Rows, LearningRecord First)> Strangers { get; } = [];

    /// <param name="kept">Receives how many records each person of the shard keeps.</param>
    public void Reconcile(int shard, Span<int> kept)
    {
        var count = GroupByPerson(shard, kept.Length);
        _scanner.Begin(shard);
        int length = 0, from = 0;
        for (var person = 0; person < kept.Length; from = _next[person++])
        {
            kept[person] = _person.Reconcile(_rows.AsSpan(from, _next[person] - from));
            _scanner.Look(_rows.AsSpan(from, kept[person]));
            if (length != from) Array.Copy(_rows, from, _rows, length, kept[person]);
            length += kept[person];
        }
        _scanner.End();
        foreach (ref readonly var row in _rows.AsSpan(0, length)) _rowsOf[row.Variant]++;
        if (count > 0) store.Replace(shard, _rows.AsSpan(0, length));
    }

    /// <summary>
    /// Call after the last shard: adds how many records of people on the roster name each course, and returns the buffers.
    /// </summary>
    public void Close(int[] rowsOf)
    {
        for (var i = 0; i < rowsOf.Length; i++) rowsOf[i] += _rowsOf[i];
        ArrayPool<LearningRecord>.Shared.Return(_loaded);
        ArrayPool<LearningRecord>.Shared.Return(_rows);
    }

    public void SettleStrangers(int shard, int people)
    {
        var count = GroupByPerson(shard, people);
        for (int person = 0, from = 0; person < people; from = _next[person++])
        {
            var rows = _person.Reconcile(_rows.AsSpan(from, _next[person] - from));
            OffRoster += rows;
            if (rows > 0) Strangers.Add((rows, _rows[from]));
        }
        if (count > 0) store.Replace(shard, []);
    }

    /// <summary>
    /// Groups the rows by person and 迄 and sets <see cref="_next"/> to where each person's rows end; returns the number of rows.
    /// </summary>
    private int GroupByPerson(int shard, int people)
    {
        var count = store.Count(shard);
        if (_next.Length < people) _next = new int[people + people / 8];
        store.Load(shard, _loaded);
        var rows = _rows.AsSpan(0, count);
        var order = _order.Of(_loaded.AsSpan(0, count), rows, shards, _next.AsSpan(0, people));
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref _loaded[order[i]];
            rows[i] = row with { Variant = placeOf[row.Variant] };
        }
        return count;
    }
}
