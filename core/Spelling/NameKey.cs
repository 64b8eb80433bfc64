using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace LearningHours.Spelling;

/// <summary>
/// The bytes of a name as two numbers, for millions of rows: all of it where it has eight to sixteen bytes, as nearly all names have; of a
/// longer one enough to tell it from others, but not to read it again.
/// </summary>
internal readonly record struct NameKey(ulong First, ulong Last, int Length)
{
    /// <summary>Bytes of a name that can be read again.</summary>
    public const int Longest = 2 * sizeof(ulong);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NameKey Of(ReadOnlySpan<byte> name)
    {
        if (name.Length is >= sizeof(ulong) and <= Longest)
            return new NameKey(BinaryPrimitives.ReadUInt64LittleEndian(name), BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]), name.Length);
        return OfUnusual(name);
    }

    /// <summary>A number that differs where names do; never 0.</summary>
    public uint Print => (uint)((First * 0x9E3779B97F4A7C15 + (Last ^ (ulong)Length << 60) * 0xC2B2AE3D27D4EB4F) >> 32) | 1;

    /// <summary>Writes the name; the number of bytes, 0 for one that cannot be read again.</summary>
    public int Write(Span<byte> to)
    {
        if (Length > Longest) return 0;
        BinaryPrimitives.WriteUInt64LittleEndian(to, First);
        if (Length >= sizeof(ulong)) BinaryPrimitives.WriteUInt64LittleEndian(to[(Length - sizeof(ulong))..], Last);
        return Length;
    }

    private static NameKey OfUnusual(ReadOnlySpan<byte> name)
    {
        ulong first = 0, last = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (i < sizeof(ulong)) first |= (ulong)name[i] << 8 * i;
            else last = last * 0x100000001B3 + name[i];
        }
        return new NameKey(first, last, name.Length);
    }
}
