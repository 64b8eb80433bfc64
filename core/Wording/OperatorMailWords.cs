namespace LearningHours.Wording;

/// <summary>Texts of mails to those who run the system, one text per member.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
public static class OperatorMailWords
{
    public const string To = "系統維運人員";
    public const string Do = "請處理";
    public const string Why = "原因";
    public const string NoPlanAdd = "請加入涵蓋這一天的計畫檔；加入後當夜即恢復判定。";
    public const string NoPlanNothing = "若本年度確實沒有計畫，不需處理。恢復判定以前不再重複寄發本信。";
    public const string HeldLook = "請查明匯出資料是否完整；補送正確檔案後，下一夜自動恢復。";
    public const string HeldRelease = "確認資料無誤者，以 ./run nightly --release 放行。";
    public const string StaleLook = "請洽資料提供單位確認匯出排程。";
    public const string BrakeLook = "請會同人事單位抽查；確認無誤後，在 releases 資料增列一列（日期為本日以後），個人通知即恢復。";

    public static string NoPlanSubject(string day) => $"沒有計畫涵蓋{day}，學習時數查核停辦";
    public static string NoPlanLead(string day) => $"{day}沒有任何計畫在適用期間內，因此未判定任何人，也未寄發通知。最近一次的結果保留原樣。";
    public static string HeldSubject(string day) => $"{day}查核保留，未寄發通知";
    public static string HeldLead(string day) => $"{day}的資料與前次差異過大或過時，結果已算出供查閱，未寄發任何通知。";
    public static string StaleSubject(string day) => $"{day}有資料來源過時或缺少";
    public static string StaleLead(string day) => $"{day}的查核已完成，但下列資料來源過時或缺少。";
    public static string BrakeSubject(string day) => $"{day}查核結果大量變動，個人通知暫停";
    public static string BrakeLead(string day) => $"{day}下列計畫的查核結果變動比例超過設定，只通知人事單位，同仁個人通知暫停。";
    public static string BrakeLine(string plan, int changed, int people) => $"{plan}：{people}人中{changed}人結果有變動";
}
