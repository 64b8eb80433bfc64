using System.Globalization;
using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>Texts of the sheets of an agency's pack besides their data: names, columns, sentences. zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class PackWords
{
    public const string Book = "數位學習獎勵清冊";
    public const string Today = "今日待辦", Awards = "敘獎建議名冊", Settled = "已辦理敘獎", Leave = "補休登記清冊", Open = "待查", Ending = "將到期",
        Differences = "差異",
        Progress = "進度", NotCounted = "未計入", Activities = "活動資格", Seats = "活動名額", Figures = "統計", Annex = "未計入附件", Manifest = "檔案清單",
        Rejects = "退件";

    // columns
    public const string Place = "序號", Unit = "單位", Title = "職稱", Rank = "官職等", Name = "姓名", Number = "員工編號", Year = "年度", Entitlement =
        "項目";
    public const string Sentence = "敘獎事由", Proposal = "建議獎度", Basis = "法令依據", Evidence = "佐證", State = "辦理情形", Committee = "考績會日期／令文號",
        ApplyBy = "申請期限", Remarks = "備註";
    public const string Granted = "核給時數", Used = "已休時數", Usable = "可休時數", Lapsed = "已失效時數", LastDay = "最晚可請假日", NextLapse = "下次失效日",
        LastApplication = "最後申請日",
        LeaveType = "假別", Reason = "事由", Lots = "各筆明細（先到期者先休）";
    public const string Required = "應符合條件", Missing = "待查事項", Remedy = "補件方式", Supplier = "可提供資料者", Clause = "依據條款", Human = "人工決定";
    public const string Until = "期限", DaysLeft = "剩餘天數", Kind = "類別", Content = "內容", Matter = "事項", People = "人數", Action = "作法", See =
        "詳見";
    public const string Before = "前一夜", Now = "本夜", Cause = "原因";
    public const string Situation = "現況", Reached = "已達情形", ShortestWay = "最短途徑", Feasible = "可行性";
    public const string Record = "學習紀錄", From = "起", To = "迄", WhyNot = "未計入原因", WhyKind = "原因類別", Source = "資料來源";
    public const string Qualification = "資格", Priority = "優先對象", CompletedOn = "完成日";
    public const string Government = "地方政府", Places = "名額", Asked = "已推薦人數", Unused = "未用名額", Over = "超過人數", Extra = "建議增額";
    public const string Figure = "指標", Value = "數值", Population = "母數", Definition = "定義";
    public const string File = "檔名", Rows = "筆數", Hash = "SHA-256";

    // empty sheets
    public const string NothingToday = "今日無待辦事項", NoAwards = "目前無待提報之敘獎建議", NoSettled = "尚無已核定或不予之紀錄", NoLeave = "目前無符合補休條件者", NoOpen =
        "目前無待查事項",
        NoLastNight = "首次判定，或未經夜間判定，無前一夜可資比較", NoProgress = "目前無尚待完成之項目", NoNotCounted = "無可能改變結果之未計入紀錄", NoActivities = "目前無符合活動資格者",
        NoSeats = "目前之計畫未定名額";

    public const string ByPeople = "人工決定", Listed = "人員名冊或機關資料異動：新列入判定範圍", Unlisted = "人員名冊或機關資料異動：不再列入判定範圍",
        MovedAway = "人員名冊異動：已調離本機關", Elsewhere = "（調離者）";

    public static string NoDifferences(DateOnly last) => $"與前一夜（{RocDate.Format(last)}）相較無變動";

    public static string LastNightGone(DateOnly last) => $"前一夜（{RocDate.Format(last)}）之結果已逾保存期限，無從比較";

    public static string DifferencesMean(DateOnly last) => $"前一夜為{RocDate.Format(last)}；首次判定及不再判定之計畫不列入比較";

    public const string DecisionGone = "原決定已自人事決定資料移除";
    public static string DecidedBy(string who, string reason) => $"{ByPeople}（{who}）：{reason}";

    public static string WindowClosed(DateOnly day) => $"學習期限屆滿（{RocDate.FormatWithWeekday(day)}）";

    public const string Total = "合計", Pending = "待提報", Recommended = "符合條件，建議敘獎；是否核予由機關依規定辦理", LeaveIsAsked = "符合條件，得申請補休；是否核准由服務機關依規定辦理";
    public static IReadOnlyList<string> Signatures { get; } = ["承辦人：", "人事主管：", "機關首長："];

    public static string NoEnding(int days) => $"{Digits(days)}日內無到期事項";

    public static string TitleOf(string agency, string sheet) => $"{agency}　{sheet}";

    public static string Footer(DateOnly asOf, string received) => $"資料截至{RocDate.Format(asOf)}（含當日）{received}";

    public static string Received(string feed, DateOnly on) => $"；{feed}收到日{RocDate.Format(on)}";

    /// <summary><c>薦任第7職等</c>, or as much of it as the roster has.</summary>
    public static string RankOf(string rank, string grade) => grade.Length == 0 ? rank : grade.All(char.IsAsciiDigit)
        ? $"{rank}第{grade.TrimStart('0')}職等" : grade.Contains(rank, StringComparison.Ordinal) ? grade : rank + grade;

    /// <summary><c>高雄市政府107年3月21日高市府人考字第10730249000號函「…計畫」陸、五</c>; only plan and clause if no number is known.</summary>
    public static string BasisOf(string by, DateOnly? on, string? number, string plan, string clause) =>
        string.IsNullOrEmpty(number) ? $"「{plan}」{clause}" : $"{by}{(on is { } day ? RocDate.Format(day) : "")}{number}函「{plan}」{clause}";

    public static string Records(int count, string sources) => $"採計紀錄{Digits(count)}筆：{sources}";

    public static string Lines(string file, IReadOnlyList<int> lines, int all) =>
        $"{file} 第{string.Join('、', lines.Select(Digits))}列{(all > lines.Count ? $"等{Digits(all)}列" : "")}";

    public static string Approved(DateOnly on, string amount) => $"{RocDate.Format(on)}核定{amount}";

    public static string RefusedOn(DateOnly on) => $"{RocDate.Format(on)}不予";
    public static string Quoted(string title) => $"「{title}」";
    public static string Refused(string reason) => $"不予（{reason}）";

    public static string PeopleOf(int people) => $"{Digits(people)}人";

    public static string LotOf(Hours hours, DateOnly lapses, Hours? used, Hours? left) =>
        $"{hours}小時至{RocDate.Format(lapses)}止{(used is { } taken && left is { } rest ? $"：已休{taken}，餘{rest}" : "")}";

    public const string Over2 = "已休時數超過可休時數，請查明", AllLapsed = "已逾最後使用日", UseUnknown = "補休使用資料未提供，已休及可休時數不明", NoCalendar =
        "無當年辦公日曆，最晚可請假日不明";

    public const string LeaveEnds = "補休最晚可請假日", LeaveLapses = "補休失效", LeaveApplication = "補休申請截止", AwardApplication = "敘獎申請截止";

    public static string LeaveLeft(string hours) => hours.Length > 0 ? $"可休{hours}小時" : "可休時數不明";

    // today
    public const string TakeLeave = "請通知同仁於期限前請畢", CheckUse = "請查對差勤系統之補休紀錄", Propose = "請提考績委員會審議或依權責核定", Apply = "請於期限前提出申請";

    public static string OpenPeople(int questions) => $"待查{Digits(questions)}項";

    public static string AwaitAward(int year, string entitlement) => $"{Digits(year)}年度「{entitlement}」待提報敘獎";

    public static string OverdrawnBy(int year, string entitlement) => $"{Digits(year)}年度「{entitlement}」{Over2}";

    public static string Rejected(int rows) => $"本機關上傳之資料有{Digits(rows)}列退件";

    public static string Doubtful(int records) => $"待查證之學習紀錄{Digits(records)}筆（已採計）";

    public const string CheckRecords = "請查明是否屬實";

    public const string MendRejected = "請依退件檔「建議」欄更正後重新上傳";

    // progress
    public const string NotYet = "尚未符合", Passed = "期限已過，未符合", CanRaise = "已符合，尚可提高", InTime = "來得及", Tight = "時間緊迫", TooLate = "時間已不足",
        Untold = "無法估算", IsOver = "—";

    /// <summary>In the order in which the code lists the reasons.</summary>
    public static IReadOnlyList<string> Reasons { get; } =
    [
        "非公餘時間（補請假、班表或刷卡資料可能改變）", "未通過或無認證時數（更正紀錄可能改變）", "已採計，待入帳", "服務機關設定與業務無關", "非本計畫平臺", "同一課程重複修習", "屬指定課程，不重複計入", "完成於資料基準日之後",
            "不在採計期間或範圍", "已達上限",
    ];

    /// <summary>In the order in which the code lists the verdicts.</summary>
    public static IReadOnlyList<string> Verdicts { get; } = ["符合", "尚未符合", "不符合", "待查", "不適用"];

    // activities
    public const string SeatKind = "班別", DrawKind = "抽獎", OtherKind = "資格", GiftKind = "禮品", WorkKind = "推薦作品";

    public static string Recommend(string work) => $"{work}：推薦參加競賽";

    public static string GiftOf(string work, string gift) => $"{work}：{gift}";

    public static string WorkOf(string kind, string number, string rank) => $"{kind}（作品編號{number}），名次{rank}";

    // figures
    public const string VerdictFigures = "判定", LeaveFigures = "補休", AwardFigures = "敘獎", NotCountedFigures = "未計入";
    public const string PeopleDefinition = "本機關名冊內、該計畫適用範圍之人員（n：該結果之人數；N：全部）", HoursDefinition = "符合補休條件者之時數合計", TimesDefinition =
        "建議敘獎次數合計（尚未核定者亦計入）",
        ReasonDefinition = "未採計之學習紀錄筆數（n）及涉及之判定筆數（N）；可能改變結果者列於「未計入」，其餘列於「未計入附件.csv」";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    // at the foot of printed sheets: 第 1 頁，共 3 頁
    public const string PageBefore = "第 ", PageBetween = " 頁，共 ", PageAfter = "頁";
}
