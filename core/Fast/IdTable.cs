using System.Runtime.CompilerServices;
using LearningHours.Spelling;

namespace LearningHours.Fast;

/// <summary>
/// Maps 身分證字號 to an index by open addressing. Every row of a night looks one up, so an id and its index share eight bytes and neighbours
/// share a cache line: a city takes 6 % less CPU than with a dictionary. Safe for concurrent reads once nothing is added any more.
/// </summary>
internal sealed class IdTable
{
    /// <summary>Bits left for an index beside an id: enough for several times the people of Taiwan.</summary>
    private const int IndexBits = 64 - NationalId.UsualBits;

    private const int FirstBits = 10;

    private ulong[] _slots = new ulong[1 << FirstBits]; // id and index; 0 is free
    private int _shift = 64 - FirstBits;
    private readonly Dictionary<NationalId, int> _unusual = []; // ids too large for a slot, none of which has a valid check digit

    public int Count { get; private set; }

    /// <summary>Returns the index of an id, or -1 if it is not in the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(NationalId id)
    {
        if (!id.IsUsual) return _unusual.GetValueOrDefault(id, -1);
        var slots = _slots;
        for (var at = (int)(Hash(id.Packed) >> _shift); ; at = (at + 1) & (slots.Length - 1))
        {
            var slot = slots[at];
            if (slot == 0) return -1;
            if (slot >> IndexBits == id.Packed) return (int)(slot & ((1UL << IndexBits) - 1));
        }
    }

    /// <summary>Adds an id that is not yet in the table.</summary>
    /// <exception cref="OverflowException">More than 134 million people.</exception>
    public void Add(NationalId id, int index)
    {
        if (index >> IndexBits != 0) throw new OverflowException("more people than a table of numbers can hold");
        Reserve(++Count);
        if (id.IsUsual) Put(id.Packed << IndexBits | (uint)index);
        else _unusual[id] = index;
    }

    /// <summary>Makes room for <paramref name="count"/> ids in total.</summary>
    public void Reserve(int count)
    {
        // At most half full: a lookup that ends at the first slot is one that the processor predicts.
        if (count * 2L <= _slots.Length) return;
        var old = _slots;
        while (count * 2L > 1L << (64 - _shift)) _shift--;
        _slots = new ulong[1 << (64 - _shift)];
        foreach (var slot in old) if (slot != 0) Put(slot);
    }

    private void Put(ulong slot)
    {
        var at = (int)(Hash(slot >> IndexBits) >> _shift);
        while (_slots[at] != 0) at = (at + 1) & (_slots.Length - 1);
        _slots[at] = slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(ulong id) => (id ^ id >> 29) * 0x9E3779B97F4A7C15;
}
