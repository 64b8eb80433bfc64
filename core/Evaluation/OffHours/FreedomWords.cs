using LearningHours.Facts;

namespace LearningHours.Evaluation.OffHours;

/// <summary>Why an instant is or is not 公餘, in words around the instant: every sentence there can be is made once, when it is first said.</summary>
internal static class FreedomWords
{
    private const int Kinds = (int)AttendanceKind.Unknown + 2; // and none
    private const string Counts = "採計：", Awaits = $"；{FindingWords.AwaitingCredit}";

    // One of each and never another, so that equal sentences are the same: findings are compared by their parts.
    private static readonly TextFrame?[] Frames = new TextFrame?[((int)FreedomReason.RefusedTime + 1) * Kinds * 4];

    /// <summary><c>107年2月13日（星期二）13:31:17 在上班時間內</c>.</summary>
    public static FindingText Of(in InstantJudgement judgement) => Of(judgement, counted: false, awaitsCredit: false);

    /// <summary>The same of a record that counts: <c>採計：… 為放假日，屬公餘時間；待入帳：…</c>.</summary>
    public static FindingText OfCounted(in InstantJudgement judgement, bool awaitsCredit) => Of(judgement, counted: true, awaitsCredit);

    private static FindingText Of(in InstantJudgement judgement, bool counted, bool awaitsCredit)
    {
        var kind = judgement.Span is { } row ? (int)row.Kind + 1 : 0;
        ref var frame = ref Frames[(((int)judgement.Reason * Kinds + kind) * 2 + (counted ? 1 : 0)) * 2 + (awaitsCredit ? 1 : 0)];
        if (frame is null) Interlocked.CompareExchange(ref frame, new TextFrame(counted ? Counts : "", After(judgement) + (awaitsCredit ? Awaits : "")), null);
        return judgement.Reason == FreedomReason.DayWithoutTime ? FindingText.Day(frame, judgement.At.Date) : FindingText.Instant(frame, judgement.At);
    }

    private static string After(in InstantJudgement judgement)
    {
        var span = judgement.Span is { } s ? s.Kind.Word() : "";
        return judgement.Reason switch
        {
            FreedomReason.RestDay => " 為放假日，屬公餘時間",
            FreedomReason.OutsideHours => " 在上班時間以外，屬公餘時間",
            FreedomReason.WorkingTime => " 在上班時間內",
            FreedomReason.FlexibleBand => " 在彈性上下班時段內，無當日刷卡資料，無法確認是否已上班",
            FreedomReason.OutsideClock => " 在彈性時段內，依當日刷卡紀錄尚未上班或已下班，屬公餘時間",
            FreedomReason.InsideClock => " 在彈性時段內，依當日刷卡紀錄為上班中",
            FreedomReason.FreedByAttendance => $" 在{span}期間，屬公餘時間",
            FreedomReason.BarredByAttendance => $" 在{span}期間，不得採計",
            FreedomReason.ShiftRest => $" 為輪班人員{span}，屬公餘時間",
            FreedomReason.OutsideRota => " 在當日班表以外，屬公餘時間",
            FreedomReason.ShiftWithoutRota => " 輪班人員當日無班表資料，無法確認",
            FreedomReason.WorkdayUnderDayTypes => " 為上班日，非本計畫所列之公餘日別",
            FreedomReason.NoAttendanceFeed => " 為上班日，差勤資料未提供，無法確認是否請假",
            FreedomReason.BeyondCalendar => " 無該年度辦公日曆，無法確認",
            FreedomReason.DayWithoutTime => " 紀錄無時間，當日僅部分時段屬公餘，無法確認",
            FreedomReason.RefusedAttendance => " 當日差勤資料有退件，更正前無法確認是否為公餘時間",
            FreedomReason.RefusedTime => " 之紀錄遭退件，起迄時間無法辨識，無法確認是否為公餘時間",
            _ => throw new ArgumentOutOfRangeException(nameof(judgement), judgement.Reason, null),
        };
    }
}
