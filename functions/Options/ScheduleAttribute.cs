using System.ComponentModel.DataAnnotations;
using NCrontab;

namespace LearningHours.Options;

/// <summary>
/// Requires an NCRONTAB expression of six fields that occurs at least once. It is read by the Functions host's own parser, because the host
/// would merely disable the function and say so in its own log. An empty setting is left to <see cref="RequiredAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ScheduleAttribute(string setting)
    : ValidationAttribute($"{setting} is not an NCRONTAB expression of six fields that ever comes, e.g. 0 30 18 * * * for 02:30 in Taipei")
{
    /// <summary>The period contains leap years, so that every date of the calendar occurs in it.</summary>
    private static readonly DateTime Begin = new(2024, 1, 1), End = new(2033, 1, 1);

    public string Setting => setting;

    public override bool IsValid(object? value) =>
        value is not string { Length: > 0 } text ||
        (CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = true }) is { } schedule
            && schedule.GetNextOccurrence(Begin, End) < End);
}
