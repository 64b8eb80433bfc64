using System.Globalization;

namespace LearningHours.Notices;

/// <summary>Which human decisions a digest named, as one text: a number of sixteen hexadecimal digits each.</summary>
internal static class ToldMarks
{
    private const int Length = 16;

    /// <summary>So many fit beside what else a mail tells (the outbox keeps 32,000 characters); the others are news of the next
    /// night.</summary>
    public const int Most = 1_500;

    public static string Write(IEnumerable<ulong> marks) =>
        string.Concat(marks.Order().Select(static m => m.ToString("x16", CultureInfo.InvariantCulture)));

    /// <summary>What does not read as such a number is left out.</summary>
    public static IEnumerable<ulong> Read(string text)
    {
        for (var at = 0; at + Length <= text.Length; at += Length)
            if (ulong.TryParse(text.AsSpan(at, Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var mark))
                yield return mark;
    }
}
