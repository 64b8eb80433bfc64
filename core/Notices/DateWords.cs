using LearningHours.Dates;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>Dates as letters write them: ROC year, weekday, and whether the day itself counts.</summary>
internal static class DateWords
{
    /// <summary><c>108年2月28日（星期四，含當日）</c>: a deadline always states that its day is included.</summary>
    public static string Inclusive(DateOnly day) => FindingWords.Inclusive(day);

    public static string Inclusive(DateOnly? day) => day is { } date ? Inclusive(date) : "";

    public static string Day(DateOnly? day) => day is { } date ? RocDate.FormatWithWeekday(date) : "";

    /// <summary><c>108年2月28日（四）</c>, for subjects and short lines.</summary>
    public static string Short(DateOnly day) => RocDate.FormatShort(day);
}
