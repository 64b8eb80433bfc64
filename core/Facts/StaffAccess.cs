using LearningHours.Feeds.Kinds;
using LearningHours.Files;

namespace LearningHours.Facts;

/// <summary>What somebody in a personnel unit may do on the download page; in the order of the words of <c>StaffAccessFeed</c>.</summary>
public enum StaffRole
{
    /// <summary>人事: reads the packs of its agencies and uploads exports about their people.</summary>
    Personnel,
    /// <summary>主管: reads the packs of its agencies.</summary>
    Head,
    /// <summary>全市: reads and uploads everything.</summary>
    City,
}

/// <summary>A row of feed <c>staff-access</c> (contract section 2): who may open and upload what on the download page.</summary>
/// <param name="Account">帳號, in lower case: the name with which somebody signs in, or the object id of that account.</param>
/// <param name="Agency">機關代碼; empty for all agencies.</param>
/// <param name="From">First day, inclusive; null if there is no beginning.</param>
/// <param name="Until">Last day, inclusive; null if there is no end.</param>
public sealed record StaffAccess(string Account, string Agency, StaffRole Role, DateOnly? From, DateOnly? Until, SourceRow Source)
{
    public bool HoldsOn(DateOnly day) => (From is not { } from || from <= day) && (Until is not { } until || day <= until);
}
