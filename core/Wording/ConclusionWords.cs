using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>A decision in five lines: what, the outcome, why, what is to be done, by when. zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class ConclusionWords
{
    public static IReadOnlyList<string> Lines(string item, string verdict, string reason, string next, string deadline) =>
        [$"項目　{item}", $"結論　{verdict}", $"原因　{reason}", $"後續　{next}", $"期限　{deadline}"];
    public static string Eligible(string amount) => $"○ 符合：{amount}";
    public const string NotYet = "△ 尚未符合";
    public const string Missed = "✕ 不符合";
    public const string Unknown = "？ 待查";
    public const string Excluded = "－ 不適用";
    public static string MoreReasons(int reasons) => $"；等{reasons}項";
    public const string SeeRemarks = "；附註見下";
    public const string OfficeActs = "由服務機關依規定辦理，是否核予由機關決定";
    public const string PersonApplies = "本人向服務機關人事單位申請補休";
    public const string CompleteInTime = "於期限前補足上列未符合之條件";
    public const string TooLate = "期限已過，無須辦理；如有期限內的紀錄漏傳或有誤，請檢附證明交服務機關人事單位更正資料，次夜重新判定";
    public const string JudgedAgain = "；補齊後次夜重新判定";
    public const string NothingToDo = "無須辦理；如人員類別、職稱或機關資料有誤，";
    public static string Until(DateOnly day) => $"{RocDate.FormatWithWeekday(day)}（含當日）";
    public static string Ended(DateOnly day, bool isOpen) => $"學習期限已於{RocDate.FormatWithWeekday(day)}屆滿{(isOpen ? "；期限內的紀錄仍可補送" : "")}";
    public const string CompletedOn = "完成日";
    public const string ApplyBy = "申請期限";
    public const string FirstLapse = "最早失效日";
    public const string LastUsableDay = "最後可休上班日";
    public const string UseBy = "最後使用日";
    public const string IsOver = "（已逾期）";
    public const string NoDay = "無";
    public static string MayRaise(string text) => $"待查明後可能提高：{text}";
    public static string HumanDecision(DateOnly day, bool granted, string amount, string by, string reason) =>
        $"{RocDate.Format(day)}{(granted ? "核定" : "不予")}{amount}（{by}）：{reason}";
    public const string DataLacks = "查核所需資料不足";
    /// <summary>The deadlines, in the order in which the code lists them.</summary>
    public static readonly string[] Deadlines = ["辦理期限", "申請期限", "最早失效日", "最後可休上班日", "最後使用日"];
}
