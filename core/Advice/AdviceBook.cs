using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Advice;

/// <summary>
/// Advice on decisions of any plan of one night; a plan is bound to the facts when it is first asked about. Not thread-safe.
/// </summary>
public sealed class AdviceBook(FactBook facts, DateOnly asOf)
{
    private readonly Dictionary<Plan, Adviser> _advisers = new(ReferenceEqualityComparer.Instance);

    /// <summary>See <see cref="Adviser.Of"/>.</summary>
    public PersonAdvice? Of(Decision decision)
    {
        if (!_advisers.TryGetValue(decision.Plan, out var adviser))
            _advisers[decision.Plan] = adviser = new Adviser(decision.Plan, facts, asOf);
        return adviser.Of(decision);
    }

    /// <summary>The same as sentences; empty if there is no advice.</summary>
    public IReadOnlyList<string> Lines(Decision decision) => Of(decision) is { } advice ? [.. AdviceText.Lines(advice)] : [];
}
