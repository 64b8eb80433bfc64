using LearningHours.Calendars;
using LearningHours.Dates;
using LearningHours.Plans;

namespace LearningHours.Evaluation.Awards;

/// <summary>
/// When leave lapses: 「課程完成之次日起N個月內」, cut short by a second limit if the plan has one; a holiday extends it only if the plan says so
/// (contract reading 11).
/// </summary>
internal static class LeaveClock
{
    /// <summary>The last day (inclusive) on which the leave can lawfully be used.</summary>
    public static DateOnly UseBy(DateOnly completed, LeaveTerms terms, OfficeCalendar calendar)
    {
        var last = LawfulPeriod.LastDay(completed, terms.Months);
        if (terms.Shift == RestDayShift.NextWorkday) last = calendar.FirstWorkdayOnOrAfter(last) ?? last;
        return terms.NotAfter is { } limit && limit < last ? limit : last;
    }
}
