namespace LearningHours.Records;

/// <summary>Keeps records in memory, in large slabs that give the garbage collector little work.</summary>
public sealed class MemoryRecordStore : IRecordStore
{
    private const int FirstSlab = 8 * 1024, LargestSlab = 256 * 1024;

    private readonly Lock _gate = new();
    private readonly List<List<Memory<LearningRecord>>?> _shards = [];
    private Memory<LearningRecord> _free;
    private int _slab = FirstSlab / 2;

    public void Append(int shard, ReadOnlySpan<LearningRecord> rows)
    {
        lock (_gate)
        {
            while (_shards.Count <= shard) _shards.Add(null);
            var pieces = _shards[shard] ??= [];
            while (!rows.IsEmpty)
            {
                if (_free.IsEmpty) _free = GC.AllocateUninitializedArray<LearningRecord>(_slab = Math.Min(_slab * 2, LargestSlab));
                var length = Math.Min(rows.Length, _free.Length);
                rows[..length].CopyTo(_free.Span);
                pieces.Add(_free[..length]);
                _free = _free[length..];
                rows = rows[length..];
            }
        }
    }

    public int Count(int shard)
    {
        var count = 0;
        foreach (var piece in Pieces(shard)) count += piece.Length;
        return count;
    }

    public void Load(int shard, Span<LearningRecord> into)
    {
        foreach (var piece in Pieces(shard))
        {
            piece.Span.CopyTo(into);
            into = into[piece.Length..];
        }
    }

    public void Replace(int shard, ReadOnlySpan<LearningRecord> rows)
    {
        var pieces = Pieces(shard);
        for (var i = 0; i < pieces.Count; i++)
        {
            var length = Math.Min(rows.Length, pieces[i].Length);
            pieces[i] = pieces[i][..length];
            rows[..length].CopyTo(pieces[i].Span);
            rows = rows[length..];
        }
        if (!rows.IsEmpty) throw new ArgumentException($"{rows.Length} rows more than shard {shard} held", nameof(rows));
    }

    public void Dispose() { }

    private List<Memory<LearningRecord>> Pieces(int shard)
    {
        lock (_gate) return shard < _shards.Count ? _shards[shard] ?? [] : [];
    }
}
