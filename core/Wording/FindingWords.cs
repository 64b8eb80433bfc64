using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>Phrases that recur in findings, and findings about a person as a whole, zh-TW with ROC dates.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class FindingWords
{
    /// <summary>「107年1月1日（星期一）起至107年8月31日（星期五，含當日）止」.</summary>
    public static string Days(DateOnly from, DateOnly to) => $"{RocDate.FormatWithWeekday(from)}起至{Inclusive(to)}止";

    /// <summary>「107年8月31日（星期五，含當日）」.</summary>
    public static string Inclusive(DateOnly day) => RocDate.FormatWithWeekday(day).Replace("）", "，含當日）", StringComparison.Ordinal);

    public const string Commendation = "嘉獎", Merit = "記功", Hour = "小時", Seat = "名額", Ticket = "抽獎機會";
    public const string IsEligible = "符合條件", MayTakePart = "參加資格";
    public static string Leave(decimal hours) => FormattableString.Invariant($"補休{hours:0.##}小時");
    public static string Times(string what, decimal times) => FormattableString.Invariant($"{what}{times:0.##}次");

    public const string AttendanceNotCompared = "加班、公差資料未提供，未比對";
    public const string AwaitingCredit = "待入帳：終身學習時數尚未上傳成功";
    public static string ListInDoubt(string list) => $"{list}有退件或清單名稱無法辨識之列，尚無法確定名單上的全部課程，請先更正lists";
    public static string ListNotLoaded(string list) => $"待補名單：{list}尚未提供，無法判定";
    public static string FeedAbsent(string what) => $"{what}資料未提供，無法判定";
    public static string LineOf(string file, int line) => $"{file}{LineOpen}{line}{LineClose}";
    public static string RefusedRows(IEnumerable<string> rows, int more) =>
        $"；另有退件資料待更正：{string.Join("、", rows)}{(more > 0 ? $"等{more}列" : "")}";
    public static string WhatToDo(string row, string column, string explanation, string remedy) =>
        $"{row}遭退件{(column.Length > 0 ? $"（欄位「{column}」）" : "")}，可能影響結果：{explanation}{remedy}";
    public static string NoSuchActivity(string activity) =>
        $"無確定之報名紀錄；另有報名之活動「{activity}」不是已知的活動名稱，可能即為本項，請查對更正";
    public const string AgencyUnread = "名冊之機關代碼無法辨識（已退件），無法確認所屬政府，請更正人員名冊";
    public static string NoSuchAgency(string code) => $"機關代碼{code}不在機關資料內，無法確認所屬政府";

    /// <summary>Lists at most twelve titles, then their total number.</summary>
    public static string Titles(IReadOnlyCollection<string> titles) =>
        titles.Count <= 12 ? string.Join("、", titles) : $"{string.Join("、", titles.Take(12))}等{titles.Count}門";

    // around a time or a line number; free of ASCII commas and quotes
    public const string NoTime = "（無時間）";
    public const string LineOpen = " 第", LineClose = "列";

    /// <summary>In the order in which the code lists the verdicts.</summary>
    public static readonly IReadOnlyList<string> Verdicts = ["符合", "尚未", "不符合", "待查", "不適用"];

    public const string LearningHours = "學習時數";
    public static string HoursOf(Hours hours) => $"{hours}{Hour}";
    public static string Pair(string what, string detail) => $"{what}：{detail}";
    public const string Unknown = "待查";
    public const string NoneMet = "均未符合";
    public const string NotMet = "未符合";
    public const string Met = "符合";
    public static string UnknownWith(string refused) => $"待查{refused}";
    public const string Agency = "機關";
    public static string NotFollowing(string category) => $"服務機關類別為{category}，未參照本計畫辦理";
    public const string NoHead = "非機關學校首長";
    public const string KindUnread = "人員類別無法辨識，無法確認是否適用，請更正人員名冊";
    public static string KindNotCovered(string kind) => $"人員類別為{kind}，不在適用對象內";
    public const string NoCalendar = "該年度辦公日曆尚未公布，無法計算最後可休上班日";
    public const string RefusedRow = "退件資料";
    public static string MoreRefused(int rows) => $"另有{rows}列退件資料，請見各退件檔";
    public const string Decision = "人事決定";
    public static string HumanDecision(bool granted, string amount, string by, string reason) =>
        $"人事決定：{(granted ? "核定" : "不予")}{amount}（{by}），理由：{reason}";
    public static string LeaveTaken(Hours hours) => $"已補休{hours}小時（僅供對照，不影響核算時數）";
    public static string LeaveOf(Hours hours) => $"補休{hours}小時";
    public static string Eligible(bool isHonour, string amount) => $"符合條件，建議{(isHonour ? "敘獎" : "核給")}：{amount}";
    public static string NotYet(DateOnly until) => $"尚未符合；期限至{Inclusive(until)}止";
    public static string Missed(DateOnly until) => $"不符合；期限已於{RocDate.FormatWithWeekday(until)}屆滿";
    public const string DataLacks = "待查：缺少可能影響結果的資料";
    public const string NotCovered = "不適用";
    public const string Covered = "適用對象";
    public static string RosterRefused(string refused) => $"人員名冊有退件或無法辨識之欄位，可能影響結果，請更正人員名冊{refused}";
    public static string CourseOf(string title, decimal hours) =>
        FormattableString.Invariant($"{title}（{hours:0.##}小時）");
    public static string UnderRank(string rank) => $"官等為{rank}時";
    public const string RanksDiffer = "官等未載明或不只一個，依各官等判定之結果不同，請補登官等";
    public const string RanksAgree = "官等未載明或不只一個，依各官等判定之結果相同";
}
