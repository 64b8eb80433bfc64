using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>
/// The clause that a decision is shown to rest on, with its words: that of its finding, else of the first met condition that cites one,
/// else of the entitlement's first rule.
/// </summary>
public readonly record struct Citation(FindingText Clause, FindingText Quote)
{
    public static Citation Of(Decision decision)
    {
        if (decision.Finding is { } finding)
        {
            if (!finding.Clause.IsEmpty) return Of(finding);
            if (FindingWalk.Ends(finding, FindingVerdict.Met).FirstOrDefault(f => !f.Clause.IsEmpty) is { } met) return Of(met);
        }
        var rule = decision.Plan.Rule(decision.Entitlement.Rules[0]);
        return new Citation(rule.Clause, rule.Quote);
    }

    public static Citation Of(Finding finding) => new(finding.Clause, finding.Quote);

    /// <summary><c>陸四「…」</c>; empty without a clause.</summary>
    public override string ToString() => Clause.IsEmpty ? "" : Quote.IsEmpty ? Clause.ToString() : $"{Clause}「{Quote}」";
}
