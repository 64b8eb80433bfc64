using System.Runtime.CompilerServices;

namespace LearningHours.Spelling;

/// <summary>
/// Verifies the check digit of 身分證字號 and of both kinds of 統一證號. A letter is worth two digits (A 10 … Z 33, in the order defined by the
/// household offices), and the second letter of an old residence number is worth its ones digit. The sum with weights 1, 9, 8, 7, 6, 5, 4,
/// 3, 2, 1, 1 must be a multiple of ten.
/// </summary>
public static class NationalIdChecksum
{
    /// <summary>The values of A to Z.</summary>
    private static ReadOnlySpan<byte> Letters =>
        [10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33];

    /// <summary>The weights of the last eight characters.</summary>
    private static ReadOnlySpan<byte> Weights => [7, 6, 5, 4, 3, 2, 1, 1];

    /// <summary>
    /// Whether the text is ten ASCII letters and digits that form a citizen's number (1, 2), a residence number (8, 9) or an old one (A to
    /// D) with a valid check digit.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds(ReadOnlySpan<byte> text)
    {
        if (text.Length != 10) return false;
        var first = (text[0] | 0x20) - 'a';
        if ((uint)first > 25) return false;
        int second = text[1];
        if (second is '1' or '2' or '8' or '9') second -= '0';
        else if ((second | 0x20) is >= 'a' and <= 'd') second = Letters[(second | 0x20) - 'a'] % 10;
        else return false;

        var sum = Letters[first] / 10 + Letters[first] % 10 * 9 + second * 8;
        for (var i = 0; i < Weights.Length; i++)
        {
            var digit = text[i + 2] - '0';
            if ((uint)digit > 9) return false;
            sum += digit * Weights[i];
        }
        return sum % 10 == 0;
    }
}
