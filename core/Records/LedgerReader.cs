using System.Buffers;
using System.Runtime.CompilerServices;

namespace LearningHours.Records;

/// <summary>Reads the records of one person after the other; keeps the shard it read last. One thread.</summary>
public sealed class LedgerReader(Ledger ledger)
{
    private LedgerRow[] _shard = [];
    private LearningRecord[] _records = [];
    private int _loaded = -1, _person = -1, _count;

    /// <summary>The records of one natural person, valid until another person is asked for; empty for a person without any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<LearningRecord> Of(int person)
    {
        if (person != _person) Take(person);
        return _records.AsSpan(0, _count);
    }

    private void Take(int person)
    {
        (_person, _count) = (person, ledger.CountOf(person));
        if (_count == 0) return;
        var shard = person / LedgerShards.People;
        if (shard != _loaded) Load(shard);
        if (_records.Length < _count) _records = new LearningRecord[Math.Max(_count, 2 * _records.Length)];
        var rows = _shard.AsSpan(ledger.PlaceOf(person), _count);
        var records = _records.AsSpan(0, _count);
        var packing = ledger.Packing;
        for (var i = 0; i < rows.Length; i++) records[i] = packing.Unpack(rows[i]);
    }

    private void Load(int shard)
    {
        if (_shard.Length == 0) _shard = ArrayPool<LedgerRow>.Shared.Rent(ledger.LargestShard);
        ledger.Store.Load(shard, _shard);
        _loaded = shard;
    }
}
