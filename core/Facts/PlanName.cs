using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>The id of a plan as feeds write it: <c>Kaohsiung－107</c> and <c>kaohsiung-107</c> are one.</summary>
public static class PlanName
{
    public static string Normalise(string name) => FeedWord.Fold(name).ToLowerInvariant();
}
