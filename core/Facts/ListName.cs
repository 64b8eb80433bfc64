using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>The name of an external course list as it is compared: <c>City／附件４</c> and <c>city/附件4</c> are one.</summary>
public static class ListName
{
    public static string Normalise(string name) => FeedWord.Fold(name).ToLowerInvariant();
}
