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
        if (bytes.Length >= sizeof(ulong))
        {
            // Two chains, from the front and from the end, each as long as half of the bytes at least: neither waits for the other.
            var words = MemoryMarshal.Cast<byte, ulong>(bytes);
            var ends = MemoryMarshal.Cast<byte, ulong>(bytes[(bytes.Length % sizeof(ulong))..]);
            var other = seed;
            for (var i = 0; i <= words.Length / 2; i++)
            {
                hash = BitOperations.Crc32C(hash, words[i]);
                other = BitOperations.Crc32C(other, ends[^(i + 1)]);
            }
            return BitOperations.Crc32C(hash, other);
        }
        foreach (var b in bytes) hash = BitOperations.Crc32C(hash, b);
        return hash;
    }
}
