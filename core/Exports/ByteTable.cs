namespace LearningHours.Exports;

/// <summary>
/// Byte strings, or pairs of them with a number, as dense numbers in order of first sight: what millions of rows repeat is stored and decoded
/// once. Hashed and compared where they stand; no allocation for what was seen before. Open addressing. One thread.
/// </summary>
internal sealed class ByteTable
{
    private Slot[] _slots = new Slot[1024];
    private Entry[] _entries = new Entry[256];
    private byte[] _bytes = new byte[16 * 1024];
    private int _used;
    private int _count;

    private record struct Slot(uint Hash, int Entry); // entry + 1; 0 is free

    /// <summary>Two strings, one behind the other.</summary>
    private readonly record struct Entry(int Start, int First, int Second, int Number);

    /// <summary>The number of a string; a new one where it was never seen.</summary>
    public int Intern(ReadOnlySpan<byte> key, out bool isNew) => Intern(key, default, 0, out isNew);

    /// <summary>The same for two strings and a number.</summary>
    public int Intern(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, int number, out bool isNew)
    {
        var hash = ByteHash.Of(first, (uint)number);
        if (!second.IsEmpty) hash = ByteHash.Of(second, hash);
        var mask = _slots.Length - 1;
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            var slot = _slots[at];
            isNew = slot.Entry == 0;
            if (isNew) return Add(at, hash, first, second, number);
            if (slot.Hash == hash && IsOf(_entries[slot.Entry - 1], first, second, number)) return slot.Entry - 1;
        }
    }

    private bool IsOf(in Entry entry, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, int number) =>
        entry.Number == number && entry.First == first.Length && entry.Second == second.Length
        && _bytes.AsSpan(entry.Start, first.Length).SequenceEqual(first)
        && (second.IsEmpty || _bytes.AsSpan(entry.Start + first.Length, second.Length).SequenceEqual(second));

    private int Add(int at, uint hash, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, int number)
    {
        if (_count == _entries.Length) Array.Resize(ref _entries, _count * 2);
        while (_used + first.Length + second.Length > _bytes.Length) Array.Resize(ref _bytes, _bytes.Length * 2);
        _entries[_count] = new Entry(_used, first.Length, second.Length, number);
        first.CopyTo(_bytes.AsSpan(_used));
        second.CopyTo(_bytes.AsSpan(_used + first.Length));
        _used += first.Length + second.Length;
        _slots[at] = new Slot(hash, ++_count);
        if (_count * 2 > _slots.Length) Grow();
        return _count - 1;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        var mask = _slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.Entry == 0) continue;
            var at = (int)slot.Hash & mask;
            while (_slots[at].Entry != 0) at = (at + 1) & mask;
            _slots[at] = slot;
        }
    }
}
