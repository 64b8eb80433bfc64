using LearningHours.Dates;

namespace LearningHours.Calendars;

/// <summary>One year of the official office calendar (政府行政機關辦公日曆表), every day said.</summary>
/// <param name="IsOff">By day of the year, index 0 for 1 January.</param>
/// <param name="Notes">備註 of the days that have one.</param>
/// <param name="Source">Where it comes from and which revision, for reports.</param>
public sealed record CalendarYear(int Year, IReadOnlyList<bool> IsOff, IReadOnlyDictionary<DateOnly, string> Notes, string Source);

/// <summary>
/// The office calendar with an explicit horizon: a year that is not in it is unknown, never guessed. A make-up Saturday is a workday.
/// </summary>
public sealed class OfficeCalendar
{
    /// <summary>The calendars of 2012 to 2027 that come with the product.</summary>
    public static OfficeCalendar BuiltIn => throw new NotImplementedException();

    public static OfficeCalendar Of(IEnumerable<CalendarYear> years) => throw new NotImplementedException();

    /// <summary>This calendar with whole years replaced or added (the calendar feed overrides the built-in).</summary>
    public OfficeCalendar With(IEnumerable<CalendarYear> years) => throw new NotImplementedException();

    public IReadOnlyList<CalendarYear> Years => throw new NotImplementedException();

    public bool Knows(DateOnly day) => throw new NotImplementedException();

    /// <summary>True for a workday, false for a rest day, null beyond the horizon.</summary>
    public bool? IsWorkday(DateOnly day) => throw new NotImplementedException();

    /// <summary>The last workday on or before a day; null where a needed year is unknown.</summary>
    public DateOnly? LastWorkdayOnOrBefore(DateOnly day) => throw new NotImplementedException();

    /// <summary>The first workday on or after a day; null where a needed year is unknown.</summary>
    public DateOnly? FirstWorkdayOnOrAfter(DateOnly day) => throw new NotImplementedException();

    /// <summary>備註 of a day, e.g. 和平紀念日; empty where none.</summary>
    public string NoteOf(DateOnly day) => throw new NotImplementedException();

    /// <summary>SHA-256 over all days, for run.json and for telling calendar as the cause of a change.</summary>
    public string ContentHash => throw new NotImplementedException();
}
