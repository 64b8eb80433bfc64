namespace LearningHours.Files;

/// <summary>One kind of input file; its folder name is the word in <see cref="FeedNames"/>.</summary>
public enum FeedKind
{
    Hours, Courses, Lists, Roster, Agencies, Calendar, Attendance, CourseFlags, LeaveUsage, Forum, Reports, Works,
    Certificates, Classes, Projects, Applicants, Reflections, Decisions, Aliases, StaffAccess, Releases, Preferences,
}

/// <summary>The folder names of the feeds, <c>exports/{name}/</c>.</summary>
public static class FeedNames
{
    private static readonly string[] Names =
    [
        "hours", "courses", "lists", "roster", "agencies", "calendar", "attendance", "course-flags", "leave-usage", "forum", "reports", "works",
        "certificates", "classes", "projects", "applicants", "reflections", "decisions", "aliases", "staff-access", "releases", "preferences",
    ];

    private static readonly string[] Titles =
    [
        "學習紀錄", "課程目錄", "課程清單", "人員名冊", "機關資料", "辦公日曆表", "差勤資料", "課程與業務相關之設定", "補休使用情形", "論壇發表及回應", "行政案例及研究報告", "自製教材及短片",
        "證書", "歷年參訓紀錄", "專案評等", "研習報名", "讀書心得", "人事決定", "身分證字號變更對照", "下載頁面權限", "開始通知", "建議信意願",
    ];

    public static IReadOnlyList<FeedKind> All { get; } = Enum.GetValues<FeedKind>();

    public static string Of(FeedKind feed) => Names[(int)feed];

    /// <summary>What people call the feed, zh-TW: 人員名冊.</summary>
    public static string TitleOf(FeedKind feed) => Titles[(int)feed];

    /// <summary>The feed of a folder name; null for a name that is none (ordinal, case matters).</summary>
    public static FeedKind? Parse(string name) => Array.IndexOf(Names, name) is >= 0 and var i ? (FeedKind)i : null;
}
