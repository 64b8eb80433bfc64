using System.Collections.Immutable;

namespace LearningHours.Calendars;

/// <summary>One year of the official office calendar (政府行政機關辦公日曆表), with every day stated.</summary>
/// <param name="IsOff">Whether a day is a rest day, by day of the year; index 0 is 1 January.</param>
/// <param name="Notes">備註 of the days that have one.</param>
/// <param name="Source">Its origin and revision, for reports.</param>
public sealed record CalendarYear(int Year, ImmutableArray<bool> IsOff, IReadOnlyDictionary<DateOnly, string> Notes, string Source)
{
    /// <summary>How many days of the year are rest days: the figure announcements print.</summary>
    public int DaysOff => IsOff.Count(off => off);
}
