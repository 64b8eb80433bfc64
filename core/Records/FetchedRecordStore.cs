namespace LearningHours.Records;

/// <summary>Fetches rows that <see cref="Ledger.WriteRows"/> wrote, from the given row on, as many as there is room for. Any
/// thread.</summary>
/// <param name="row">Rows before it, from 0.</param>
public delegate void RowFetch(long row, Span<LearningRecord> into);

/// <summary>The settled records of another process: each shard is fetched when it is first asked for, and kept.</summary>
/// <param name="starts">Where each person's records begin among all, and at the end where the last person's end.</param>
internal sealed class FetchedRecordStore(int[] starts, RowFetch fetch, IRecordStore kept) : IRecordStore
{
    private readonly Lock[] _gates = [.. Enumerable.Range(0, 64).Select(static _ => new Lock())];

    public int Count(int shard) => End(shard) - Start(shard);

    public void Load(int shard, Span<LearningRecord> into)
    {
        into = into[..Count(shard)];
        if (into.IsEmpty) return;
        // One fetch serves everybody who asks meanwhile; other shards are fetched beside it.
        lock (_gates[shard % _gates.Length])
        {
            if (kept.Count(shard) == 0)
            {
                fetch(Start(shard), into);
                kept.Append(shard, into);
                return;
            }
        }
        kept.Load(shard, into);
    }

    public void Append(int shard, ReadOnlySpan<LearningRecord> rows) => throw new NotSupportedException("settled records are only read");

    public void Replace(int shard, ReadOnlySpan<LearningRecord> rows) => throw new NotSupportedException("settled records are only read");

    public void Dispose() => kept.Dispose();

    private int Start(int shard) => starts[Math.Min(shard * LedgerShards.People, starts.Length - 1)];

    private int End(int shard) => starts[Math.Min((shard + 1) * LedgerShards.People, starts.Length - 1)];
}
