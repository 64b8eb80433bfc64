using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace LearningHours.Spelling;

/// <summary>Eight ASCII digits, one a byte, the first in the lowest: told from anything else and weighed all at once.</summary>
internal readonly record struct EightDigits(ulong Values)
{
    private const ulong EveryOther = 0x00FF00FF_00FF00FF;

    /// <param name="text">Eight bytes or more, of which the first eight are read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<byte> text, out EightDigits digits)
    {
        var values = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ 0x30303030_30303030;
        digits = new EightDigits(values);
        return ((values + 0x76767676_76767676 | values) & 0x80808080_80808080) == 0;
    }

    /// <summary>The number that the digits write: neighbours join to pairs, pairs to fours, fours to eight.</summary>
    public uint Number
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var pairs = Values * (1 + (10 << 8)) >> 8 & EveryOther;
            var fours = pairs * (1 + (100 << 16)) >> 16 & 0x0000FFFF_0000FFFF;
            return (uint)(fours * (1 + (10_000UL << 32)) >> 32);
        }
    }

    /// <summary>Each digit by its weight: those at even places, from 0, by the 16-bit parts of <paramref name="even"/> from the highest down, the others by those of <paramref name="odd"/>.</summary>
    /// <remarks>The highest part of a product is the sum of the parts' products, as long as each part stays below 2 to the 16th.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Sum(ulong even, ulong odd) => (uint)(((Values & EveryOther) * even >> 48) + ((Values >> 8 & EveryOther) * odd >> 48));
}
