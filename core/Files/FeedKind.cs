using LearningHours.Wording;

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
        "hours", "courses", "lists", "roster", "agencies", "calendar", "attendance", "course-flags", "leave-usage", "forum", "reports",
        "works",
        "certificates", "classes", "projects", "applicants", "reflections", "decisions", "aliases", "staff-access", "releases",
        "preferences",
    ];

    public static IReadOnlyList<FeedKind> All { get; } = Enum.GetValues<FeedKind>();

    public static string Of(FeedKind feed) => Names[(int)feed];

    /// <summary>What people call the feed, zh-TW: 人員名冊.</summary>
    public static string TitleOf(FeedKind feed) => FeedTitles.All[(int)feed];

    /// <summary>The feed of a folder name (ordinal, case-sensitive); null if there is no such feed.</summary>
    public static FeedKind? Parse(string name) => Array.IndexOf(Names, name) is >= 0 and var i ? (FeedKind)i : null;
}
