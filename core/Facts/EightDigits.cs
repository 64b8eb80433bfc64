using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace LearningHours.Facts;

/// <summary>Eight ASCII digits, one a byte: told from anything else and weighed all at once.</summary>
internal readonly record struct EightDigits(ulong Values)
{
    /// <param name="text">Eight bytes or more, of which the first eight are read.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, out EightDigits digits)
    {
        var values = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ 0x30303030_30303030;
        digits = new EightDigits(values);
        return ((values + 0x76767676_76767676 | values) & 0x80808080_80808080) == 0;
    }

    /// <summary>Each digit by its weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Sum(ReadOnlySpan<ulong> weights) =>
        At(0) * weights[0] + At(1) * weights[1] + At(2) * weights[2] + At(3) * weights[3] + At(4) * weights[4] + At(5) * weights[5] + At(6) * weights[6] + At(7) * weights[7];

    private ulong At(int place) => Values >> (8 * place) & 0xF;
}
