using System.Runtime.InteropServices;

namespace LearningHours.Exports;

/// <summary>
/// Byte strings, or pairs of them with a number, as dense numbers in order of first sight: what millions of rows repeat is stored and decoded
/// once. Hashed and compared where they stand; no allocation for what was seen before. Open addressing. One thread.
/// </summary>
internal sealed class ByteTable
{
    private Slot[] _slots = new Slot[1024];
    private byte[] _entries = new byte[16 * 1024]; // each an Entry with its strings right behind it: one look at memory for both
    private int _used;
    private int _count;

    private record struct Slot(uint Hash, int Entry); // place of the entry + 1; 0 is free

    private readonly record struct Entry(int Index, int First, int Second, int Number);

    private static readonly int EntrySize = Marshal.SizeOf<Entry>();

    /// <summary>The number of a string; a new one where it was never seen.</summary>
    public int Intern(ReadOnlySpan<byte> key, out bool isNew) => Intern(key, default, 0, out isNew);

    /// <summary>The same for two strings and a number.</summary>
    public int Intern(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, int number, out bool isNew)
    {
        var hash = ByteHash.Of(first, (uint)number);
        if (!second.IsEmpty) hash = ByteHash.Of(second, hash);
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            var slot = slots[at];
            isNew = slot.Entry == 0;
            if (isNew) return Add(at, hash, first, second, number);
            if (slot.Hash != hash) continue;
            var entries = _entries.AsSpan(slot.Entry - 1);
            var entry = MemoryMarshal.Read<Entry>(entries);
            if (entry.Number == number && entry.First == first.Length && entry.Second == second.Length
                && entries.Slice(EntrySize, first.Length).SequenceEqual(first)
                && (second.IsEmpty || entries.Slice(EntrySize + first.Length, second.Length).SequenceEqual(second))) return entry.Index;
        }
    }

    private int Add(int at, uint hash, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, int number)
    {
        var size = (EntrySize + first.Length + second.Length + 7) & ~7;
        while (_used + size > _entries.Length) Array.Resize(ref _entries, _entries.Length * 2);
        var entry = _entries.AsSpan(_used, size);
        MemoryMarshal.Write(entry, new Entry(_count, first.Length, second.Length, number));
        first.CopyTo(entry[EntrySize..]);
        second.CopyTo(entry[(EntrySize + first.Length)..]);
        _slots[at] = new Slot(hash, _used + 1);
        _used += size;
        if (++_count * 2 > _slots.Length) Grow();
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
