using LearningHours.Facts;
using LearningHours.Records;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Evaluation.OffHours;

/// <summary>Why an instant is or is not 公餘, in words that include the instant.</summary>
internal static class FreedomWords
{
    private const string Awaits = $"；{FindingWords.AwaitingCredit}";

    /// <summary><c>107年2月13日（星期二）13:31:17 在上班時間內</c>.</summary>
    /// <param name="dayOnly">Whether the record has no time, so that its day was judged.</param>
    public static FindingText Of(in InstantJudgement judgement, bool dayOnly = false) => Of(judgement, dayOnly, counted: false);

    /// <summary>The same for a record that counts: <c>採計：… 為放假日，屬公餘時間</c>.</summary>
    public static FindingText OfCounted(in InstantJudgement judgement, bool dayOnly) => Of(judgement, dayOnly, counted: true);

    /// <summary>The same for a record; if the plan tests both 起 and 迄, the deciding one comes first.</summary>
    public static FindingText Of(in OffHoursJudge judge, in LearningRecord record, in RecordJudgement judgement) =>
        Of(judge, record, judgement, counted: false, awaitsCredit: false);

    /// <summary>The same for a record that counts: <c>採計：起 … 為放假日，屬公餘時間；迄亦同；待入帳：…</c>.</summary>
    public static FindingText OfCounted(in OffHoursJudge judge, in LearningRecord record, in RecordJudgement judgement) =>
        Of(judge, record, judgement, counted: true, record.NotYetUploaded);

    private static FindingText Of(
        in OffHoursJudge judge, in LearningRecord record, in RecordJudgement judgement, bool counted, bool awaitsCredit)
    {
        var (deciding, awaits) = (judgement.Deciding, awaitsCredit ? Awaits : "");
        if (!judge.TestsStart) return Of(deciding, record.DaysOnly, counted, "", awaits);
        InstantJudgement start = judge.JudgeStart(record), end = judge.JudgeEnd(record);
        var isStart = deciding == start;
        var other = isStart ? end : start;
        var same = other.Reason == deciding.Reason && other.Span?.Kind == deciding.Span?.Kind;
        var rest = OffHoursWords.Other(isStart, same ? OffHoursWords.Same : After(other));
        return Of(deciding, record.DaysOnly, counted, isStart ? OffHoursWords.Start : OffHoursWords.End, rest + awaits);
    }

    private static FindingText Of(in InstantJudgement judgement, bool dayOnly, bool counted, string which = "", string rest = "")
    {
        var at = judgement.At;
        var when = judgement.Reason == FreedomReason.DayWithoutTime ? FactTime.Of(at.Date)
            : dayOnly ? FactTime.WithoutTime(at.Date)
            : FactTime.Of(at);
        return $"{(counted ? OffHoursWords.Counts : "")}{which}{when}{After(judgement)}{rest}";
    }

    private static string After(in InstantJudgement judgement)
    {
        var span = judgement.Span is { } s ? s.Kind.Word() : "";
        return judgement.Reason switch
        {
            FreedomReason.RestDay => OffHoursWords.RestDay,
            FreedomReason.OutsideHours => OffHoursWords.OutsideHours,
            FreedomReason.WorkingTime => OffHoursWords.WorkingTime,
            FreedomReason.FlexibleBand => OffHoursWords.FlexibleBand,
            FreedomReason.OutsideClock => OffHoursWords.OutsideClock,
            FreedomReason.InsideClock => OffHoursWords.InsideClock,
            FreedomReason.FreedByAttendance => OffHoursWords.Freed(span),
            FreedomReason.BarredByAttendance => OffHoursWords.Barred(span),
            FreedomReason.ShiftRest => OffHoursWords.ShiftRest(span),
            FreedomReason.OutsideRota => OffHoursWords.OutsideRota,
            FreedomReason.ShiftWithoutRota => OffHoursWords.ShiftWithoutRota,
            FreedomReason.WorkdayUnderDayTypes => OffHoursWords.OtherDayType,
            FreedomReason.NoAttendanceFeed => OffHoursWords.NoAttendance,
            FreedomReason.BeyondCalendar => OffHoursWords.NoCalendar,
            FreedomReason.DayWithoutTime => OffHoursWords.NoTime,
            FreedomReason.RefusedAttendance => OffHoursWords.RefusedAttendance,
            FreedomReason.RefusedTime => OffHoursWords.RefusedTime,
            _ => throw new ArgumentOutOfRangeException(nameof(judgement), judgement.Reason, null),
        };
    }
}
