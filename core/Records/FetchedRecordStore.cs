namespace LearningHours.Records;

/// <summary>
/// Fetches rows that <see cref="Ledger.WriteRows"/> wrote, starting at the given row, as many as fit into the span. Must be thread-safe.
/// </summary>
/// <param name="row">The zero-based index of the first row.</param>
public delegate void RowFetch(long row, Span<LearningRecord> into);

/// <summary>The settled records of another process; each shard is fetched when it is first requested, and then kept.</summary>
/// <param name="starts">For each person, the index of the first record among all records; the last element is their total number.</param>
internal sealed class FetchedRecordStore(int[] starts, RowFetch fetch, IRecordStore kept) : IRecordStore
{
    private readonly Lock[] _gates = [.. Enumerable.Range(0, 64).Select(static _ => new Lock())];

    public int Count(int shard) => End(shard) - Start(shard);

    public void Load(int shard, Span<LearningRecord> into)
    {
        into = into[..Count(shard)];
        if (into.IsEmpty) return;
        // One fetch serves all threads that request the shard meanwhile; other shards can be fetched in parallel.
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
