using System.Runtime.CompilerServices;
using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>One worker's rows on their way to the shards of their people. Waits for a handful of rows before it looks people up, so that the memory accesses of one row do not wait for those of another.</summary>
internal sealed class ShardWriter(PeopleIndex people, IRecordStore store)
{
    private const int Handful = 64;
    private const int ChunkRows = 512; // whoever appends waits for its turn, and the store may fetch each piece by itself

    private readonly LedgerShards _shards = new(people.Known);
    private readonly LedgerRow[] _rows = new LedgerRow[Handful];
    private readonly NationalId[] _ids = new NationalId[Handful];
    private readonly int[] _people = new int[Handful];
    private readonly LedgerRow[] _chunks = GC.AllocateUninitializedArray<LedgerRow>(new LedgerShards(people.Known).Count * ChunkRows); // of all shards, one behind the other
    private readonly int[] _filled = new int[new LedgerShards(people.Known).Count];
    private int _waiting;

    /// <summary>Takes a row whose person is a number still to be looked up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in LedgerRow row, NationalId id)
    {
        _ids[_waiting] = id;
        _rows[_waiting] = row;
        if (++_waiting == Handful) LookUp();
    }

    /// <summary>Takes a row whose person is known.</summary>
    public void Add(in LedgerRow row) => Put(row, row.Person);

    /// <summary>After the last row.</summary>
    public void Close()
    {
        LookUp();
        for (var shard = 0; shard < _filled.Length; shard++)
        {
            if (_filled[shard] > 0) store.Append(shard, _chunks.AsSpan(shard * ChunkRows, _filled[shard]));
        }
    }

    private void LookUp()
    {
        for (var i = 0; i < _waiting; i++) people.Prefetch(_ids[i]);
        for (var i = 0; i < _waiting; i++) _people[i] = people.PersonOf(_ids[i]);
        for (var i = 0; i < _waiting; i++) Put(_rows[i], _people[i]);
        _waiting = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(in LedgerRow row, int person)
    {
        var shard = _shards.Of(person);
        ref var filled = ref _filled[shard];
        _chunks[shard * ChunkRows + filled] = row with { Person = person };
        if (++filled < ChunkRows) return;
        store.Append(shard, _chunks.AsSpan(shard * ChunkRows, ChunkRows));
        filled = 0;
    }
}
