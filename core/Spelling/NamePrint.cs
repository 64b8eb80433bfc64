using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace LearningHours.Spelling;

/// <summary>
/// A 32-bit hash of the bytes of a name, for comparing millions of rows: it is never 0, and differs for nearly all different names.
/// </summary>
internal static class NamePrint
{
    /// <summary>The length in bytes up to which two 64-bit words cover the whole name; nearly all names are this short.</summary>
    private const int Longest = 2 * sizeof(ulong);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(ReadOnlySpan<byte> name) => name.Length is >= sizeof(ulong) and <= Longest
        ? Of(BinaryPrimitives.ReadUInt64LittleEndian(name), BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]), name.Length)
        : OfUnusual(name);

    private static uint OfUnusual(ReadOnlySpan<byte> name)
    {
        ulong first = 0, last = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (i < sizeof(ulong)) first |= (ulong)name[i] << 8 * i;
            else last = last * 0x100000001B3 + name[i];
        }
        return Of(first, last, name.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Of(ulong first, ulong last, int length) =>
        (uint)((first * 0x9E3779B97F4A7C15 + (last ^ (ulong)length << 60) * 0xC2B2AE3D27D4EB4F) >> 32) | 1;
}
