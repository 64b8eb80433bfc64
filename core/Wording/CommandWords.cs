using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>Names of commands and their options, and problems with what was typed, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
public static class CommandWords
{
    public static string NameCommand(string names) => $"請指定命令：{names}";
    public static string ArgumentMissing(string? what, string name) => $"缺少{what}（{name}）";
    public static string NoOption(string typed, string nearest, IEnumerable<string> known) =>
        $"沒有「{typed}」這個選項；{nearest}可用：{string.Join("、", known)}";
    public static string NoCommand(string typed, string nearest, string known) => $"沒有「{typed}」這個命令；{nearest}可用：{known}";
    public static string ArgumentTooMany(string typed) => $"多餘的引數「{typed}」";
    public static string OptionMissing(string option, string? what) => $"缺少 {option}：{what}";
    public static string ValueMissing(string option, string? what) => $"{option} 之後沒有給{what ?? "值"}";
    public static string OneValueOnly(string option, int values) => $"{option} 只能給一個值，給了 {values} 個";
    public static string DidYouMean(string nearest) => $"是否為 {nearest}？";
    public const string Folder = "資料夾";
    public const string In = "資料來源資料夾，其下每個子資料夾為一種資料來源（見 ./run formats）";
    public const string Out = "結果資料夾，不可在 --in 之內";
    public const string PlanId = "計畫代號";
    public const string Plans = "計畫代號，可重複；未指定時為判定日所有進行中的計畫";
    public const string PlanFolder = "計畫檔資料夾，取代內建計畫";
    public const string Date = "日期";
    public const string AsOf = "判定日（臺北日期），例如 2018-09-01 或 107年9月1日";
    public static string NoDate(string option, string typed) =>
        $"{option}「{typed}」不是日期；可用 2018-09-01、2018/9/1、20180901、107-09-01、1070901、107年9月1日";
    public static string NoFolder(string option, string path) => $"{option}「{path}」不是資料夾";
    public static string OutIsFile(string path) => $"--out「{path}」是檔案，不是資料夾";
    public static string OutInsideIn(string path, string from) => $"--out「{path}」在 --in「{from}」之內，結果會與資料混在一起；請改用其他資料夾";
    public static string NoSuchValue(string option, string typed, string? nearest, IEnumerable<string> known) =>
        $"{option}「{typed}」不是可用的值；{(nearest is null ? "" : DidYouMean(nearest))}可用：{string.Join("、", known)}";
    public static string NoSuchPlan(string typed, string? nearest, IEnumerable<string> known) =>
        $"--plan「{typed}」沒有這個計畫；{(nearest is null ? "" : DidYouMean(nearest))}可用：{string.Join("、", known)}";
    public const string PlanFiles = "計畫檔…";
    public const string PlanFile = "計畫檔";
    public const string Check = "嚴格檢查計畫檔，逐行列出每個問題";
    public static string NoFile(string path) => $"{path}: 檔案不存在";
    public static string AsWarning(string text) => $"{text}（提醒）";
    public const string Root = "LearningHours：數位學習獎勵與補休的每夜判定";
    public static string UsageWithHelp(string usage) => $"用法：{usage}；說明請加 --help";
    public const string AllOrNone = "all或none";
    public const string Findings = "all：連同判定理由與各機關清冊；none：只寫判定結果、執行報告與退件";
    public const string Evaluate = "判定一個資料夾的資料，結果寫入另一個資料夾";
    public const string EmployeeNumber = "員工編號";
    public const string Employee = "員工編號（大小寫、全半形不拘）或身分證字號";
    public const string Explain = "逐條說明一位同仁的判定理由";
    public const string HasNoFeed = "裡沒有任何資料來源（hours、roster、agencies …）的檔案";
    public const string IsEmpty = "是空的";
    public static string NoFeeds(string folder, string what, string? likely, string program) =>
        $"--in「{folder}」{what}；{(likely is null ? "請指定其下有各資料來源資料夾的資料夾，" : $"是否應為「{likely}」？")}資料來源及格式見 {program} formats";
    public const string Feed = "資料來源";
    public const string FeedName = "資料來源名稱，例如 hours；未指定時列出全部";
    public const string Formats = "各資料來源的欄位、可填內容及範例檔";
    public static string NoSuchFeed(string typed, string nearest, IEnumerable<string> known) =>
        $"沒有「{typed}」這種資料來源；{nearest}可用：{string.Join("、", known)}";
    public static string Usage(string usage) => $"用法：{usage}";
    public const string Commands = "命令";
    public const string Arguments = "引數";
    public const string Required = "必填";
    public const string Optional = "選填";
    public static string HelpOfCommands(string program) => $"各命令之選項：{program} <命令> --help。不加命令時執行範例資料，結果在 out/，通知在 out/mail/。";
    public const string SomeCommand = "<命令>";
    public const string SomeOptions = "[選項]";
    public const string AsOfToday = "判定日（臺北日期），未指定時為今天";
    public const string Guard = "防護";
    public static string Release(IEnumerable<string> guards) => $"放行本夜的防護，可重複：{string.Join("、", guards)}";
    public const string Nightly = "對設定所指的儲存體帳戶執行一夜";
    public static string InFuture(DateOnly day, DateOnly today) => $"--as-of {RocDate.Format(day)} 晚於今天（{RocDate.Format(today)}）";
    public const string Key = "代號";
    public static string ReleaseGuards(IEnumerable<string> guards) => $"{OperationWords.ReleaseGuard}：{string.Join("、", guards)}";
    public const string Night = "範例資料夾：<日期>/exports/<資料來源>/<檔案>";
    public const string Sample = "以範例資料逐夜執行與雲端相同的流程";
    public static string NoNights(string folder) => $"--night「{folder}」內沒有 <日期>/exports 資料夾";
    public const string Port = "連接埠";
    public const string Account = "帳號";
    public const string AgencyCode = "機關代碼";
    public const string Against = "改依此計畫檔試算";
    public const string WhatIf = "同一份資料改依另一計畫檔試算，寫出人員、時數及獎勵之差異";
    public static string OtherGovernment(string file, string after, string id, string before) =>
        $"--against「{file}」適用{after}，--plan「{id}」適用{before}；不同政府的計畫無從比較，請改用同一政府的計畫檔。";
    public static string NoAgainst(string path) => $"--against「{path}」檔案不存在";

    // what ./run check says about a plan without problems
    public static string Usable(string id, int revision, string title, IEnumerable<string> governments, int year) =>
        $"可用。{id} 第{revision}版「{title}」；政府：{string.Join("、", governments)}；年度：民國{year}年；";
    public static string UsableItems(IReadOnlyCollection<string> items) => $"項目{items.Count}：{string.Join("、", items)}；";
    public static string UsableRules(int rules, int computed, int human, int information) =>
        $"條款{rules}條（計算{computed}、人工{human}、說明{information}）";
}
