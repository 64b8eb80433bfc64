using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>
/// What a node of the explanation is measured by: a rule of the plan with its clause and words, and what it requires. Nearly all follow
/// from the plan alone and stand in the findings of everybody.
/// </summary>
/// <param name="rule">Rule id, <c>S4-15</c>; empty for a node that only groups or notes.</param>
public sealed class Criterion(FindingText rule, FindingText clause, FindingText quote, FindingText required)
{
    /// <summary>Of a node that only says something.</summary>
    public static readonly Criterion None = new("", "", "", "");

    public FindingText Rule { get; } = rule;
    public FindingText Clause { get; } = clause;
    public FindingText Quote { get; } = quote;
    public FindingText Required { get; } = required;

    /// <summary>The part of the plan that asks, for readers of the tree that need more than its words; null of a node that only says
    /// something.</summary>
    internal ICited? Part { get; init; }

    /// <summary>As <c>decisions.jsonl</c> prints it; null until somebody did.</summary>
    internal byte[]? Printed { get; set; }
}
