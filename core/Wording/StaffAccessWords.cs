namespace LearningHours.Wording;

/// <summary>What officers are told about feed <c>staff-access</c>, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class StaffAccessWords
{
    public const string
        Account = "登入帳號（電子郵件形式）或帳號的物件識別碼",
        Agency = "機關代碼，須與機關資料相同；空白為全部機關",
        Role = "；人事可下載及上傳，主管僅可下載，全市不限機關",
        From = "生效日（含）；空白為立即生效",
        Until = "終止日（含）；空白為未定終止日",
        AllCode = "ALL-AGENCIES",
        All = "未填機關代碼，可開啟全部機關的資料，請確認",
        OneCode = "ONE-AGENCY",
        One = "角色為全市而填有機關代碼，僅及於該機關";

    public static readonly Problem EndsBeforeItBegins = new("ENDS-EARLY", "迄日早於起日，本列不給予權限。", "請更正起迄日期。");
}
