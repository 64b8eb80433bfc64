using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LearningHours.Fast;

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
        var half = HalfOf(bytes.Length);
        ReadOnlySpan<ulong> words = FrontOf(bytes, half), ends = EndOf(bytes, half);
        uint front = seed, end = seed, other = ~seed;
        if (half == 1)
        {
            hash = BitOperations.Crc32C(hash, words[0]);
            end = BitOperations.Crc32C(end, ends[0]);
        }
        for (var i = 1; i < words.Length && i < ends.Length; i += 2)
        {
            hash = BitOperations.Crc32C(hash, words[i - 1]);
            front = BitOperations.Crc32C(front, words[i]);
            end = BitOperations.Crc32C(end, ends[i - 1]);
            other = BitOperations.Crc32C(other, ends[i]);
        }
        return BitOperations.Crc32C(BitOperations.Crc32C(hash, (ulong)front << 32 | end), other);
    }

    /// <summary>The first words of the bytes, as many as <see cref="HalfOf"/> says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<ulong> FrontOf(ReadOnlySpan<byte> bytes, int half) => MemoryMarshal.Cast<byte, ulong>(bytes)[..half];

    /// <summary>As many words up to the end: together with <see cref="FrontOf"/> they leave no byte out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<ulong> EndOf(ReadOnlySpan<byte> bytes, int half) => FrontOf(bytes[^(half * sizeof(ulong))..], half);

    /// <summary>
    /// Words that cover half of the bytes or more and are no more than all of them: a power of two, so that the processor, which guesses how often
    /// a loop goes round, need not guess anew for each length.
    /// </summary>
    /// <param name="length">8 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int HalfOf(int length) => (int)BitOperations.RoundUpToPowerOf2((uint)(length + 2 * sizeof(ulong) - 1) / (2 * sizeof(ulong)));
}
