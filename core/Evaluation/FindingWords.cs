using LearningHours.Dates;
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

    public const string AttendanceNotCompared = "加班、公差資料未提供，未比對";
    public const string AwaitingCredit = "待入帳：終身學習時數尚未上傳成功";

    public static string ListNotLoaded(ExternalList list) => $"待補名單：{list.Title}尚未提供，無法判定";

    public static string FeedAbsent(string what) => $"{what}資料未提供，無法判定";

    /// <summary>At most a handful of titles, then how many more.</summary>
    public static string Titles(IReadOnlyCollection<string> titles) =>
        titles.Count <= 12 ? string.Join("、", titles) : string.Join("、", titles.Take(12)) + $"等{titles.Count}門";
}
