using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;

namespace LearningHours.Results;

/// <summary>Computes the leave of a night's decisions. Leave taken after as-of is ignored (contract reading 4). Not thread-safe.</summary>
public sealed class LeaveBook(FactBook facts, DateOnly asOf)
{
    private readonly Grounds _grounds = new(facts, asOf);

    /// <summary>Null for a decision that is not eligible for leave.</summary>
    public LeaveBalance? Of(Decision decision)
    {
        if (decision is not { Verdict: Verdict.Eligible, Unit: Unit.Hours, Amount: not null }
            || decision.Entitlement.Award.TermsOfLeave() is not { } terms)
            return null;
        var uses = facts.Has(FeedKind.LeaveUsage) ? facts.LeaveTaken(decision.Employee.Number, decision.Plan.Id, asOf).ToList() : null;
        return new LeaveBalance(LeaveAccount.Of(_grounds.LotsOf(decision), uses, asOf), terms);
    }
}
