using LearningHours.Dates;

namespace LearningHours.Notices;

/// <summary>Dates as letters say them: ROC year, weekday, and whether the day itself counts.</summary>
internal static class DateWords
{
    private const string Weekdays = "日一二三四五六";

    /// <summary><c>108年2月28日（星期四，含當日）</c>: a last day is always said to be included.</summary>
    public static string Inclusive(DateOnly day) => $"{RocDate.FormatWithWeekday(day)[..^1]}，含當日）";

    public static string Inclusive(DateOnly? day) => day is { } date ? Inclusive(date) : "";

    public static string Day(DateOnly? day) => day is { } date ? RocDate.FormatWithWeekday(date) : "";

    /// <summary><c>108年2月28日（四）</c>, for subjects and short lines.</summary>
    public static string Short(DateOnly day) => $"{RocDate.Format(day)}（{Weekdays[(int)day.DayOfWeek]}）";
}
