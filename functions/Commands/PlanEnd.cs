using LearningHours.Calendars;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>Says in a sentence whether a plan has not begun yet, or is over, on a day.</summary>
public static class PlanEnd
{
    /// <summary><c>「…計畫」（kaohsiung-107）已結束：期間至107年12月31日，…</c>.</summary>
    public static string Sentence(Plan plan, DateOnly asOf, OfficeCalendar calendar) =>
        $"{plan.Title}（{plan.Id}）{Of(plan, asOf, calendar) ?? NightWords.InForce}";

    /// <summary>Returns null while the plan's period runs, its first and last day included.</summary>
    public static string? Of(Plan plan, DateOnly asOf, OfficeCalendar calendar)
    {
        if (asOf < plan.Period.From) return NightWords.NotBegun(plan.Period.From);
        var last = Evaluator.LastDay(plan, calendar);
        if (asOf > last) return NightWords.Ended(plan.Period.To, last);
        return asOf > plan.Period.To ? NightWords.LeaveLeft(plan.Period.To, last) : null;
    }
}
