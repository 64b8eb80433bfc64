using LearningHours.Calendars;
using LearningHours.Plans;

namespace LearningHours.Results;

/// <summary>The last day of a window as people must be told it.</summary>
public static class WindowEnd
{
    /// <summary>
    /// Inclusive. A filing window that ends on a rest day ends on the next workday (行政程序法 §48 IV), or as printed if the calendar does not
    /// say which that is.
    /// </summary>
    public static DateOnly Of(Window window, OfficeCalendar calendar) =>
        window.Shift == RestDayShift.NextWorkday ? calendar.FirstWorkdayOnOrAfter(window.To) ?? window.To : window.To;
}
