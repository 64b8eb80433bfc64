using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>Texts of <c>./run status</c> and <c>./run outbox</c>, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
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
    public static string Container(string name, string holds) => $"  {name,-9}{holds}";
    public static string Part(string name, int nights, string holds) =>
        $"           {name,-9}{(nights > 0 ? $"{nights}夜，" : "")}{holds}";
    public static string Blobs(long files, string size, bool isWhole) => $"{(isWhole ? "" : "至少")}{files}個檔案，{size}";
    public const string NotCounted = "未計";
    public static string Table(string name, long rows, bool isWhole) => $"  {name,-15}{(isWhole ? "" : "至少")}{rows}列";
    public static string Counting(int requests, decimal cost) =>
        FormattableString.Invariant($"  （不含舊版本及刪除後保留的檔案；列舉{requests}次，約US${cost:0.######}）");
    public static string CountAll(long requests, decimal cost) =>
        FormattableString.Invariant($"  （未全部計算；全部計算：./run status --space，估計至少列舉{requests}次、US${cost:0.######}，可能需數分鐘至數小時）");
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
