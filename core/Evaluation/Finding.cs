using LearningHours.Files;

namespace LearningHours.Evaluation;

/// <summary>How one condition came out.</summary>
public enum FindingVerdict { Met, Unmet, Unknown, Note }

/// <summary>
/// One node of the explanation: a rule with its clause and words, what it requires, what was observed, and which records decided. The tree
/// is built by the code that decides, in the same pass; texts are zh-TW.
/// </summary>
public sealed record Finding(
    Criterion Criterion,
    FindingText Observed,
    FindingVerdict Verdict,
    IReadOnlyList<FindingRecord> Records,
    IReadOnlyList<Finding> Children)
{
    public FindingText Rule => Criterion.Rule;
    public FindingText Clause => Criterion.Clause;
    public FindingText Quote => Criterion.Quote;
    public FindingText Required => Criterion.Required;

    /// <summary><see cref="Records"/> for readers of millions: without an interface call for each.</summary>
    internal ReadOnlySpan<FindingRecord> RecordSpan => Records is FindingRecord[] records ? records : [.. Records];

    /// <summary><see cref="Children"/>, likewise.</summary>
    internal ReadOnlySpan<Finding> ChildSpan => Children is Finding[] children ? children : [.. Children];

    /// <summary>
    /// Whether one met child is enough (tiers, any-of) instead of every child, so that readers can be told the shortest way only.
    /// </summary>
    public bool OneIsEnough { get; init; }

    /// <summary>Whether the node only joins its children, which say what was observed.</summary>
    public bool IsGroup { get; init; }

    /// <summary>
    /// The feed whose fact is missing if the verdict is unknown, which tells who can supply it. Null if no single feed can.
    /// </summary>
    public FeedKind? Lacks { get; init; }
}

/// <summary>
/// A record behind a finding: what it is, when, from which file and line, and what was said of it (the deciding second, the reason not to
/// count). <paramref name="From"/> is unknown for a fact of one day, <paramref name="Source"/> is the default for a fact without a file,
/// and <paramref name="Remark"/> is no text if nothing was said.
/// </summary>
/// <param name="AwaitsCredit">Whether the hours are uploaded but not credited yet (待入帳), which changes no verdict.</param>
/// <param name="Why">For a learning record that does not count, the kind of reason that the remark gives.</param>
public readonly record struct FindingRecord(
    FindingText What, FactTime From, FactTime To, FactSource Source, FindingText Remark, RecordUse Use = RecordUse.Evidence,
    bool AwaitsCredit = false, NotCountedReason Why = NotCountedReason.NotOffHours)
{
    /// <summary>The course of a learning record, as the platform prints its title; null for any other fact.</summary>
    public string? Course { get; init; }
}

/// <summary>What became of a learning record under one condition.</summary>
public enum RecordUse : byte
{
    /// <summary>Not a learning record: shown as evidence.</summary>
    Evidence,
    Counted,
    NotCounted,
    /// <summary>待查.</summary>
    Open,
}
