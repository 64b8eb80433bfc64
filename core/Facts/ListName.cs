using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>
/// The name of an external course list in the form used for comparison: <c>City／附件４</c> and <c>city/附件4</c> are the same.
/// </summary>
public static class ListName
{
    public static string Normalise(string name) => FeedWord.Fold(name).ToLowerInvariant();
}
