using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>
/// The result for one person and one entitlement: one row of <c>decisions.csv</c>. Only an eligible verdict has a <see cref="Reward"/>; for
/// every other verdict amount, unit and dates are empty. <see cref="Finding"/> explains the decision; null only if the night was asked for
/// no findings.
/// </summary>
public readonly record struct Decision
{
    public required Plan Plan { get; init; }
    public required Entitlement Entitlement { get; init; }
    public required Employee Employee { get; init; }
    /// <summary>The roster row that decided (contract reading 25a).</summary>
    public required Employment Employment { get; init; }
    public required Verdict Verdict { get; init; }
    public Reward? Reward { get; init; }
    public Finding? Finding { get; init; }

    public decimal? Amount => Reward?.Amount;
    public Unit Unit => Reward?.Unit ?? Unit.None;
    public DateOnly? CompletedOn => Reward?.CompletedOn;
    public DateOnly? ApplyBy => Reward?.ApplyBy;
    public DateOnly? UseBy => Reward?.UseBy;
    public DateOnly? FirstLapse => Reward?.FirstLapse;
    public DateOnly? LastUsableDay => Reward?.LastUsableDay;

    /// <summary>What people had decided about this person, plan and entitlement by the as-of date (inclusive), oldest first.</summary>
    public IEnumerable<HumanDecision> HumanDecisions(FactBook facts, DateOnly asOf) =>
        facts.DecidedBy(asOf, Employee.Number, Plan.Id, Entitlement.Id, Entitlement.Title);
}
