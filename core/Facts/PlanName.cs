using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>The id of a plan in the form used for comparison, regardless of width and case.</summary>
public static class PlanName
{
    public static string Normalise(string name) => FeedWord.Fold(name).ToLowerInvariant();
}
