using System.Runtime.InteropServices;
using LearningHours.Fast;
using LearningHours.Records;

namespace LearningHours.Learning;

/// <summary>Orders a shard's rows by person and, within a person, by 迄, in time linear in the number of rows. Not thread-safe.</summary>
internal sealed class ShardOrder
{
    private readonly DigitSort _sort = new();
    private int[] _order = [];

    /// <summary>
    /// Indices of the rows in their new order; valid until the next call. Rows with the same person and 迄 keep their order.
    /// </summary>
    /// <param name="room">Scratch space, at least as long as <paramref name="rows"/>; its content is overwritten.</param>
    /// <param name="ends">One element for each person of the shard: receives the position, in the new order, at which the person's rows
    /// end (exclusive).</param>
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

    /// <summary>Sorts by seconds since the earliest 迄 of the shard.</summary>
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
