using LearningHours.Evaluation;

namespace LearningHours.Tests.Core.Results;

/// <summary>Decisions with another reward.</summary>
internal static class RewardedDecision
{
    public static Decision Rewarded(this Decision decision, Func<Reward, Reward> change) =>
        decision with { Reward = change(decision.Reward ?? new Reward()) };
}
