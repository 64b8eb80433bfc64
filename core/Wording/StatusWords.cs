using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>What <c>./run status</c> and <c>./run outbox</c> list, zh-TW.</summary>
// To change a sentence: write over the text between the quotation marks; leave what stands in { } as it is. Then ./run shows it.
public static class StatusWords
{
    public const string Unreachable = "無法送達的地址";
    public const string Pending = "待寄";
    public const string Claimed = "寄送中";
    public const string Sent = "已寄";
    public const string SetAside = "待確認";
    public const string Cancelled = "取消";
    public const string Staff = "同仁";
    public const string Personnel = "人事單位";
    public const string Head = "單位主管";
    public const string Operators = "系統管理單位";
    public static string Exports(int files, string size) => $"  exports  {files}個檔案，{size}";
    public static string Results(int nights, DateOnly? first) =>
        $"  results  {nights}夜{(first is { } day ? $"，{RocDate.Format(day)}起" : "")}";
    public static string NewestResults(int files, string size) => $"           最近一夜{files}個檔案，{size}";
    public static string Night(int decisions, int changed, int notices) => $"  判定{decisions}  變更{changed}  通知{notices}";
    public const string Released = "  放行：";
    public static string Rows(string feed, long rows) => $"  {feed,-14}{rows}筆";
    public static string People(int people) => $"，{people}人";
    public static string Age(int age, int days) => $"，{age}天前更新{(age > days ? $"  {OperationWords.Stale}（逾{days}天）" : "")}";
    public static string UnreachableCount(int count) => $"  無法送達的地址  {count}";
    public const string Past = "補算";
    public const string Done = "完成";
    public const string Held = "暫停";
    public const string Failed = "失敗";
    public const string Running = "執行中";
}
