using System.Runtime.InteropServices;
using LearningHours.Fast;
using LearningHours.Records;

namespace LearningHours.Learning;

/// <summary>
/// The order of a shard's rows by person and, within a person, by 迄, in work that is linear in the rows. One thread.
/// </summary>
internal sealed class ShardOrder
{
    private readonly DigitSort _sort = new();
    private int[] _order = [];

    /// <summary>Where the rows stand that come first, second and so on; valid until the next call. Rows of one person and 迄 keep their
    /// order.</summary>
    /// <param name="room">As many rows that nobody needs: the work is done there.</param>
    /// <param name="ends">One for each person of the shard: receives where, in the new order, the person's rows end.</param>
    public ReadOnlySpan<int> Of(ReadOnlySpan<LearningRecord> rows, Span<LearningRecord> room, LedgerShards shards, Span<int> ends)
    {
        if (_order.Length < rows.Length) _order = new int[rows.Length];
        var keys = ByEnd(rows, MemoryMarshal.Cast<LearningRecord, SortKey>(room));
        ends.Clear();
        foreach (ref readonly var row in rows) ends[shards.PlaceOf(row.Person)]++;
        DigitSort.PlacesOf(ends);
        foreach (var key in keys) _order[ends[shards.PlaceOf(rows[key.Row].Person)]++] = key.Row;
        return _order.AsSpan(0, rows.Length);
    }

    /// <summary>By the seconds from the earliest 迄 of the shard.</summary>
    private ReadOnlySpan<SortKey> ByEnd(ReadOnlySpan<LearningRecord> rows, Span<SortKey> room)
    {
        var earliest = int.MaxValue;
        foreach (ref readonly var row in rows) earliest = Math.Min(earliest, row.End.Seconds);
        Span<SortKey> keys = room[..rows.Length], spare = room.Slice(rows.Length, rows.Length);
        for (var i = 0; i < keys.Length; i++) keys[i] = new SortKey((uint)(rows[i].End.Seconds - earliest), i);
        _sort.Sort(ref keys, ref spare);
        return keys;
    }
}
