namespace LearningHours.Wording;

/// <summary>Who can supply what is missing, and where to hand it in, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class SupplierWords
{
    public const string Attendance = "服務機關人事單位（差勤資料）";
    public const string Roster = "服務機關人事單位（人員名冊）";
    public const string Agencies = "服務機關人事單位（機關資料、上班時間）";
    public const string CourseFlags = "服務機關人事單位（課程是否與業務相關之設定）";
    public const string Hours = "本人及學習平臺（學習紀錄）";
    public const string Courses = "學習平臺（課程代碼及類別）";
    public const string Lists = "計畫主辦機關（課程名單）";
    public const string Calendar = "計畫主辦機關（辦公日曆表）";
    public const string Forum = "論壇管理單位（發表及回應篇數）";
    public const string Works = "計畫主辦機關（繳交及評審資料）";
    public const string Certificates = "本人（證書）";
    public const string Classes = "研習主辦機關（報名、參訓及心得資料）";
    public const string Decisions = "服務機關人事單位（核定資料）";
    public const string Office = "服務機關人事單位";
    public const string AskOffice = "請洽服務機關人事單位查明";
    public static string OwnRecords(string folder) => $"請本人檢附平臺學習紀錄，交服務機關人事單位登錄於{folder}";
    public static string OwnCertificates(string folder) => $"請本人檢附證書，交服務機關人事單位登錄於{folder}";
    public static string HandIn(string who, string folder) => $"請{who}補齊{folder}";
    public static string Folder(string feed) => $"「{feed}」資料檔，由上傳頁面送出或交系統管理人員（欄位格式可向其索取）";
}
