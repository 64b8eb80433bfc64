using LearningHours.Evaluation;
using LearningHours.Results;

namespace LearningHours.Comparison;

/// <summary>How a decision under another plan differs.</summary>
public enum DifferenceKind
{
    /// <summary>Nothing that a row says is different.</summary>
    None,
    /// <summary>Eligible now but not before.</summary>
    Gained,
    /// <summary>Eligible before but not now.</summary>
    Lost,
    /// <summary>More of the same unit, or a higher unit.</summary>
    Raised,
    /// <summary>Less of the same unit, or a lower unit.</summary>
    Lowered,
    /// <summary>The same amount with other dates.</summary>
    Redated,
    /// <summary>Eligible under neither, with another verdict.</summary>
    Reworded,
}

/// <summary>The decisions about one person and entitlement under two plans; null if that plan has no such row.</summary>
public sealed record Difference(Decision? Before, Decision? After)
{
    /// <summary>The decision that exists, the second plan's if both do: the person and the agency are the same in both.</summary>
    public Decision Either => After ?? Before!.Value;

    public DifferenceKind Kind => (Eligible(Before), Eligible(After)) switch
    {
        (null, { }) => DifferenceKind.Gained,
        ({ }, null) => DifferenceKind.Lost,
        ({ } before, { } after) => OfEligible(before, after),
        _ => Before?.Verdict == After?.Verdict ? DifferenceKind.None : DifferenceKind.Reworded,
    };

    private static DifferenceKind OfEligible(Decision before, Decision after) =>
        (before.Unit, before.Amount ?? 0).CompareTo((after.Unit, after.Amount ?? 0)) switch
        {
            < 0 => DifferenceKind.Raised,
            > 0 => DifferenceKind.Lowered,
            _ => Row(before) == Row(after) ? DifferenceKind.None : DifferenceKind.Redated,
        };

    private static Decision? Eligible(Decision? decision) => decision is { Verdict: Verdict.Eligible } ? decision : null;

    /// <summary>What a row says, apart from the name of the plan and the reasons.</summary>
    private static DecisionRow Row(Decision decision) => DecisionRow.Of(decision with { Finding = null }) with { Plan = "" };
}
