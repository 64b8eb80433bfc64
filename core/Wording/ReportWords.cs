using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>Texts of the reports for agencies and the city, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class ReportWords
{
    public const string
        Title = "數位學習獎勵及補休報表", CityTitle = "全市數位學習獎勵及補休統計", Skip = "跳至名單", Contents = "目錄",
        ToDo = "今日待辦", Figures = "重點數字", Progress = "進度", Hours = "認證時數（依課程類別）", Reachable = "尚可達成",
        Deadlines = "期限", Quality = "資料品質", People = "名單", Trend = "歷次進度", None = "無。";

    public const string
        Lapsing = "即將失效之補休", Open = "待查", Unreported = "待提報敘獎", Lapsed = "已逾期", Unused = "可申請補休", Reach = "尚可達成",
        Remedy = "補正方式", Count = "件數", Persons = "人數", Show = "於名單中顯示", Item = "項目", Plan = "計畫", Date = "日期",
        What = "事項", Number = "人數（n）", Whole = "總數（N）", Value = "數值", Definition = "定義", Figure = "指標", Category = "課程類別",
        HoursColumn = "時數", Share = "占比", Feed = "資料", Received = "最近收到", Refused = "退件列數（涉本機關人員）", Missing = "未提供", Unsaid = "未載明",
        Agency = "機關", All = "合計", Hidden = "未滿5";

    public const string
        Search = "搜尋（姓名、員工編號、單位、職稱、說明）", AnyItem = "全部項目", AnyVerdict = "全部結果", AnyToDo = "全部待辦",
        Verdict = "結果", Task = "待辦", Reset = "清除條件", More = "再顯示100筆", Shown = "符合條件", Of = "筆，共", Rows = "筆",
        NoScript = "名單之搜尋、排序及篩選需要執行本頁內含之程式；未執行時請改用同資料夾之清冊。", NothingFound = "沒有符合條件的資料。";

    public const string
        Name = "姓名", Employee = "員工編號", Unit = "單位", JobTitle = "職稱", Amount = "建議／核給", Left = "賸餘時數", Completed = "完成日", Due = "期限",
        Note = "說明";

    public const string
        Covered = "適用人員", Awards = "符合敘獎條件", Leaves = "符合補休條件", GrantedHours = "核算補休時數（小時）", EligibleShare = "符合比率",
        PerHead = "每人平均", ShowReachable = "於名單中顯示尚可達成者", Untold = "不明", AlsoHidden = "…", Elapsed = "期間已過";

    public const string Untracked = "補休使用資料未提供，賸餘時數不明", NoCategory = "未載明類別";

    public static readonly string[] Verdicts = ["符合", "尚未", "不符合", "待查", "不適用"];

    public static readonly string[] Feasibilities = ["時間足夠", "時間緊迫", "須另行確認", "時間不足"];

    /// <summary>Indexed by the number of the kind of task.</summary>
    public static readonly string[] ToDos = ["", Lapsing, Open, Unreported, Reach, Unused, Lapsed];

    public static string Head(string agency) => $"{agency}　{Title}";

    public static string AsOf(DateOnly day) => $"資料截至{RocDate.FormatWithWeekday(day)}（含當日）";

    public static string Recommends => "本報表僅就資料判定是否符合條件；是否敘獎或核准補休，由服務機關依規定辦理。";

    public static string LapsingWithin(int days) => $"自基準日起{days}日內失效，且尚有賸餘時數（或使用情形不明）之補休";

    public static string OpenMeans => "缺少可能影響結果之資料，補正後次夜重新判定；一筆待查可能涉及數種資料";

    public static string UnreportedMeans => "符合敘獎條件，尚無核定或不予之紀錄";

    public static string CoveredMeans => "至少有一個項目適用之人員（同一員工編號計1人）";

    public static string AwardsMeans => "符合敘獎條件之件數（n）÷敘獎項目適用之判定件數（N）";

    public static string LeaveMeans => "符合補休條件之件數（n）÷補休項目適用之判定件數（N）";

    public static string HoursMeans => "符合條件者核算之補休時數合計；已休以補休使用資料計";

    public static string OpenShareMeans => "待查之判定件數（n）÷適用之判定件數（N）";

    public static string CategoryMeans(DateOnly from, DateOnly to) =>
        $"{RocDate.Format(from)}至{RocDate.Format(to)}通過且取得認證之時數，同一人同一課程計1次，依課程類別之首層歸類";

    public static string ProgressMeans => "各項目之判定件數，依結果分列；不適用者不計入比率";

    public static string ReachMeans => "期限未屆滿、尚未符合者，依最短方式所需時數與賸餘時間估計";

    public static string DeadlineMeans => "學習期限、申請期限、補休最後可休上班日及失效日，自基準日起";

    public static string SmallMeans => "1至4人之數字不顯示（未滿5）；為免推算，另隱藏同列或同欄之部分數字（…）";

    public static string TrendMeans => "歷次夜間判定之符合件數";

    public static string TrendToWindow(DateOnly from, DateOnly to) =>
        $"歷次夜間判定之件數，末列為本次；學習期間{RocDate.Format(from)}至{RocDate.Format(to)}（含當日），「期間已過」為其已過日數之比率";

    public static string LeftOf(string hours) => $"賸餘{hours}小時";

    public static string HeadsOf(int people) => FormattableString.Invariant($"{ReportWords.Covered}{people}人");

    public static string Persons1(int people) => FormattableString.Invariant($"{people}人");

    public static string WindowEnds(string item) => $"{item}：學習期限屆滿";

    public static string ApplyEnds(string item) => $"{item}：申請期限";

    public static string LeaveEnds(string item) => $"{item}：補休最後可休上班日";

    public static string LeaveLapses(string item) => $"{item}：補休失效";

    public static string DeadlineWithin(int days, DateOnly from, DateOnly to) =>
        $"{DeadlineMeans}{days}日內（{RocDate.Format(from)}至{RocDate.Format(to)}）";
}
