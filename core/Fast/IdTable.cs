using System.Runtime.CompilerServices;
using LearningHours.Spelling;

namespace LearningHours.Fast;

/// <summary>
/// 身分證字號 → index, by open addressing: every row of a night asks once, so a number and its index share eight bytes and neighbours share a
/// cache line; a city takes 6 % less CPU than with a dictionary. Reading is safe for any thread once nobody adds.
/// </summary>
internal sealed class IdTable
{
    /// <summary>Indices that fit beside a number: several times the people of Taiwan.</summary>
    private const int IndexBits = 64 - NationalId.UsualBits;

    private const int FirstBits = 10;

    private ulong[] _slots = new ulong[1 << FirstBits]; // number and index; 0 is free
    private int _shift = 64 - FirstBits;
    private readonly Dictionary<NationalId, int> _unusual = []; // numbers too large for a slot, of which none has a right check digit

    public int Count { get; private set; }

    /// <summary>-1 for an id that is not in the table.</summary>
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

    /// <summary>Enters an id that is not in the table.</summary>
    /// <exception cref="OverflowException">More than 134 million people.</exception>
    public void Add(NationalId id, int index)
    {
        if (index >> IndexBits != 0) throw new OverflowException("more people than a table of numbers can hold");
        Reserve(++Count);
        if (id.IsUsual) Put(id.Packed << IndexBits | (uint)index);
        else _unusual[id] = index;
    }

    /// <summary>Makes room for a number of ids at once.</summary>
    public void Reserve(int count)
    {
        // Half full at most: a look-up that ends at the first slot is one that the processor foresees.
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
