using System.Runtime.CompilerServices;

namespace LearningHours.Spelling;

/// <summary>
/// A 身分證字號 or 統一證號 of ten ASCII letters and digits, packed into one number so that millions of rows need no strings for it: the first two
/// characters in base 37, followed by the eight digits in base 10. Any other text is in base 37 throughout, which is larger than all of
/// those. <c>default</c> means no number. The text leaves the core only as <see cref="Masked"/>.
/// </summary>
public readonly record struct NationalId(ulong Packed)
{
    private const int Length = 10, Base = 37;
    private const ulong Digits = 100_000_000, FirstOfOthers = Digits * Base * Base;

    /// <summary>The bits needed for a number whose last eight characters are digits.</summary>
    internal const int UsualBits = 37;

    public bool IsEmpty => Packed == 0;

    /// <summary>Whether the last eight characters are digits, as in every number with a valid check digit.</summary>
    internal bool IsUsual => Packed < FirstOfOthers;

    /// <summary>
    /// Packs letters, in upper or lower case, and digits; false for any other length or character. The check digit is not verified;
    /// see <see cref="NationalIdChecksum"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryPack(ReadOnlySpan<byte> text, out NationalId id)
    {
        id = default;
        if (text.Length != Length) return false;
        var isUsual = !text[2..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
        ulong packed = 0, digits = 0;
        foreach (var b in isUsual ? text[..2] : text)
        {
            uint v;
            if ((uint)(b - '0') <= 9) v = (uint)(b - '0') + 1;
            else if ((uint)((b | 0x20) - 'a') <= 25) v = (uint)((b | 0x20) - 'a') + 11;
            else return false;
            packed = packed * Base + v;
        }
        if (isUsual)
        {
            foreach (var b in text[2..]) digits = digits * 10 + (uint)(b - '0');
            packed = packed * Digits + digits;
        }
        id = new NationalId(packed);
        return true;
    }

    /// <summary>The ten characters, with letters in upper case; empty for <c>default</c>.</summary>
    public string Reveal() => IsEmpty ? "" : string.Create(Length, Packed, static (chars, packed) =>
    {
        var base10 = new NationalId(packed).IsUsual ? 2 : Length; // the index from which on characters are digits in base 10
        for (var i = Length - 1; i >= base10; i--, packed /= 10) chars[i] = (char)('0' + packed % 10);
        for (var i = base10 - 1; i >= 0; i--, packed /= Base)
        {
            var v = (int)(packed % Base);
            chars[i] = (char)(v <= 10 ? '0' + v - 1 : 'A' + v - 11);
        }
    });

    /// <summary>
    /// The number with its last four characters hidden (國發會103年12月31日發資字第1031501471號函): <c>A12345****</c>; empty for <c>default</c>.
    /// </summary>
    public string Masked => IsEmpty ? "" : string.Concat(Reveal().AsSpan(0, 6), "****");

    public override string ToString() => Masked;
}
