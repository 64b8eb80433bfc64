using System.Globalization;

namespace LearningHours.Feeds.Columns;

/// <summary>
/// Counts as offices write them: digits alone, below one million like <see cref="HoursText"/>. A sign, a decimal point, a unit or a number
/// too long to be a count (as of a telephone) is not accepted.
/// </summary>
internal static class CountText
{
    private const int Most = 999_999;

    public static bool TryParse(ReadOnlySpan<byte> utf8, out int count) =>
        int.TryParse(utf8, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= Most;

    public static bool TryParse(ReadOnlySpan<char> text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= Most;
}
