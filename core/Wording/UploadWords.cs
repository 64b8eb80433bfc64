namespace LearningHours.Wording;

/// <summary>Why rows and files that officers upload are refused, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class UploadWords
{
    public static readonly Problem OthersPerson = new("NOT-YOURS", "本列所指人員不屬於您可上傳資料的機關，未採用。", "請交由該員服務機關的人事單位上傳。");

    public static readonly Problem OthersAgency = new("NOT-YOURS", "本列的機關代碼不是您可上傳資料的機關，未採用。", "請交由該機關的人事單位上傳。");

    public static readonly Problem UnknownPerson =
        new("NOT-YOURS", "本列所指人員不在人員名冊中，無法確認屬於您的機關，未採用。", "請查對員工編號或身分證字號；新進人員請先更新人員名冊。");

    public static readonly Problem NobodyNamed = new("NOT-YOURS", "本列沒有指明人員或機關，無法確認屬於您的機關，未採用。", "請填寫員工編號、身分證字號或機關代碼。");

    public static readonly Problem OthersNumber = new("NOT-YOURS", "本列的編號已由其他機關的資料使用，未採用。", "請查對編號，或洽計畫主辦機關。");

    public const string CityOnly = "本項資料由全市統一提供，您的權限無法上傳";

    public const string NotYetThere = "本項資料尚未由全市提供；僅有單一機關的檔案時，其他機關會視同沒有資料，請先洽系統管理單位放置全市資料";
}
