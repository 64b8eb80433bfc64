using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>Texts of <c>./run explain</c> besides findings, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
public static class ExplainWords
{
    public static string IdNotOnRoster(string id) => $"--employee「{id}」不在人員名冊（roster）中";
    public static string AsOf(DateOnly day) => $"判定日 {RocDate.FormatWithWeekday(day)}";
    public static string Reasons(string plan) => $"理由　{plan}";
    public static string PlanHas(string ended) => $"本計畫{ended}";
    public const string NotInPlan = "不在本計畫範圍，或在職期間與各項期間無交集，不列入結果";
    public const string NoPlan = "判定日沒有進行中的計畫：";
    public const string EndedPlans = "已結束的計畫可以 --plan 指定計畫代號查看。";
    public static string Advice(string line) => $"建議：{line}";
    public static string Observed(string what) => $"情形：{what}";
    public static string HandIn(string what) => $"補件：{what}";
    public static string FromTo(string from, string to) => $"起 {from}{(to.Length > 0 ? $" 迄 {to}" : "")}";
    public static string Clause(string clause, string quote) =>
        $"依據：{clause}{(quote.Length > 0 ? $"「{quote}」" : "")}";
    public const string Met = "○ 符合";
    public const string Excluded = "－ 不適用";
    public const string Unmet = "✕ 未符合";
    public const string Unknown = "？ 待查";
    public const string Note = "註";
    public static string NotOnRosterButNear(string typed, IEnumerable<string> near) =>
        $"--employee「{typed}」不在人員名冊（roster）中；相近的員工編號：{string.Join("、", near)}";
    public static string NotOnRoster(string typed, int people) =>
        $"--employee「{typed}」不在人員名冊（roster）中；名冊有 {people} 人，請查對員工編號";
}
