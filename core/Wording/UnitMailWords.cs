namespace LearningHours.Wording;

/// <summary>Texts of mails to personnel units and heads, one text per member.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
public static class UnitMailWords
{
    public const string Today = "今日待辦";
    public const string NothingToday = "今日沒有待辦事項。";
    public const string Lapsing = "30日內失效之補休";
    public const string LapsingLead = "請提醒同仁請休；已請休者，請更新補休使用資料。";
    public const string Evidence = "先行補休待補證明";
    public const string EvidenceLead = "已先行補休、課程尚未完成，請追蹤補送學習時數證明。";
    public const string Open = "待查（依應補資料）";
    public const string OpenLead = "每一列補齊後，所列人數即可查明。";
    public const string ToPropose = "待提報敘獎";
    public const string ToProposeLead = "符合條件、尚無人事決定者；是否敘獎請依規定辦理，決定後請填入 decisions。";
    public const string News = "本次異動";
    public const string NewsAdded = "新增符合";
    public const string NewsChanged = "更正";
    public const string NewsReversed = "改為不符合或待查";
    public const string NewsDecided = "人事決定";
    public const string Unreached = "通知未送達";
    public const string UnreachedLead = "請更正人員名冊之電子郵件，更正後系統自動補寄。";
    public const string NoAddress = "名冊無可用之電子郵件地址";
    public const string Bounced = "先前通知無法寄達";
    public const string SetAside = "寄送結果不明";
    public const string SetAsideLead = "郵件服務未回覆是否收下，系統不重寄以免重複；請向同仁確認後，由系統維運人員結案。";
    public const string Counts = "人數統計";
    public const string Files = "清冊下載";
    public const string Report = "報表（先看）";
    public const string Archive = "全部檔案（壓縮檔）";
    public const string Notices = "查核狀況";
    public const string Care = "清冊含個人資料，請依個人資料保護法保管；身分證字號遮蔽後四碼。";
    public const string UnknownUsed = "已休時數未提供";

    public static string Greeting(string office) => $"{office} 您好：";
    public static string SubjectFirst(string agency, string plan) => $"{agency}：{plan}首次查核摘要，請確認後開始通知同仁";
    public static string SubjectToday(string agency, int tasks, int news) => $"{agency}：今日待辦{tasks}項{(news > 0 ? $"，異動{news}筆" : "")}";
    public static string SubjectNews(string agency, int news) => $"{agency}：異動{news}筆，今日無待辦";
    public static string SubjectMonthly(string agency, int month) => $"{agency}：{month}月查核摘要，今日無待辦";
    public static string SubjectChanges(string agency, string day, int news) => $"{agency}：{day}異動{news}筆";
    public static string LeadNews(int news) => $"查核結果異動{news}筆；待辦事項見上班日之通知。";
    public static string LeadNothingButNews(int news) => $"異動{news}筆，今日沒有待辦事項。";
    public static string LeadTasks(int lapsing, int open, int propose) => $"30日內失效之補休{lapsing}人、待查{open}人、待提報敘獎{propose}人。";
    public static string LeadFirst(string plan) => $"「{plan}」首次查核完成，尚未通知任何同仁。";
    public static string ReleaseStep(string plan, string agency) =>
        $"請抽查下列名單。確認無誤後，在 releases 資料增列一列（計畫{plan}、機關代碼{agency}、日期、決定者），次夜起開始通知同仁。";
    public static string Waiting(string plan) => $"「{plan}」尚未放行，同仁未收到個人通知。";
    public static string Braked(string plan, string day) => $"「{plan}」於{day}查核結果大量變動，個人通知暫停；確認無誤後，請在 releases 增列一列（日期為{day}以後）。";
    public static string Held(string day) => $"{day}查核因資料異常保留，當夜未寄發通知；本次結果已包含該日以後之異動。";
    public static string Person(string name, string number, string unit) => $"{name}（{number}）{unit}";
    public static string LapseLine(string left, string lastDay, string due) => $"補休{left}，最晚{lastDay}請休（{due}）";
    public static string HoursLeft(string hours) => $"剩{hours}小時";
    public static string EvidenceLine(string hours, string day, string what) => $"{day}起先行補休{hours}小時，目前查核結果：{what}";
    public static string Settles(int people) => $"影響{people}人";
    public static string Names(string names, int more) => more > 0 ? $"{names}等，另{more}人見待查清冊" : names;
    public static string AwardLine(string year, string what, string completed) => $"{year}{what}，{completed}完成";
    public static string NewsLine(string item, string result) => $"{item}：{result}";
    public static string NewsCause(string item, string was, string now, string cause) =>
        $"{item}：{was} → {now}{(cause.Length > 0 ? $"。原因：{cause}" : "")}";
    public static string NewsDecision(string item, string decision, string cause) => $"{item}：{decision}。原因：{cause}";
    public static string CountLine(string verdict, int people) => $"{verdict}{people}";
    public static string MoreLater(int shown, int all) => $"列出{shown}筆，全部{all}筆；所列處理後，其餘於次日列出。";
    public static string MoreInList(int shown, int all, string list) => $"列出{shown}筆，全部{all}筆見{list}。";

    // what a personnel unit can do about an open question
    public static string RemedyFlag(string course, string code) => $"請設定「{course}」{(code.Length > 0 ? $"（{code}）" : "")}是否與業務相關";
    public static string RemedyRota(string person, string days) => $"請補{person}之班表：{days}";
    public static string RemedyClock(string person, string days) => $"請補{person}之刷卡資料：{days}";
    public static string RemedyRejected(string place) => $"請更正退件資料：{place}";
    public static string Rows(string first, int count) => $"{first}等{count}列";
    public static string RemedyTimes(string person, string courses) => $"請{person}檢附平臺學習紀錄，載明「{courses}」起、迄時間，登錄後重新匯出";
    public static string StaffTimes(string courses) => $"平臺學習紀錄，載明「{courses}」的起、迄時間（入口網的紀錄只有日期）";
    public static string RemedyOther(string what, string handIn) => $"{what}（{handIn}）";
    public static string StaffRota(string days) => $"補班表：{days}";
    public static string StaffClock(string days) => $"補刷卡資料：{days}";
    public static string Days(string first, string last, int count) => count == 1 ? first : $"{first}至{last}間{count}天";

    // to a unit head
    public static string HeadSubject(int people, string lastDay) => $"貴單位{people}位同仁補休即將失效，最早{lastDay}";
    public static string HeadLead(int people) => $"貴單位{people}位同仁的學習補休即將失效，請協助安排請休。";
    public const string HeadNote = "本信依計畫期限提醒，副知單位主管；同仁本人已另行通知。逾期未休視同放棄。";
}
