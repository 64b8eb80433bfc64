using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>
/// The result for one person and one entitlement: one row of <c>decisions.csv</c>. For every verdict but eligible all of amount, unit and
/// the dates are empty. <see cref="Finding"/> is what decided; null only where the night was asked for no findings.
/// </summary>
public sealed record Decision
{
    public required Plan Plan { get; init; }
    public required Entitlement Entitlement { get; init; }
    public required Employee Employee { get; init; }
    /// <summary>The roster row that decided (contract reading 25a).</summary>
    public required Employment Employment { get; init; }
    public required Verdict Verdict { get; init; }
    public decimal? Amount { get; init; }
    public Unit Unit { get; init; } = Unit.None;
    /// <summary>The day on which the last condition was met.</summary>
    public DateOnly? CompletedOn { get; init; }
    public DateOnly? ApplyBy { get; init; }
    public DateOnly? UseBy { get; init; }
    public DateOnly? FirstLapse { get; init; }
    /// <summary>The last workday on or before <see cref="UseBy"/>; null with a warning where no calendar of that year is known.</summary>
    public DateOnly? LastUsableDay { get; init; }
    public Finding? Finding { get; init; }
}
