using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>What works (teaching materials, films) must satisfy and what was found about them, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class WorkWords
{
    public const string KindUnread = "類型無法辨識";
    public static string KindNotCovered(string kind) => $"類型「{kind}」不在本計畫範圍";
    public const string Outsourced = "委外製作";
    public const string WhetherOutsourced = "是否委外";
    public static string WrongGroup(string group, IEnumerable<string> groups) => $"組別為{group}，須由{string.Join("或", groups)}製作";
    public const string Group = "組別";
    public static string WrongTheme(string theme, IEnumerable<string> themes) => $"機關組主題為「{theme}」，須為{string.Join("或", themes)}";
    public const string Minutes = "分鐘";
    public const string QuizItems = "測驗題";
    public const string Seconds = "秒數";
    public static string TooLong(int seconds, int most) => $"{seconds}秒，超過{most}秒";
    public const string Formats = "格式";
    public static string FormatsLack(IEnumerable<string> formats) => $"缺{string.Join("、", formats)}格式";
    public const string ReviewFailed = "審查不合格";
    public const string Review = "審查結果";
    public static string NotTold(IEnumerable<string> what) => $"未載明{string.Join("、", what)}";
    public const string Conforms = "規格符合，審查合格";
    public static string TooLittle(int? figure, string unit, int? least) => $"{figure}{unit}，未達{least}{unit}";
    public static string HeadRequired(string days, int ranks) => $"{days}，服務機關之作品獲選前{ranks}名";
    public const string Works = "作品";
    public static string RankedWork(string kind, string number, string? rank) =>
        $"{kind}（作品編號{number}），名次{rank ?? "無法辨識"}";
    public const string NoneChosen = "尚無獲選作品";
    public static string HandedInOutside(string number, DateOnly day) => $"作品{number}：繳交日{RocDate.FormatWithWeekday(day)}不在期間內，不採計";
    public static string Work(string kind, string number, string rank) => $"{kind}（作品編號{number}）{(rank.Length > 0 ? $"，名次{rank}" : "")}";
    public static string NoSureWork(string refused) => $"尚無確定之作品{refused}";
    public const string NoWork = "無繳交作品紀錄";
    public static string AuthorTooMany(int most) => $"逾{most}人上限：每件作品敘獎以作者順序前{most}人為限";
    public static string AuthorInDoubt(string why, int most) => $"{why}；順序在前之作者是否為適用對象待查，無法確認是否在前{most}人內";
    public static string RankInDoubt(string why) => $"{why}；名次欄內容無法辨識，名次之獎勵待查";
    public static string Required(string days, int authors) => $"{days}繳交作品並符合規定，每件作品至多{authors}人";
}
