using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>
/// Gives decisions the findings that nobody kept, by deciding them again: a night holds no tree longer than it takes to print it. Not
/// thread-safe; cheapest for people in the order of 員工編號.
/// </summary>
public sealed class Explainer(FactBook facts, DateOnly asOf)
{
    private readonly Dictionary<Plan, PlanBinding> _bindings = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Entitlement, DecisionMaker> _makers = new(ReferenceEqualityComparer.Instance);

    /// <summary>The same decision with its finding.</summary>
    /// <param name="decision">A decision made from the same facts for the same as-of date.</param>
    public Decision Explain(Decision decision)
    {
        if (decision.Finding is not null) return decision;
        if (!_makers.TryGetValue(decision.Entitlement, out var maker)) _makers[decision.Entitlement] = maker = MakerOf(decision);
        return maker.Decide(decision.Employee) ?? decision;
    }

    private DecisionMaker MakerOf(Decision decision)
    {
        if (!_bindings.TryGetValue(decision.Plan, out var binding))
            _bindings[decision.Plan] = binding = new PlanBinding(decision.Plan, facts, asOf);
        return new DecisionMaker(binding, new BoundEntitlement(binding, decision.Entitlement), findings: true);
    }
}
