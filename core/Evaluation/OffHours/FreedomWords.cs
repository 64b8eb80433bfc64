using LearningHours.Facts;
using LearningHours.Records;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Evaluation.OffHours;

/// <summary>Why an instant is or is not 公餘, in words around the instant: every sentence there can be is made once, when it is first said.</summary>
internal static class FreedomWords
{
    private const int Kinds = (int)AttendanceKind.Unknown + 2; // and none
    private const int Words = ((int)FreedomReason.RefusedTime + 1) * Kinds * 2;
    private const string Awaits = $"；{FindingWords.AwaitingCredit}";

    // One of each and never another, so that equal sentences are the same: findings are compared by their parts.
    private static readonly TextFrame?[] Frames = new TextFrame?[Words * 4];
    private static readonly TextFrame?[]?[] Pairs = new TextFrame?[]?[Words * 8];

    /// <summary><c>107年2月13日（星期二）13:31:17 在上班時間內</c>.</summary>
    /// <param name="dayOnly">The record has no time: what was judged is its day.</param>
    public static FindingText Of(in InstantJudgement judgement, bool dayOnly = false) => Of(judgement, dayOnly, counted: false);

    /// <summary>The same of a record that counts: <c>採計：… 為放假日，屬公餘時間</c>.</summary>
    public static FindingText OfCounted(in InstantJudgement judgement, bool dayOnly) => Of(judgement, dayOnly, counted: true);

    /// <summary>Of a record: where the plan tests both, 起 and 迄, the deciding one first.</summary>
    public static FindingText Of(in OffHoursJudge judge, in LearningRecord record, in RecordJudgement judgement) => Of(judge, record, judgement, counted: false, awaitsCredit: false);

    /// <summary>The same of a record that counts: <c>採計：起 … 為放假日，屬公餘時間；迄亦同；待入帳：…</c>.</summary>
    public static FindingText OfCounted(in OffHoursJudge judge, in LearningRecord record, in RecordJudgement judgement) =>
        Of(judge, record, judgement, counted: true, record.NotYetUploaded);

    private static FindingText Of(in OffHoursJudge judge, in LearningRecord record, in RecordJudgement judgement, bool counted, bool awaitsCredit)
    {
        var deciding = judgement.Deciding;
        if (!judge.TestsStart) return Put(ref Frames[IndexOf(deciding, record.DaysOnly) * 4 + (counted ? 2 : 0) + (awaitsCredit ? 1 : 0)], deciding, record.DaysOnly, counted, "", awaitsCredit ? Awaits : "");
        InstantJudgement start = judge.JudgeStart(record), end = judge.JudgeEnd(record);
        var isStart = deciding == start;
        var other = isStart ? end : start;
        var pairs = Pairs[IndexOf(deciding, record.DaysOnly) * 8 + (counted ? 4 : 0) + (awaitsCredit ? 2 : 0) + (isStart ? 1 : 0)] ??= new TextFrame?[Words];
        ref var frame = ref pairs[IndexOf(other, record.DaysOnly)];
        if (frame is not null) return Around(frame, deciding, record.DaysOnly);
        var same = other.Reason == deciding.Reason && other.Span?.Kind == deciding.Span?.Kind;
        var rest = OffHoursWords.Other(isStart, same ? OffHoursWords.Same : After(other)) + (awaitsCredit ? Awaits : "");
        return Put(ref frame, deciding, record.DaysOnly, counted, isStart ? OffHoursWords.Start : OffHoursWords.End, rest);
    }

    private static FindingText Of(in InstantJudgement judgement, bool dayOnly, bool counted) =>
        Put(ref Frames[IndexOf(judgement, dayOnly) * 4 + (counted ? 2 : 0)], judgement, dayOnly, counted, "", "");

    private static int IndexOf(in InstantJudgement judgement, bool dayOnly) =>
        ((int)judgement.Reason * Kinds + (judgement.Span is { } row ? (int)row.Kind + 1 : 0)) * 2 + (dayOnly ? 1 : 0);

    private static FindingText Put(ref TextFrame? frame, in InstantJudgement judgement, bool dayOnly, bool counted, string which, string rest)
    {
        if (frame is null)
        {
            var noTime = dayOnly && judgement.Reason != FreedomReason.DayWithoutTime ? FindingWords.NoTime : "";
            Interlocked.CompareExchange(ref frame,
                new TextFrame((counted ? OffHoursWords.Counts : "") + which, noTime + After(judgement) + rest), null);
        }
        return Around(frame, judgement, dayOnly);
    }

    private static FindingText Around(TextFrame frame, in InstantJudgement judgement, bool dayOnly) =>
        dayOnly || judgement.Reason == FreedomReason.DayWithoutTime ? FindingText.Day(frame, judgement.At.Date) : FindingText.Instant(frame, judgement.At);

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
