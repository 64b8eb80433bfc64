using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>The id of a plan as feeds write it: width and case aside.</summary>
public static class PlanName
{
    public static string Normalise(string name) => FeedWord.Fold(name).ToLowerInvariant();
}
