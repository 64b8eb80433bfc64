using System.Globalization;

namespace LearningHours.Notices;

/// <summary>The human decisions a digest named, as one text: sixteen hexadecimal digits for each mark.</summary>
internal static class ToldMarks
{
    private const int Length = 16;

    /// <summary>
    /// The most marks that fit beside everything else a mail tells (the outbox keeps 32,000 characters); the rest is news of the
    /// next night.
    /// </summary>
    public const int Most = 1_500;

    public static string Write(IEnumerable<ulong> marks) =>
        string.Concat(marks.Order().Select(static m => m.ToString("x16", CultureInfo.InvariantCulture)));

    /// <summary>Reads marks; groups of digits that are not a hexadecimal number are skipped.</summary>
    public static IEnumerable<ulong> Read(string text)
    {
        for (var at = 0; at + Length <= text.Length; at += Length)
            if (ulong.TryParse(text.AsSpan(at, Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var mark))
                yield return mark;
    }
}
