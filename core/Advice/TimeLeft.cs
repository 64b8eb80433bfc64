using LearningHours.Calendars;
using LearningHours.Dates;
using LearningHours.Evaluation.OffHours;

namespace LearningHours.Advice;

/// <summary>The days from as-of to a last day, both included, and how much can be learned on them.</summary>
/// <param name="Free">All hours on those days in which learning counts, nights included.</param>
/// <param name="AtPace">The hours that <see cref="LearningPace"/> makes of those days.</param>
public sealed record TimeLeft(DateOnly From, DateOnly To, int RestDays, int Workdays, Hours Free, Hours AtPace)
{
    private static readonly Hours Day = Hours.Whole(24);

    /// <param name="terms">The plan's 公餘 if learning counts only within it; null if any time counts.</param>
    /// <returns>Null if the calendar does not reach that far.</returns>
    internal static TimeLeft? Of(DateWindow days, DateOnly asOf, OfficeCalendar calendar, OfficeHours hours, PreparedOffHours? terms)
    {
        var from = asOf > days.From ? asOf : days.From;
        int rest = 0, work = 0;
        for (var day = from; day <= days.To; day = day.AddDays(1))
        {
            switch (calendar.IsWorkday(day))
            {
                case true: work++; break;
                case false: rest++; break;
                default: return null;
            }
        }
        // If 公餘 is a list of kinds of day, an evening counts for nothing, but a day of leave may still be taken.
        var workday = terms is { IsDayTypes: false } ? Outside(hours) : Day;
        var pace = terms is { IsDayTypes: true } ? Hours.Zero : Smaller(LearningPace.Workday, workday);
        return new TimeLeft(from, days.To, rest, work, Sum(rest, Day, work, workday), Sum(rest, LearningPace.RestDay, work, pace));
    }

    /// <summary>Whether that many hours fit.</summary>
    public Feasibility Judge(Hours needed) =>
        needed <= AtPace ? Feasibility.InTime : needed <= Free ? Feasibility.Tight : Feasibility.TooLate;

    private static Hours Outside(OfficeHours hours)
    {
        var seconds = CivilTime.SecondsPerDay;
        foreach (var span in hours.Spans) seconds -= span.To - span.From;
        foreach (var band in hours.Bands) seconds -= band.To - band.From;
        return new Hours(seconds / 36);
    }

    private static Hours Smaller(Hours a, Hours b) => a < b ? a : b;

    private static Hours Sum(int rest, Hours ofRest, int work, Hours ofWork) => new(rest * ofRest.Hundredths + work * ofWork.Hundredths);
}
