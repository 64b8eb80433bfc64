using LearningHours.Calendars;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Plans;

namespace LearningHours.Commands;

/// <summary>Whether a plan has begun or is over on a day, in a sentence.</summary>
public static class PlanEnd
{
    /// <summary><c>「…計畫」（kaohsiung-107）已結束：期間至107年12月31日，…</c>.</summary>
    public static string Sentence(Plan plan, DateOnly asOf, OfficeCalendar calendar) => $"{plan.Title}（{plan.Id}）{Of(plan, asOf, calendar) ?? "進行中"}";

    /// <summary>Null while the plan is under way.</summary>
    public static string? Of(Plan plan, DateOnly asOf, OfficeCalendar calendar)
    {
        if (asOf < plan.Period.From) return $"尚未開始：自{RocDate.FormatWithWeekday(plan.Period.From)}起";
        var last = Evaluator.LastDay(plan, calendar);
        if (asOf > last) return $"已結束：計畫期間至{RocDate.FormatWithWeekday(plan.Period.To)}，最後可能使用日{RocDate.FormatWithWeekday(last)}";
        return asOf > plan.Period.To ? $"計畫期間已於{RocDate.FormatWithWeekday(plan.Period.To)}屆滿；已取得之補休最遲可使用至{RocDate.FormatWithWeekday(last)}" : null;
    }
}
