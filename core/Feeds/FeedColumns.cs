using LearningHours.Feeds.Columns;
using LearningHours.Feeds.Kinds;
using LearningHours.Files;

namespace LearningHours.Feeds;

/// <summary>The layouts that a feed's files may have.</summary>
internal static class FeedColumns
{
    public static IReadOnlyList<ColumnSet> Of(FeedKind feed) => feed switch
    {
        FeedKind.Hours => HoursLayout.All,
        FeedKind.Courses => [CoursesFeed.Set],
        FeedKind.Lists => [ListsFeed.Set],
        FeedKind.Roster => [RosterFeed.Set],
        FeedKind.Agencies => [AgenciesFeed.Set],
        FeedKind.Calendar => [CalendarFeed.Set],
        FeedKind.Attendance => [AttendanceFeed.Set],
        FeedKind.CourseFlags => [CourseFlagsFeed.Set],
        FeedKind.LeaveUsage => [LeaveUsageFeed.Set],
        FeedKind.Forum => [ForumFeed.Set],
        FeedKind.Reports => [ReportsFeed.Set],
        FeedKind.Works => [WorksFeed.Set],
        FeedKind.Certificates => [CertificatesFeed.Set],
        FeedKind.Classes => [ClassesFeed.Set],
        FeedKind.Projects => [ProjectsFeed.Set],
        FeedKind.Applicants => [ApplicantsFeed.Set],
        FeedKind.Reflections => [ReflectionsFeed.Set],
        FeedKind.Decisions => [DecisionsFeed.Set],
        FeedKind.Aliases => [AliasesFeed.Set],
        FeedKind.StaffAccess => [StaffAccessFeed.Set],
        FeedKind.Releases => [ReleasesFeed.Set],
        FeedKind.Preferences => [PreferencesFeed.Set],
        _ => throw new ArgumentOutOfRangeException(nameof(feed)),
    };
}
