using LearningHours.Files;

namespace LearningHours.Results;

/// <summary>Who can supply a fact that is missing.</summary>
public static class Supplier
{
    /// <param name="feed">The feed that lacks it; null where no single feed does.</param>
    public static string Of(FeedKind? feed) => feed switch
    {
        FeedKind.Attendance or FeedKind.LeaveUsage => "服務機關人事單位（差勤資料）",
        FeedKind.Roster or FeedKind.Aliases => "服務機關人事單位（人員名冊）",
        FeedKind.Agencies => "服務機關人事單位（機關資料、上班時間）",
        FeedKind.CourseFlags => "服務機關人事單位（課程是否與業務相關之設定）",
        FeedKind.Hours => "本人及學習平臺（學習紀錄）",
        FeedKind.Courses => "學習平臺（課程代碼及類別）",
        FeedKind.Lists => "計畫主辦機關（課程名單）",
        FeedKind.Calendar => "計畫主辦機關（辦公日曆表）",
        FeedKind.Forum => "論壇管理單位（發表及回應篇數）",
        FeedKind.Reports or FeedKind.Works or FeedKind.Projects => "計畫主辦機關（繳交及評審資料）",
        FeedKind.Certificates => "本人（證書）",
        FeedKind.Classes or FeedKind.Applicants or FeedKind.Reflections => "研習主辦機關（報名、參訓及心得資料）",
        FeedKind.Decisions => "服務機關人事單位（核定資料）",
        _ => "服務機關人事單位",
    };

    /// <summary>Who brings what, and where it is handed in: a whole sentence without its end.</summary>
    /// <param name="feed">The feed that lacks it; null where no single feed does.</param>
    public static string HandIn(FeedKind? feed) => feed switch
    {
        null => "請洽服務機關人事單位查明",
        FeedKind.Hours => $"請本人檢附平臺學習紀錄，交服務機關人事單位以{Folder(FeedKind.Hours)}送出",
        FeedKind.Certificates => $"請本人檢附證書，交服務機關人事單位以{Folder(FeedKind.Certificates)}送出",
        { } one => $"請{Of(one)}補齊，以{Folder(one)}送出",
    };

    private static string Folder(FeedKind feed) => $"{FeedNames.Of(feed)}資料（格式：./run formats {FeedNames.Of(feed)}）";
}
