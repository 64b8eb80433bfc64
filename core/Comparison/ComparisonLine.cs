using LearningHours.Plans;

namespace LearningHours.Comparison;

/// <summary>What the eligible decisions of one entitlement amount to under both plans, in one agency or in all.</summary>
public sealed record ComparisonLine(string Agency, string AgencyName, Entitlement Entitlement)
{
    public AwardTally Before { get; init; }
    public AwardTally After { get; init; }
    public int Gained { get; init; }
    public int Lost { get; init; }
    /// <summary>Eligible under both, with another amount, unit or date.</summary>
    public int Altered { get; init; }

    public ComparisonLine With(Difference difference) => this with
    {
        Before = Before.With(difference.Before),
        After = After.With(difference.After),
        Gained = Gained + (difference.Kind == DifferenceKind.Gained ? 1 : 0),
        Lost = Lost + (difference.Kind == DifferenceKind.Lost ? 1 : 0),
        Altered = Altered + (difference.Kind is DifferenceKind.Raised or DifferenceKind.Lowered or DifferenceKind.Redated ? 1 : 0),
    };

    public static ComparisonLine operator +(ComparisonLine a, ComparisonLine b) => a with
    {
        Before = a.Before + b.Before,
        After = a.After + b.After,
        Gained = a.Gained + b.Gained,
        Lost = a.Lost + b.Lost,
        Altered = a.Altered + b.Altered,
    };
}
