namespace LearningHours.Exports;

/// <summary>
/// Packed 身分證字號 → index, by open addressing: every row of a night asks once, so an answer is one cache line away. Reading is safe for any
/// thread once nobody adds.
/// </summary>
internal sealed class IdTable
{
    private Slot[] _slots = new Slot[1 << FirstBits];
    private int _shift = 64 - FirstBits;

    private const int FirstBits = 10;

    private record struct Slot(ulong Id, int Index); // an empty slot has id 0, which is no number

    public int Count { get; private set; }

    /// <summary>-1 for an id that is not in the table.</summary>
    public int Find(ulong id)
    {
        var slots = _slots;
        for (var at = (int)(Hash(id) >> _shift); ; at = (at + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[at];
            if (slot.Id == 0) return -1;
            if (slot.Id == id) return slot.Index;
        }
    }

    /// <summary>Where an id would be found, fetched: whoever asks for many ids at once asks this of all of them first, so that no look-up waits for another's memory.</summary>
    public ulong Touch(ulong id) => _slots[(int)(Hash(id) >> _shift)].Id;

    /// <summary>Enters an id that is not in the table.</summary>
    public void Add(ulong id, int index)
    {
        Reserve(++Count);
        Put(new Slot(id, index));
    }

    /// <summary>Makes room for a number of ids at once.</summary>
    public void Reserve(int count)
    {
        if (count * 2L <= _slots.Length) return;
        var old = _slots;
        while (count * 2L > 1L << (64 - _shift)) _shift--;
        _slots = new Slot[1 << (64 - _shift)];
        foreach (var slot in old) if (slot.Id != 0) Put(slot);
    }

    private void Put(Slot slot)
    {
        var at = (int)(Hash(slot.Id) >> _shift);
        while (_slots[at].Id != 0) at = (at + 1) & (_slots.Length - 1);
        _slots[at] = slot;
    }

    private static ulong Hash(ulong id) => (id ^ id >> 29) * 0x9E3779B97F4A7C15;
}
