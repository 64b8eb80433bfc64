using System.Globalization;
using System.Text;
using LearningHours.Dates;

namespace LearningHours.Notices;

/// <summary>Dates as letters say them: ROC year, weekday, and whether the day itself counts.</summary>
internal static class DateWords
{
    /// <summary><c>108年2月28日（星期四，含當日）</c>: a last day is always said to be included.</summary>
    public static string Inclusive(DateOnly day) => $"{RocDate.FormatWithWeekday(day)[..^1]}，含當日）";

    public static string Inclusive(DateOnly? day) => day is { } date ? Inclusive(date) : "";

    public static string Day(DateOnly? day) => day is { } date ? RocDate.FormatWithWeekday(date) : "";

    /// <summary>An instant or a day of a finding, which are ISO, as staff read it; any other text as it stands.</summary>
    public static string Instant(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? RocDate.FormatWithWeekday(day)
        : CivilTimeText.TryParse(Encoding.UTF8.GetBytes(text), out var time, out _) ? CivilTimeText.Format(time)
        : text;
}
