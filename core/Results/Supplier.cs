using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>Who can supply a fact that is missing.</summary>
public static class Supplier
{
    /// <param name="feed">The feed that lacks it; null if no single feed does.</param>
    public static string Of(FeedKind? feed) => feed switch
    {
        FeedKind.Attendance or FeedKind.LeaveUsage => SupplierWords.Attendance,
        FeedKind.Roster or FeedKind.Aliases => SupplierWords.Roster,
        FeedKind.Agencies => SupplierWords.Agencies,
        FeedKind.CourseFlags => SupplierWords.CourseFlags,
        FeedKind.Hours => SupplierWords.Hours,
        FeedKind.Courses => SupplierWords.Courses,
        FeedKind.Lists => SupplierWords.Lists,
        FeedKind.Calendar => SupplierWords.Calendar,
        FeedKind.Forum => SupplierWords.Forum,
        FeedKind.Reports or FeedKind.Works or FeedKind.Projects => SupplierWords.Works,
        FeedKind.Certificates => SupplierWords.Certificates,
        FeedKind.Classes or FeedKind.Applicants or FeedKind.Reflections => SupplierWords.Classes,
        FeedKind.Decisions => SupplierWords.Decisions,
        _ => SupplierWords.Office,
    };

    /// <summary>Who brings what and where to hand it in, as a sentence without its full stop.</summary>
    /// <param name="feed">The feed that lacks it; null if no single feed does.</param>
    public static string HandIn(FeedKind? feed) => feed switch
    {
        null => SupplierWords.AskOffice,
        FeedKind.Hours => SupplierWords.OwnRecords(Folder(FeedKind.Hours)),
        FeedKind.Certificates => SupplierWords.OwnCertificates(Folder(FeedKind.Certificates)),
        { } one => SupplierWords.HandIn(Of(one), Folder(one)),
    };

    private static string Folder(FeedKind feed) => SupplierWords.Folder(FeedNames.Of(feed));
}
