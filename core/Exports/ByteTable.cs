using System.Numerics;
using System.Runtime.InteropServices;

namespace LearningHours.Exports;

/// <summary>
/// Byte strings as dense numbers, in order of first sight: what millions of rows repeat is stored and decoded once. Open addressing, no
/// allocation for a string seen before. One thread.
/// </summary>
internal sealed class ByteTable
{
    private int[] _slots = new int[1024]; // entry + 1; 0 is free
    private Entry[] _entries = new Entry[256];
    private byte[] _bytes = new byte[16 * 1024];
    private int _used;

    private readonly record struct Entry(ulong Hash, int Start, int Length);

    public int Count { get; private set; }

    /// <summary>The bytes of a number given out.</summary>
    public ReadOnlySpan<byte> this[int index] => _bytes.AsSpan(_entries[index].Start, _entries[index].Length);

    /// <summary>The number of a string; a new one where it was never seen.</summary>
    public int Intern(ReadOnlySpan<byte> key, out bool isNew)
    {
        var hash = Hash(key);
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var index = _slots[slot] - 1;
            if (index < 0)
            {
                isNew = true;
                return Add(slot, hash, key);
            }
            ref readonly var entry = ref _entries[index];
            if (entry.Hash != hash || !_bytes.AsSpan(entry.Start, entry.Length).SequenceEqual(key)) continue;
            isNew = false;
            return index;
        }
    }

    private int Add(int slot, ulong hash, ReadOnlySpan<byte> key)
    {
        if (Count == _entries.Length) Array.Resize(ref _entries, Count * 2);
        while (_used + key.Length > _bytes.Length) Array.Resize(ref _bytes, _bytes.Length * 2);
        key.CopyTo(_bytes.AsSpan(_used));
        _entries[Count] = new Entry(hash, _used, key.Length);
        _used += key.Length;
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length) Grow();
        return Count - 1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var index = 0; index < Count; index++)
        {
            var slot = (int)_entries[index].Hash & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = index + 1;
        }
    }

    private static ulong Hash(ReadOnlySpan<byte> key)
    {
        const ulong Odd = 0x9E3779B97F4A7C15;
        var hash = (ulong)key.Length * Odd;
        if (key.Length >= sizeof(ulong))
        {
            foreach (var word in MemoryMarshal.Cast<byte, ulong>(key)) hash = BitOperations.RotateLeft((hash ^ word) * Odd, 29);
            hash = (hash ^ MemoryMarshal.Read<ulong>(key[^sizeof(ulong)..])) * Odd;
        }
        else
        {
            foreach (var b in key) hash = (hash ^ b) * Odd;
        }
        return hash ^ hash >> 32;
    }
}
