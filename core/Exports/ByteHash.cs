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
            foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes)) hash = BitOperations.Crc32C(hash, word);
            return BitOperations.Crc32C(hash, MemoryMarshal.Read<ulong>(bytes[^sizeof(ulong)..]));
        }
        foreach (var b in bytes) hash = BitOperations.Crc32C(hash, b);
        return hash;
    }
}
