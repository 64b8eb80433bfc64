using System.Runtime.InteropServices;
using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>
/// The order of a shard's rows by person and, within a person, by 迄: found digit by digit, so that the work is linear in the rows, whose times
/// are as good as random. One thread.
/// </summary>
internal sealed class ShardOrder
{
    private const int DigitBits = 11;

    private readonly int[] _places = new int[1 << DigitBits];
    private int[] _order = [];

    /// <param name="End">Seconds from the earliest 迄 of the shard.</param>
    /// <param name="Row">Where the row stands.</param>
    private readonly record struct Key(uint End, int Row);

    /// <summary>Where the rows stand that come first, second and so on; valid until the next call. Rows of one person and 迄 keep their order.</summary>
    /// <param name="room">As many rows that nobody needs: the work is done there.</param>
    /// <param name="ends">One for each person of the shard: receives where, in the new order, the person's rows end.</param>
    public ReadOnlySpan<int> Of(ReadOnlySpan<LedgerRow> rows, Span<LedgerRow> room, LedgerShards shards, Span<int> ends)
    {
        if (_order.Length < rows.Length) _order = new int[rows.Length];
        var keys = ByEnd(rows, MemoryMarshal.Cast<LedgerRow, Key>(room));
        ends.Clear();
        foreach (ref readonly var row in rows) ends[shards.PlaceOf(row.Person)]++;
        PlacesOf(ends);
        foreach (var key in keys) _order[ends[shards.PlaceOf(rows[key.Row].Person)]++] = key.Row;
        return _order.AsSpan(0, rows.Length);
    }

    private ReadOnlySpan<Key> ByEnd(ReadOnlySpan<LedgerRow> rows, Span<Key> room)
    {
        if (rows.IsEmpty) return [];
        int earliest = int.MaxValue, latest = int.MinValue;
        foreach (ref readonly var row in rows) (earliest, latest) = (Math.Min(earliest, row.End), Math.Max(latest, row.End));
        Span<Key> keys = room[..rows.Length], sorted = room.Slice(rows.Length, rows.Length);
        for (var i = 0; i < keys.Length; i++) keys[i] = new Key((uint)(rows[i].End - earliest), i);
        var range = (ulong)((long)latest - earliest);
        for (var shift = 0; range >> shift != 0; shift += DigitBits)
        {
            Array.Clear(_places);
            foreach (var key in keys) _places[DigitOf(key, shift)]++;
            PlacesOf(_places);
            foreach (var key in keys) sorted[_places[DigitOf(key, shift)]++] = key;
            var spare = keys;
            keys = sorted;
            sorted = spare;
        }
        return keys;
    }

    private static int DigitOf(Key key, int shift) => (int)(key.End >> shift) & ((1 << DigitBits) - 1);

    /// <summary>How many there are of each becomes where the first of each comes.</summary>
    private static void PlacesOf(Span<int> counts)
    {
        var place = 0;
        foreach (ref var count in counts) (count, place) = (place, place + count);
    }
}
