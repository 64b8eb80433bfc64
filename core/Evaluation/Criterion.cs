using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>
/// What a node of the explanation is measured by: a rule of the plan with its clause and quote, and what it requires. Nearly all criteria
/// follow from the plan alone and are shared by the findings of everybody.
/// </summary>
/// <param name="rule">Rule id, <c>S4-15</c>; empty for a node that only groups or notes.</param>
public sealed class Criterion(FindingText rule, FindingText clause, FindingText quote, FindingText required)
{
    /// <summary>The criterion of a node that only notes something.</summary>
    public static readonly Criterion None = new("", "", "", "");

    public FindingText Rule { get; } = rule;
    public FindingText Clause { get; } = clause;
    public FindingText Quote { get; } = quote;
    public FindingText Required { get; } = required;

    /// <summary>
    /// The part of the plan that asks, for readers of the tree who need more than its words; null for a node that only notes something.
    /// </summary>
    internal ICited? Part { get; init; }

    /// <summary>The bytes that <c>decisions.jsonl</c> prints for it; null until it is first printed.</summary>
    internal byte[]? Printed { get; set; }
}
