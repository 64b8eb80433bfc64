using LearningHours.Access;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Uploads;

/// <summary>Which feeds an officer may lay down files of.</summary>
public static class UploadFeeds
{
    /// <summary>About nobody's people, or deciding whose people are whose: one file of them concerns every agency.</summary>
    private static readonly FeedKind[] CityWide =
        [FeedKind.Courses, FeedKind.Lists, FeedKind.Agencies, FeedKind.Calendar, FeedKind.Aliases, FeedKind.StaffAccess];

    /// <summary>An agency's file says nothing of the others: what it lacks is unknown, or shown only.</summary>
    private static readonly FeedKind[] SafeAlone = [FeedKind.CourseFlags, FeedKind.LeaveUsage, FeedKind.Decisions];

    /// <summary>In the order of the contract.</summary>
    public static IReadOnlyList<FeedKind> Of(AccessScope scope) =>
        !scope.LaysDown ? [] : [.. FeedNames.All.Where(f => scope.IsCity || !CityWide.Contains(f))];

    /// <summary>Why an officer may lay down no file of a feed, zh-TW; null where he or she may.</summary>
    /// <param name="isThere">Whether the feed has a file already: an absent feed is 待查, one with the rows of a single agency is 無 for all
    /// others.</param>
    public static string? Refusal(AccessScope scope, FeedKind feed, bool isThere)
    {
        if (scope.IsCity) return null;
        if (!Of(scope).Contains(feed)) return UploadWords.CityOnly;
        return isThere || SafeAlone.Contains(feed) ? null : UploadWords.NotYetThere;
    }
}
