using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LearningHours.Fast;

/// <summary>
/// Byte strings, each with a number if need be, as dense numbers in order of first sight: what millions of rows repeat is stored and decoded
/// once. Hashed and compared where they stand; no allocation for what was seen before. Open addressing. One thread.
/// </summary>
internal sealed class ByteTable
{
    private Slot[] _slots = new Slot[1024];
    private byte[] _entries = new byte[16 * 1024]; // each an Entry with its string right behind it: one look at memory for both
    private int _used;
    private int _count;

    private record struct Slot(uint Hash, int Entry); // place of the entry + 1; 0 is free

    private readonly record struct Entry(int Index, int Length, int Number);

    private static readonly int EntrySize = Marshal.SizeOf<Entry>();

    /// <summary>The number of a string; a new one where it was never seen.</summary>
    public int Intern(ReadOnlySpan<byte> text, out bool isNew) => Intern(text, 0, out isNew);

    /// <summary>The same for a string and a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Intern(ReadOnlySpan<byte> text, int number, out bool isNew)
    {
        var hash = ByteHash.Of(text, (uint)number);
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            var slot = slots[at];
            isNew = slot.Entry == 0;
            if (isNew) return Add(at, hash, text, number);
            if (slot.Hash != hash) continue;
            var bytes = _entries.AsSpan(slot.Entry - 1);
            var entry = MemoryMarshal.Read<Entry>(bytes);
            if (entry.Number == number && entry.Length == text.Length && AreEqual(bytes.Slice(EntrySize, text.Length), text)) return entry.Index;
        }
    }

    /// <summary>
    /// Whether strings of one length are the same. The runtime's own comparison is as fast once it is compiled for this processor; until then its
    /// older vector instructions among newer ones cost some processors more than all of this.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreEqual(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.Length < sizeof(ulong)) return a.SequenceEqual(b);
        var half = ByteHash.HalfOf(a.Length);
        ReadOnlySpan<ulong> words = ByteHash.FrontOf(a, half), others = ByteHash.FrontOf(b, half), ends = ByteHash.EndOf(a, half), otherEnds = ByteHash.EndOf(b, half);
        var differences = 0UL;
        for (var i = 0; i < words.Length; i++) differences |= words[i] ^ others[i] | ends[i] ^ otherEnds[i];
        return differences == 0;
    }

    private int Add(int at, uint hash, ReadOnlySpan<byte> text, int number)
    {
        var size = (EntrySize + text.Length + 7) & ~7;
        while (_used + size > _entries.Length) Array.Resize(ref _entries, _entries.Length * 2);
        var entry = _entries.AsSpan(_used, size);
        MemoryMarshal.Write(entry, new Entry(_count, text.Length, number));
        text.CopyTo(entry[EntrySize..]);
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
