using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace LearningHours.Dates;

/// <summary>Eight bytes of a date or a clock, two digits read at a time: told from anything else and turned into numbers all at once.</summary>
internal readonly record struct DigitPairs
{
    // Added to the distance of each byte from its template, lifts what is not a digit (or not the separator) to 0x80 and above.
    private const ulong DateTemplate = 0x2D30302D_30303030, DateCarry = 0x7F76767F_76767676; // "0000-00-", read little-endian
    private const ulong ClockTemplate = 0x30303A30_303A3030, ClockCarry = 0x76767F76_767F7676; // "00:00:00"
    private const ulong HighBits = 0x80808080_80808080;

    private readonly ulong _pairs; // in each byte ten times the digit at its place and the digit behind it

    private DigitPairs(ulong digits) => _pairs = digits * 10 + (digits >> 8);

    /// <param name="text">Eight bytes or more; the first eight are <c>yyyy-MM-</c>.</param>
    public static bool TryReadDate(ReadOnlySpan<byte> text, out DigitPairs pairs) => TryRead(text, DateTemplate, DateCarry, out pairs);

    /// <param name="text">Eight bytes or more; the first eight are <c>HH:mm:ss</c>.</param>
    public static bool TryReadClock(ReadOnlySpan<byte> text, out DigitPairs pairs) => TryRead(text, ClockTemplate, ClockCarry, out pairs);

    /// <summary>The number that stands at a place of the text.</summary>
    public int At(int place) => (int)(_pairs >> (8 * place)) & 0xFF;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryRead(ReadOnlySpan<byte> text, ulong template, ulong carry, out DigitPairs pairs)
    {
        var digits = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ template;
        pairs = new DigitPairs(digits);
        return (((digits + carry) | digits) & HighBits) == 0;
    }
}
