using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LearningHours.Fast;

/// <summary>What a run of bytes holds of those that make or break rows, from one pass over it.</summary>
/// <param name="Lines">Line breaks: CR, LF and CR LF count once each.</param>
internal readonly record struct RowBytes(int Lines, bool HasQuote, bool HasNul)
{
    public static RowBytes Of(ReadOnlySpan<byte> bytes)
    {
        var lines = 0;
        ulong quotes = 0, nuls = 0, afterReturn = 0;
        var blocks = MemoryMarshal.Cast<byte, Vector512<byte>>(bytes);
        foreach (ref readonly var block in blocks)
        {
            var returns = PlacesOf((byte)'\r', block);
            lines += BitOperations.PopCount(returns | (PlacesOf((byte)'\n', block) & ~(returns << 1 | afterReturn)));
            afterReturn = returns >> 63;
            quotes |= PlacesOf((byte)'"', block);
            nuls |= PlacesOf(0, block);
        }
        var rest = bytes[(blocks.Length * Vector512<byte>.Count)..];
        foreach (var b in rest)
        {
            if (b == '\r' || (b == '\n' && afterReturn == 0)) lines++;
            afterReturn = b == '\r' ? 1UL : 0;
        }
        return new RowBytes(lines, quotes != 0 || rest.Contains((byte)'"'), nuls != 0 || rest.Contains((byte)0));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong PlacesOf(byte value, Vector512<byte> block) => Vector512.Equals(block, Vector512.Create(value)).ExtractMostSignificantBits();
}
