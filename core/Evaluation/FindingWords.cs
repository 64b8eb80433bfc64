using LearningHours.Dates;
using LearningHours.Evaluation.OffHours;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>The recurring phrases of findings, zh-TW with ROC dates.</summary>
internal static class FindingWords
{
    /// <summary>「107年1月1日（星期一）起至107年8月31日（星期五，含當日）止」.</summary>
    public static string Days(DateWindow days) =>
        $"{RocDate.FormatWithWeekday(days.From)}起至{Inclusive(days.To)}止";

    /// <summary>「107年8月31日（星期五，含當日）」.</summary>
    public static string Inclusive(DateOnly day) => RocDate.FormatWithWeekday(day).Replace("）", "，含當日）", StringComparison.Ordinal);

    public static string Word(Unit unit) => unit switch
    {
        Unit.Commendation => "嘉獎",
        Unit.Merit => "記功",
        Unit.Hours => "小時",
        Unit.Seat => "名額",
        Unit.Ticket => "抽獎機會",
        _ => "",
    };

    /// <summary>「嘉獎1次」, 「補休4小時」, 「抽獎機會2次」, 「錄取名額」.</summary>
    public static string Amount(Unit unit, decimal? amount) => (unit, amount) switch
    {
        (Unit.None, _) or (_, null) => "符合條件",
        (Unit.Hours, _) => FormattableString.Invariant($"補休{amount:0.##}小時"),
        (Unit.Seat, _) => "參加資格",
        _ => FormattableString.Invariant($"{Word(unit)}{amount:0.##}次"),
    };

    /// <summary>Why an instant is or is not 公餘.</summary>
    public static string Reason(InstantJudgement judgement)
    {
        var at = CivilTimeText.Format(judgement.At);
        var span = judgement.Span is { } s ? s.Kind.Word() : "";
        return judgement.Reason switch
        {
            FreedomReason.RestDay => $"{at} 為放假日，屬公餘時間",
            FreedomReason.OutsideHours => $"{at} 在上班時間以外，屬公餘時間",
            FreedomReason.WorkingTime => $"{at} 在上班時間內",
            FreedomReason.FlexibleBand => $"{at} 在彈性上下班時段內，無當日刷卡資料，無法確認是否已上班",
            FreedomReason.OutsideClock => $"{at} 在彈性時段內，依當日刷卡紀錄尚未上班或已下班，屬公餘時間",
            FreedomReason.InsideClock => $"{at} 在彈性時段內，依當日刷卡紀錄為上班中",
            FreedomReason.FreedByAttendance => $"{at} 在{span}期間，屬公餘時間",
            FreedomReason.BarredByAttendance => $"{at} 在{span}期間，不得採計",
            FreedomReason.ShiftRest => $"{at} 為輪班人員{span}，屬公餘時間",
            FreedomReason.OutsideRota => $"{at} 在當日班表以外，屬公餘時間",
            FreedomReason.ShiftWithoutRota => $"{at} 輪班人員當日無班表資料，無法確認",
            FreedomReason.WorkdayUnderDayTypes => $"{at} 為上班日，非本計畫所列之公餘日別",
            FreedomReason.NoAttendanceFeed => $"{at} 為上班日，差勤資料未提供，無法確認是否請假",
            FreedomReason.BeyondCalendar => $"{at} 無該年度辦公日曆，無法確認",
            FreedomReason.DayWithoutTime => $"{RocDate.FormatWithWeekday(judgement.At.Date)} 紀錄無時間，當日僅部分時段屬公餘，無法確認",
            _ => throw new ArgumentOutOfRangeException(nameof(judgement), judgement.Reason, null),
        };
    }

    public const string AttendanceNotCompared = "加班、公差資料未提供，未比對";
    public const string AwaitingCredit = "待入帳：終身學習時數尚未上傳成功";

    public static string ListNotLoaded(ExternalList list) => $"待補名單：{list.Title}尚未提供，無法判定";

    public static string FeedAbsent(string what) => $"{what}資料未提供，無法判定";

    /// <summary>At most a handful of titles, then how many more.</summary>
    public static string Titles(IReadOnlyCollection<string> titles) =>
        titles.Count <= 12 ? string.Join("、", titles) : string.Join("、", titles.Take(12)) + $"等{titles.Count}門";
}
