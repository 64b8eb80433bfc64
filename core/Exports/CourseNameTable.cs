using System.Numerics;
using System.Runtime.InteropServices;

namespace LearningHours.Exports;

/// <summary>
/// Ways in which rows name a course, as dense numbers in the order of first sight: what millions of rows repeat is stored and resolved once.
/// Open addressing, no allocation for a name seen before. One thread.
/// </summary>
internal sealed class CourseNameTable
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    private int[] _slots = new int[8192]; // entry + 1; 0 is free
    private Entry[] _entries = new Entry[2048];
    private byte[] _bytes = new byte[256 * 1024];
    private int _used;

    private readonly record struct Entry(ulong Hash, int Start, int Title, int Code, int Platform, int Category, int CategoryCode, byte Kind);

    public int Count { get; private set; }

    /// <summary>The number of a name; a new one where it was never seen.</summary>
    public int Intern(scoped in CourseCells cells, out bool isNew)
    {
        var hash = Hash(cells);
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var index = _slots[slot] - 1;
            isNew = index < 0;
            if (isNew) return Add(slot, hash, cells);
            ref readonly var entry = ref _entries[index];
            if (entry.Hash == hash && Equals(entry, cells)) return index;
        }
    }

    private bool Equals(in Entry entry, scoped in CourseCells cells)
    {
        if (entry.Title != cells.Title.Length || entry.Code != cells.Code.Length || entry.Platform != cells.Platform.Length
            || entry.Category != cells.Category.Length || entry.CategoryCode != cells.CategoryCode.Length || entry.Kind != cells.Kind) return false;
        var bytes = _bytes.AsSpan(entry.Start, cells.Length);
        return Take(ref bytes, cells.Title) && Take(ref bytes, cells.Code) && Take(ref bytes, cells.Platform) && Take(ref bytes, cells.Category) && Take(ref bytes, cells.CategoryCode);
    }

    private static bool Take(ref Span<byte> bytes, ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty) return true;
        if (!bytes[..cell.Length].SequenceEqual(cell)) return false;
        bytes = bytes[cell.Length..];
        return true;
    }

    private int Add(int slot, ulong hash, scoped in CourseCells cells)
    {
        if (Count == _entries.Length) Array.Resize(ref _entries, Count * 2);
        while (_used + cells.Length > _bytes.Length) Array.Resize(ref _bytes, _bytes.Length * 2);
        _entries[Count] = new Entry(hash, _used, cells.Title.Length, cells.Code.Length, cells.Platform.Length, cells.Category.Length, cells.CategoryCode.Length, cells.Kind);
        Keep(cells.Title);
        Keep(cells.Code);
        Keep(cells.Platform);
        Keep(cells.Category);
        Keep(cells.CategoryCode);
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length) Grow();
        return Count - 1;
    }

    private void Keep(ReadOnlySpan<byte> cell)
    {
        cell.CopyTo(_bytes.AsSpan(_used));
        _used += cell.Length;
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

    private static ulong Hash(scoped in CourseCells cells)
    {
        var hash = Mix(Mix((ulong)cells.Length << 8 | cells.Kind, cells.Title), cells.Code);
        hash = Mix(Mix(Mix(hash, cells.Platform), cells.Category), cells.CategoryCode);
        return hash ^ hash >> 32;
    }

    private static ulong Mix(ulong hash, ReadOnlySpan<byte> cell)
    {
        if (cell.Length >= sizeof(ulong))
        {
            foreach (var word in MemoryMarshal.Cast<byte, ulong>(cell)) hash = BitOperations.RotateLeft((hash ^ word) * Odd, 29);
            return BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(cell[^sizeof(ulong)..])) * Odd, 29);
        }
        foreach (var b in cell) hash = (hash ^ b) * Odd;
        return hash;
    }
}
