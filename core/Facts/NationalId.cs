namespace LearningHours.Facts;

/// <summary>
/// A 身分證字號 or 統一證號 of ten ASCII letters and digits, packed into one number (base 37) so that a night of millions of rows holds no
/// string for it. <c>default</c> is no number. Its text leaves the core only through <see cref="Masked"/>.
/// </summary>
public readonly record struct NationalId(ulong Packed)
{
    private const int Length = 10;
    private const ulong Base = 37;

    /// <summary>37 to the powers of 8 to 0, and what the last eight make together: a digit is worth one more than it says.</summary>
    private static ReadOnlySpan<ulong> Powers => [3_512_479_453_921, 94_931_877_133, 2_565_726_409, 69_343_957, 1_874_161, 50_653, 1369, 37, 1];
    private const ulong PowersSum = 94_931_877_133 + 2_565_726_409 + 69_343_957 + 1_874_161 + 50_653 + 1369 + 37 + 1;

    public bool IsEmpty => Packed == 0;

    /// <summary>Packs upper or lower case letters and digits; false for any other length or character. The check digit is <see cref="NationalIdChecksum"/>'s.</summary>
    public static bool TryPack(ReadOnlySpan<byte> text, out NationalId id)
    {
        id = default;
        if (text.Length != Length) return false;
        ulong packed = 0;
        var digits = EightDigits.TryRead(text[2..], out var tail);
        foreach (var b in digits ? text[..2] : text)
        {
            uint v;
            if ((uint)(b - '0') <= 9) v = (uint)(b - '0') + 1;
            else if ((uint)((b | 0x20) - 'a') <= 25) v = (uint)((b | 0x20) - 'a') + 11;
            else return false;
            packed = packed * Base + v;
        }
        if (digits) packed = packed * Powers[0] + tail.Sum(Powers[1..]) + PowersSum;
        id = new NationalId(packed);
        return true;
    }

    /// <summary>The ten characters, letters in upper case.</summary>
    public string Reveal() => IsEmpty ? "" : string.Create(10, Packed, static (chars, packed) =>
    {
        for (var i = 9; i >= 0; i--, packed /= 37)
        {
            var v = (int)(packed % 37);
            chars[i] = (char)(v <= 10 ? '0' + v - 1 : 'A' + v - 11);
        }
    });

    /// <summary>The last four characters hidden (國發會103年12月31日發資字第1031501471號函): <c>A12345****</c>.</summary>
    public string Masked => IsEmpty ? "" : string.Concat(Reveal().AsSpan(0, 6), "****");

    public override string ToString() => Masked;
}
