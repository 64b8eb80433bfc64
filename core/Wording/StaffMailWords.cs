namespace LearningHours.Wording;

/// <summary>Texts of mails to one person, one text per member.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
public static class StaffMailWords
{
    public const string Result = "結果";
    public const string FormerResult = "前次通知";
    public const string NowResult = "更正為";
    public const string Cause = "原因";
    public const string Balance = "時數";
    public const string LastDay = "最晚可請假日";
    public const string LapsesOn = "失效日";
    public const string FirstLapse = "部分先失效";
    public const string ApplyBy = "申請期限";
    public const string CompleteBy = "完成期限";
    public const string HandIn = "應備文件";
    public const string CompletedOn = "完成日";
    public const string Fact = "事實";
    public const string Clause = "依據";
    public const string Remark = "備註";
    public const string HumanDecision = "人事決定";
    public const string Missing = "尚缺";
    public const string OfficeActs = "請人事單位辦理";
    public const string YouAct = "請您提供";
    public const string DoNotRetake = "這不是您的課程有問題，暫勿重修；資料補齊後系統自動重新查核，結果另行通知。";
    public const string CommendationStep = "不必自行申請：人事單位將依敘獎建議名冊辦理。";
    public const string TakenBack = "前次通知請作廢。已依前次通知提出申請者，請洽人事單位。";
    public const string UsedUp = "補休時數已全部使用，先前的行事曆提醒一併取消。";
    public const string EvidenceStep = "完成課程後，請向人事單位補送學習時數證明。";
    public const string NothingLeft = "已過期限，無須辦理。";

    public const string Approved = "核定";
    public const string Refused = "不予";
    public const string Withdrawn = "撤回";
    public const string Checked = "查核結果";
    public const string NoDecision = "目前沒有人事決定";
    public const string CauseRemoved = "先前通知的決定，已自人事決定資料移除";
    public const string OrderFollows = "不必辦理：後續由人事單位依規定辦理。";
    public const string AskOffice = "本信轉知機關的人事決定；對決定有疑問，請洽人事單位。";
    public const string DecisionTakenBack = "先前通知的決定請作廢；已據以辦理者，請洽人事單位。";
    public static string CauseDecision(string by, string reason) => $"人事決定（{by}）：{reason}";
    public static string TakeLeave(string lastDay) => $"請於{lastDay}以前請休。";

    public static string Earned(string plan, string what) => $"您符合{plan}{what}";
    public static string LeadEarnedLeave(string plan, string what, string lastDay, string due) => $"您符合{plan}{what}，最晚{lastDay}請休（{due}）。";
    public static string LeadEarned(string plan, string what) => $"您符合{plan}{what}。";
    public static string LeadLapsed(string plan, string what, string day) => $"您曾符合{plan}{what}，已於{day}失效。";
    public static string LeadReversed(string plan, string was, string now) => $"更正：{plan}{was}，查核結果由「符合」改為「{now}」。";
    public static string LeadChanged(string plan, string now) => $"更正：{plan}查核結果改為{now}。";
    public static string LeadDeadline(string left, string lastDay, string due) => $"您還有{left}，最晚{lastDay}請休（{due}）。";
    public static string LeadApply(string plan, string what, string day, string due) => $"{plan}{what}，申請至{day}止（{due}）。";
    public static string LeadWindow(string plan, string what, string day, string due, string missing) =>
        $"{plan}{what}{missing}，{day}止（{due}）。";
    public static string LeadEvidence(string hours) => $"您已先行補休{hours}小時，學習時數證明尚未補齊。";
    public static string LeadSettled(string plan, string what, string now) => $"{plan}「{what}」查明結果：{now}。";
    public static string LeadQuestionOffice(string plan, string what) => $"{plan}「{what}」待查：請人事單位補資料，您不必重修。";
    public static string LeadQuestionYou(string plan, string what) => $"{plan}「{what}」待查：請您提供資料。";
    public static string LeadUsedUp(string plan, string what) => $"{plan}{what}已全部使用。";
    public static string LeadApproved(string plan, string what, string day, bool isCorrection) =>
        $"{(isCorrection ? "更正：" : "")}{plan}{what}，機關於{day}核定。";
    public static string LeadRefused(string plan, string what, string day, bool wasGranted) =>
        $"{(wasGranted ? "更正：" : "")}{plan}{what}，機關於{day}決定{(wasGranted ? "改為" : "")}不予。";
    public static string LeadWithdrawn(string plan, string what) => $"更正：先前通知的{plan}{what}人事決定已撤回。";
    public static string More(int count) => $"另有{count}項";

    public static string SubjectLeave(string plan, string what, string lastDay) => $"您符合{plan}{what}，最晚{lastDay}請休";
    public static string SubjectReversed(string plan, string was, string now) => $"更正：{plan}{was}改為「{now}」";
    public static string SubjectChanged(string plan, string now, string lastDay) =>
        $"更正：{plan}改為{now}{(lastDay.Length > 0 ? $"，最晚{lastDay}請休" : "")}";
    public static string SubjectApproved(string plan, string what, bool isCorrection) =>
        $"{(isCorrection ? "更正：" : "")}{plan}{what}，機關核定";
    public static string SubjectRefused(string plan, string what, bool wasGranted) =>
        wasGranted ? $"更正：{plan}{what}，機關改為不予" : $"{plan}{what}，機關決定不予";
    public static string SubjectWithdrawn(string plan, string what) => $"更正：{plan}{what}，人事決定已撤回";
    public static string SubjectDeadline(string left, string lastDay, string due) => $"{left}最晚{lastDay}請休，{due}";
    public static string SubjectApply(string plan, string what, string day, string due) => $"{plan}{what}申請至{day}，{due}";
    public static string SubjectWindow(string plan, string what, string day, string due) => $"{plan}{what}尚未完成，{day}止，{due}";
    public static string SubjectEvidence(string hours) => $"先行補休{hours}小時，請補送學習時數證明";
    public static string SubjectQuestionOffice(string plan, string what) => $"{plan}「{what}」待查，請人事單位補資料，您不必重修";
    public static string SubjectQuestionYou(string plan, string what) => $"{plan}「{what}」待查，請您提供資料";
    public static string SubjectSettled(string plan, string what, string now) => $"{plan}「{what}」查明：{now}";
    public static string SubjectUsedUp(string plan, string what) => $"{plan}{what}已全部使用";

    public static string Left(string left) => $"補休{left}小時";
    public static string AvailableAndUsed(string left, string used) => $"可用{left}小時，已休{used}小時";
    public static string Available(string left) => $"可用{left}小時";
    public static string UsedUnknown(string earned) => $"核算{earned}小時（已休時數未提供，請自行扣除）";
    public static string Lapsed(string left, string lapsed, string used) => $"可用{left}／已失效{lapsed}小時（已休{used}小時）";
    public const string MakeUpDay = "補行上班";
    public static string MakeUp(string note) => $"，當天{note}，可請假";
    public static string Apply(string what, string day) => $"請於{day}以前向人事單位申請{what}。";
    public static string Record(string what, string when, string remark) => $"學習紀錄{when}「{what}」：{remark}";
    public static string CausePlan(string plan) => $"計畫修正（{plan}）";
    public static string CauseCalendar(string day) => $"辦公日曆表修正，最晚可請假日改為{day}";
    public const string CauseCalendarAny = "辦公日曆表修正";
    public const string CauseAgency = "人員名冊異動（服務機關變更，依現職機關之設定查核）";
    public static string CauseRoster(string observed) => $"人員名冊異動：{observed}";
    public static string CauseDates(string was, string now) => $"學習紀錄更正，完成日由{was}改為{now}";
    public static string CauseData(string observed) => $"資料更正：{observed}";
    public static string CauseNewData(string observed) => $"資料更新：{observed}";
    public static string CauseNewRecord(string observed, string what, string when) => $"資料更新：{observed}（最後一筆：{when}「{what}」）";
    public static string CauseOpen(string observed) => $"資料不足：{observed}";
    public const string NotComplete = "尚未完成";
}
