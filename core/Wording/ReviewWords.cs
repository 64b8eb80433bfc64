namespace LearningHours.Wording;

/// <summary>Texts of the lists of records and courses that somebody has to review, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class ReviewWords
{
    public const string CoursesFile = "待比對課程清冊.csv", RecordsFile = "待查證紀錄清冊.csv", OffRosterFile = "名冊外學習紀錄清冊.csv";

    public static readonly IReadOnlyList<string> CourseColumns = ["課程名稱", "課程代碼", "平臺", "紀錄數", "待補"];
    public static readonly IReadOnlyList<string> OffRosterColumns = ["身分證字號或員工編號", "紀錄數", "首筆來源檔案", "首筆行號"];
    public static readonly IReadOnlyList<string> RecordColumns =
        ["機關", "姓名", "員工編號", "疑義", "課程名稱", "平臺", "起", "迄", "認證時數", "來源檔案", "行號"];

    /// <summary>In the order in which the code lists the kinds of doubt.</summary>
    public static readonly IReadOnlyList<string> Doubts = ["同一平臺不同課程之起訖時間完全相同", "認證時數高於課程目錄所載", "閱讀時數長於上課期間"];

    // what a course outside the catalogue lacks
    public const string NotInCatalogue = "課程目錄", NoPlatform = "平臺", NoCategory = "課程類別";
}
