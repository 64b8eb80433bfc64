namespace LearningHours.Wording;

/// <summary>Texts that all mails share: sender, greeting, facts, closing, calendar entries. One text per member.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
public static class MailWords
{
    public const string Prefix = "【數位學習】";
    public const string Sender = "數位學習獎勵查核";
    public const string Joint = "；";
    public const string NextStep = "下一步";
    public const string Advice = "建議";
    public const string Basis = "查核說明";
    public const string CheckedOn = "查核日";
    public const string Received = "學習紀錄收檔";
    public const string Portal = "終身學習入口網";
    public const string Eplus = "學習平臺";
    public const string AnySource = "學習紀錄";
    public const string Person = "本人資料";
    public const string Contact = "洽詢";
    public const string Note = "說明";
    public const string Recommends = "「符合」係系統依計畫條文及現有資料查核的結果；是否敘獎、准予補休，由服務機關依規定辦理。";
    public const string NoReply = "本信由系統寄發，回信將送達您的人事單位。";
    public const string UnsubscribeSubject = "不再寄送數位學習建議信";
    public const string CalendarFile = "補休期限.ics";
    public const string CancelFile = "取消提醒.ics";

    public static string Greeting(string name) => $"{name} 您好：";
    public static string SourceDate(string source, string day) => $"{source}{day}";
    public static string PersonLine(string number, string masked) => $"員工編號{number}，身分證字號{masked}";
    public static string Office(string agency, string unit) => $"{agency}{(unit.Length > 0 ? unit : "人事單位")}";
    public static string ContactLine(string office, string name, string phone, string address) =>
        office + (name.Length > 0 ? $"　{name}" : "") + (phone.Length > 0 ? $"　電話{phone}" : "") + (address.Length > 0 ? $"　{address}" : "");
    public static string Unsubscribe(string address) => $"不想再收到建議及其提醒，請寄信至{address}，主旨寫「{UnsubscribeSubject}」；結果與更正仍會通知。";
    public static string LeaveEntry(string hours, string plan) => $"補休剩{hours}小時，最晚今天請（{plan}）";
    public static string ApplyEntry(string what, string plan) => $"{what}今天截止申請（{plan}）";
    public static string EntryText(string lastDay) => $"最晚可請假日{lastDay}。時數用完或日期變更時，系統會另寄取消或更新的行事曆檔。";
    public static string Due(int days) => days switch { 0 => "今天到期", 1 => "明天到期", _ => $"還有{days}天" };

    public const string IsEligible = "符合條件";
    public const string IsNotYet = "尚未符合";
    public const string CompletedOn = "完成日";
    public const string ApplyBy = "申請期限";
    public const string LastDay = "最晚可請假日";
    public static string EligibleForHonour(string amount) => $"符合條件，建議敘獎（{amount}）";
    public static string MayApply(string amount) => $"符合條件，得申請{amount}";
    public static string EligibleFor(string amount) => $"符合條件（{amount}）";
    public static string Honour(string amount) => $"{amount}（建議敘獎）";
    public static string Year(int rocYear) => $"{rocYear}年度";
}
