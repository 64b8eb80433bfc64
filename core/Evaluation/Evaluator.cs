using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>Facts × plan × as-of → decisions: the one door of the evaluation folder.</summary>
public static class Evaluator
{
    /// <summary>
    /// Decides every entitlement of a plan for everybody it covers, streamed in the order of results: entitlement, then 員工編號 (both ordinal).
    /// </summary>
    /// <param name="asOf">The Taipei civil date judged; facts dated later are ignored.</param>
    /// <param name="findings">Whether to build the explanation trees; the decisions are the same either way.</param>
    public static IEnumerable<Decision> Evaluate(Plan plan, FactBook facts, DateOnly asOf, bool findings) => throw new NotImplementedException();

    /// <summary>The plans a night judges when none is named: begun by as-of, and neither their period nor their last possible leave is past (contract reading 4).</summary>
    public static IEnumerable<Plan> Current(IEnumerable<Plan> plans, DateOnly asOf) => throw new NotImplementedException();
}
