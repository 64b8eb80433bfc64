using LearningHours.Facts;

namespace LearningHours.Evaluation;

/// <summary>官等 as plans and rosters write it.</summary>
internal static class RankWords
{
    public static IReadOnlyList<Ranks> Each { get; } = [Ranks.Senior, Ranks.Recommended, Ranks.Delegated];

    public static string Of(Ranks rank) => rank switch
    {
        Ranks.Senior => "簡任",
        Ranks.Recommended => "薦任",
        Ranks.Delegated => "委任",
        _ => throw new ArgumentOutOfRangeException(nameof(rank), rank, "one rank"),
    };
}
