using System.ComponentModel.DataAnnotations;
using NCrontab;

namespace LearningHours.Options;

/// <summary>
/// An NCRONTAB expression of six fields that comes at least once: read by the very parser of the Functions host, which would otherwise only
/// disable the function and say so in its own log. An empty setting is left to <see cref="RequiredAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ScheduleAttribute(string setting)
    : ValidationAttribute($"{setting} is not an NCRONTAB expression of six fields that ever comes, e.g. 0 30 18 * * * for 02:30 in Taipei")
{
    /// <summary>Two leap years lie in between, so that every date of the calendar comes.</summary>
    private static readonly DateTime Begin = new(2024, 1, 1), End = new(2033, 1, 1);

    public string Setting => setting;

    public override bool IsValid(object? value) =>
        value is not string { Length: > 0 } text ||
        (CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = true }) is { } schedule
            && schedule.GetNextOccurrence(Begin, End) < End);
}
