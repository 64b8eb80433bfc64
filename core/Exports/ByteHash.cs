using System.Numerics;
using System.Runtime.InteropServices;

namespace LearningHours.Exports;

/// <summary>A hash of bytes for tables of one process: CRC-32C, eight bytes at an instruction.</summary>
internal static class ByteHash
{
    /// <param name="seed">What goes before the bytes: their hash continues it.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint seed)
    {
        var hash = BitOperations.Crc32C(seed, (uint)bytes.Length);
        if (bytes.Length < sizeof(ulong))
        {
            foreach (var b in bytes) hash = BitOperations.Crc32C(hash, b);
            return hash;
        }
        // From the front and from the end, each as far as half of the bytes at least, in two chains each: none waits for another.
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var ends = MemoryMarshal.Cast<byte, ulong>(bytes[(bytes.Length % sizeof(ulong))..]);
        uint front = seed, end = seed, other = ~seed;
        var i = 0;
        for (; i < words.Length / 2; i += 2)
        {
            hash = BitOperations.Crc32C(hash, words[i]);
            front = BitOperations.Crc32C(front, words[i + 1]);
            end = BitOperations.Crc32C(end, ends[^(i + 1)]);
            other = BitOperations.Crc32C(other, ends[^(i + 2)]);
        }
        if (i == words.Length / 2)
        {
            hash = BitOperations.Crc32C(hash, words[i]);
            end = BitOperations.Crc32C(end, ends[^(i + 1)]);
        }
        return BitOperations.Crc32C(BitOperations.Crc32C(hash, (ulong)front << 32 | end), other);
    }
}
