using LearningHours.Access;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Uploads;

/// <summary>Which feeds an officer may upload files for.</summary>
public static class UploadFeeds
{
    /// <summary>
    /// Feeds that concern no agency's people, or that decide whose people are whose: one file of them affects every agency.
    /// </summary>
    private static readonly FeedKind[] CityWide =
        [FeedKind.Courses, FeedKind.Lists, FeedKind.Agencies, FeedKind.Calendar, FeedKind.Aliases, FeedKind.StaffAccess];

    /// <summary>
    /// Feeds in which one agency's file says nothing about the others: what is absent is unknown, or the feed is only displayed.
    /// </summary>
    private static readonly FeedKind[] SafeAlone = [FeedKind.CourseFlags, FeedKind.LeaveUsage, FeedKind.Decisions];

    /// <summary>The feeds an officer may upload files for, in the order of the contract.</summary>
    public static IReadOnlyList<FeedKind> Of(AccessScope scope) =>
        !scope.LaysDown ? [] : [.. FeedNames.All.Where(f => scope.IsCity || !CityWide.Contains(f))];

    /// <summary>Why an officer may not upload a file of a feed, zh-TW; null if it is allowed.</summary>
    /// <param name="isThere">
    /// Whether the feed has a file already: an absent feed means 待查, whereas a feed with the rows of a single agency means 無 for
    /// all others.
    /// </param>
    public static string? Refusal(AccessScope scope, FeedKind feed, bool isThere)
    {
        if (scope.IsCity) return null;
        if (!Of(scope).Contains(feed)) return UploadWords.CityOnly;
        return isThere || SafeAlone.Contains(feed) ? null : UploadWords.NotYetThere;
    }
}
