using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>The last day on which the leave of a decision can still be taken, and whether that day concerns only a part of it.</summary>
/// <param name="Day">
/// 最晚可請假日: a workday, or the day on which the leave lapses if the calendar does not tell; null if the decision brings no leave.
/// </param>
/// <param name="IsPart">Whether only a part of the hours lapses after that day and the rest later.</param>
/// <param name="Lapses">The day, inclusive, on which the hours lapse whose last workday is <paramref name="Day"/>.</param>
internal readonly record struct LastLeaveDay(DateOnly? Day, bool IsPart, DateOnly? Lapses)
{
    /// <summary>
    /// For leave in lots: the day of the first lot with hours left (any lot if usage is unknown) whose last workday is tonight's date
    /// or later.
    /// </summary>
    public static LastLeaveDay Of(Decision decision, NoticeTerms terms)
    {
        if (decision.UseBy is not { } useBy) return default;
        foreach (var lapses in terms.Leave.Of(decision)?.Account.Lapses ?? [])
        {
            if (lapses >= useBy) break;
            var part = terms.Facts.Calendar.LastWorkdayOnOrBefore(lapses) ?? lapses;
            if (part >= terms.Night) return new(part, true, lapses);
        }
        return new(decision.LastUsableDay ?? useBy, false, useBy);
    }

    /// <summary><c>108年2月23日（星期六，含當日），當天調整上班，可請假</c>: a make-up workday is pointed out because nobody expects it.</summary>
    public static string Words(DateOnly day, FactBook facts)
    {
        var isMakeUp = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && facts.Calendar.IsWorkday(day) == true;
        var note = facts.Calendar.NoteOf(day);
        return DateWords.Inclusive(day) + (isMakeUp ? StaffMailWords.MakeUp(note.Length > 0 ? note : StaffMailWords.MakeUpDay) : "");
    }
}
