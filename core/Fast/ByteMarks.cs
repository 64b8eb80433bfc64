using System.Numerics;
using System.Runtime.CompilerServices;

namespace LearningHours.Fast;

/// <summary>A few byte strings, marked so that nearly all others are told from them by their length or by one look at memory (a Bloom filter of two bits of one word).</summary>
/// <param name="count">How many there are.</param>
internal sealed class ByteMarks(int count)
{
    // Two or three strings a word: of other strings one in a hundred looks like one of them.
    private readonly ulong[] _words = new ulong[BitOperations.RoundUpToPowerOf2((uint)count / 4 + 1)];

    private ulong _lengths; // a bit for each that there is

    public void Add(ReadOnlySpan<byte> bytes)
    {
        _lengths |= LengthOf(bytes);
        _words[Place(bytes, out var bits)] |= bits;
    }

    /// <summary>Never false for a string that was added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(ReadOnlySpan<byte> bytes) => (_lengths & LengthOf(bytes)) != 0 && (_words[Place(bytes, out var bits)] & bits) == bits;

    private static ulong LengthOf(ReadOnlySpan<byte> bytes) => 1UL << Math.Min(bytes.Length, 63);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(ReadOnlySpan<byte> bytes, out ulong bits)
    {
        var hash = ByteHash.Of(bytes, 0);
        bits = 1UL << (int)(hash & 63) | 1UL << (int)(hash >> 6 & 63);
        return (int)(hash >> 12) & (_words.Length - 1);
    }
}
