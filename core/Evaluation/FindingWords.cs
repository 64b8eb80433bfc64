using LearningHours.Dates;
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

    public const string AttendanceNotCompared = "加班、公差資料未提供，未比對";
    public const string AwaitingCredit = "待入帳：終身學習時數尚未上傳成功";

    public static string ListNotLoaded(ExternalList list) => $"待補名單：{list.Title}尚未提供，無法判定";

    /// <summary>「；另有退件資料待更正：attendance/a.csv 第12列」: the refused rows on which a condition hangs; nothing for none.</summary>
    public static string Refused(IReadOnlyList<RefusedRow> rows, FactBook facts) =>
        rows.Count == 0 ? "" : $"；另有退件資料待更正：{string.Join("、", rows.Take(5).Select(r => $"{facts.Files[r.Source.File]} 第{r.Source.Line}列"))}{(rows.Count > 5 ? $"等{rows.Count}列" : "")}";

    /// <summary>What a refused row is and what to do about it.</summary>
    public static string WhatToDo(RefusedRow row, FactBook facts) =>
        $"{facts.Files[row.Source.File]} 第{row.Source.Line}列遭退件{(row.Column.Length > 0 ? $"（欄位「{row.Column}」）" : "")}，可能影響結果：{row.Explanation}{row.Remedy}";

    public static string NoSuchActivity(Applicant application) => $"無確定之報名紀錄；另有報名之活動「{application.Activity}」不是已知的活動名稱，可能即為本項，請查對更正";

    /// <param name="code">Empty where the roster's cannot be read.</param>
    public static string NoSuchAgency(string code) =>
        code.Length == 0 ? "名冊之機關代碼無法辨識（已退件），無法確認所屬政府，請更正人員名冊" : $"機關代碼{code}不在機關資料內，無法確認所屬政府";

    public static string FeedAbsent(string what) => $"{what}資料未提供，無法判定";

    /// <summary>At most a handful of titles, then how many more.</summary>
    public static string Titles(IReadOnlyCollection<string> titles) =>
        titles.Count <= 12 ? string.Join("、", titles) : string.Join("、", titles.Take(12)) + $"等{titles.Count}門";
}
