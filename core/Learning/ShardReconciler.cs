using System.Buffers;
using LearningHours.Records;

namespace LearningHours.Learning;

/// <summary>Settles one shard after the other: rows by person, each person's with each other, and back to the store. One thread.</summary>
/// <param name="placeOf">Where in the reconciliation's courses each number of a row's course has come.</param>
/// <param name="largest">Rows of the largest shard.</param>
internal sealed class ShardReconciler(RecordReconciliation reconciliation, IRecordStore store, LedgerShards shards, int[] placeOf,
    RecordDoubts doubts, int largest)
{
    private readonly ShardOrder _order = new();
    private readonly PersonReconciler _person = new(reconciliation);
    // Rented: whoever reads the ledger afterwards takes them over.
    private readonly LearningRecord[] _loaded = ArrayPool<LearningRecord>.Shared.Rent(largest),
        _rows = ArrayPool<LearningRecord>.Shared.Rent(largest);
    private int[] _next = [];
    private readonly int[] _rowsOf = new int[doubts.Courses];
    private readonly RecordDoubts.DoubtScanner _scanner = doubts.Open();

    public int OffRoster { get; private set; }

    /// <summary>How many of those somebody has, with the first.</summary>
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

    /// <summary>After the last shard: adds how many records of people on the roster name each course, and gives the room back.</summary>
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

    /// <summary>Leaves the rows by person and 迄, and in <see cref="_next"/> where each person's end.</summary>
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
