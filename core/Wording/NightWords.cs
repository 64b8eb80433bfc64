using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>Texts of the commands that run a night: how it ended, warnings, rejects, plans that have expired. zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
public static class NightWords
{
    public static string MoreDecisions(int more) => $"  …其餘 {more} 筆見 decisions.csv";
    public const string Reading = "讀取資料";
    public const string Judging = "判定";
    public const string Packing = "產生各機關清冊";
    public static string Evaluated(int plans, int decisions, long rejected, int warnings, string folder) =>
        $"完成：計畫 {plans} 個、判定 {decisions} 筆、退件 {rejected} 列、提醒 {warnings} 則，結果在「{folder}」";
    public static string Warnings(int count) => $"提醒 {count} 則：";
    public static string Warning(string text, int count) => $"  ・{text.TrimEnd('。')}{(count > 1 ? $"（{count}筆）" : "")}";
    public static string MoreWarnings(int count) => $"  ・其餘 {count} 則見 run.json";
    public static string Rejects(long rows, string folder) => $"退件 {rows} 列，在「{folder}」，每列前面註明原因及建議；改正後一併重送即可，其餘各列已採用：";
    public static string RejectsOf(string file, int rows, string program, string feed) =>
        $"  ・{file}：{rows} 列（格式：{program} formats {feed}）";
    public const string NoPlan = "判定日沒有進行中的計畫，因此沒有任何判定：";
    public const string NamePlan = "如要判定已結束的計畫，請以 --plan 指定計畫代號。";
    public static string Done(string night, int decisions, int changed, int notices) =>
        $"{night}：完成，判定 {decisions} 筆，變更 {changed} 筆，通知 {notices} 封";
    public static string AlreadyDone(string night) => $"{night}：相同資料已完成過，未重做";
    public static string Past(string night) => $"{night}：早於最近一夜，只寫結果檔，資料表與通知不變";
    public static string WithoutPlan(string night) => $"{night}：沒有任何計畫涵蓋此判定日，未判定、未寄任何通知；最近一次結果（latest）保留原樣";
    public static string Held(string night, IEnumerable<string> alarms) => $"{night}：保留，未寄任何通知（可用 --release 放行）：{string.Join("；", alarms)}";
    public static string SentOut(string night, int parts) => $"{night}：已讀取並分為{parts}份，另一個程序正在判定其中部分，尚未完成";
    public static string Running(string night) => $"{night}：另一個程序正在執行，本次未動作";
    public const string InForce = "進行中";
    public static string NotBegun(DateOnly from) => $"尚未開始：自{RocDate.FormatWithWeekday(from)}起";
    public static string Ended(DateOnly to, DateOnly last) =>
        $"已結束：計畫期間至{RocDate.FormatWithWeekday(to)}，最後可能使用日{RocDate.FormatWithWeekday(last)}";
    public static string LeaveLeft(DateOnly to, DateOnly last) =>
        $"計畫期間已於{RocDate.FormatWithWeekday(to)}屆滿；已取得之補休最遲可使用至{RocDate.FormatWithWeekday(last)}";
    public static string Results(string folder, string mails) => $"結果：{folder}　通知：{mails}";
    public static string LookFirst(string book, string sheet) => $"請先看：{book}（第一張工作表為「{sheet}」）";
    public const string Comparing = "試算";
    public static string Compared(int differences, int before, int after) => $"完成：差異 {differences} 筆，符合人數 {before} → {after}";
    public static string CompletedAndUseBy(string completed, string useBy) => $"完成 {completed}{(useBy.Length > 0 ? $"  使用至 {useBy}" : "")}";
}
