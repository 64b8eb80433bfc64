using System.Buffers;
using System.Runtime.CompilerServices;

namespace LearningHours.Records;

/// <summary>Reads the records of one person after another, keeping the last shard in memory. Not thread-safe.</summary>
public sealed class LedgerReader(Ledger ledger)
{
    private LearningRecord[] _shard = [];
    private int _loaded = -1, _person = -1, _place, _count;

    /// <summary>The records of one natural person, valid until another person is requested; empty if there are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<LearningRecord> Of(int person)
    {
        if (person != _person) Take(person);
        return _shard.AsSpan(_place, _count);
    }

    private void Take(int person)
    {
        (_person, _count) = (person, ledger.CountOf(person));
        if (_count == 0) return;
        var shard = person / LedgerShards.People;
        if (shard != _loaded) Load(shard);
        _place = ledger.PlaceOf(person);
    }

    private void Load(int shard)
    {
        if (_shard.Length == 0) _shard = ArrayPool<LearningRecord>.Shared.Rent(ledger.LargestShard);
        ledger.Store.Load(shard, _shard);
        _loaded = shard;
    }
}
