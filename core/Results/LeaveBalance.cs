using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;

namespace LearningHours.Results;

/// <summary>Compensatory leave of one decision: what was earned, what leave-usage says is taken, and the terms of taking it.</summary>
/// <param name="Used">Null where the leave-usage feed is absent: not known, which is not zero.</param>
public sealed record LeaveBalance(decimal Earned, Hours? Used, LeaveTerms Terms)
{
    /// <summary>What is left; never below zero, null where what was used is not known.</summary>
    public decimal? Left => Used is { } used ? Math.Max(0, Earned - used.Value) : null;

    /// <summary>Leave taken beyond what was earned: for a human to look at.</summary>
    public bool IsOverdrawn => Used is { } used && used.Value > Earned;

    /// <summary>Null for a decision that is not eligible for leave. Leave dated after as-of is ignored (contract reading 4).</summary>
    public static LeaveBalance? Of(Decision decision, FactBook facts, DateOnly asOf)
    {
        if (decision is not { Verdict: Verdict.Eligible, Unit: Unit.Hours, Amount: { } earned } || TermsOf(decision.Entitlement) is not { } terms) return null;
        Hours? used = null;
        if (facts.Has(FeedKind.LeaveUsage))
        {
            used = facts.LeaveTaken(decision.Employee.Number, decision.Plan.Id, asOf).Aggregate(Hours.Zero, static (sum, use) => sum + use.Hours);
        }
        return new LeaveBalance(earned, used, terms);
    }

    private static LeaveTerms? TermsOf(Entitlement entitlement) => entitlement.Award switch
    {
        TieredAward tiers => tiers.Leave,
        LeavePerCourse courses => courses.Leave,
        _ => null,
    };
}
