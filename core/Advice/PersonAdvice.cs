using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Evaluation.OffHours;
using LearningHours.Plans;

namespace LearningHours.Advice;

/// <summary>
/// What somebody can still do about one entitlement while its window is open. It decides nothing: the decision and its finding stay as they
/// are, and the advice is derived from the same rules on demand.
/// </summary>
/// <param name="Until">The last day of the window, inclusive.</param>
/// <param name="Tiers">The tiers above what is won that can still be aimed at, the lowest first.</param>
/// <param name="Warnings">Courses begun in such a way that they will not or may not count.</param>
public sealed record PersonAdvice(Decision Decision, DateOnly Until, IReadOnlyList<TierAdvice> Tiers, IReadOnlyList<StartWarning> Warnings)
{
    /// <summary>
    /// Whether something is won that is given once a year while more is still within reach, so that applying now would give it away (S1-12
    /// to S1-14, AMB-11). Leave is no such award: what a later tier brings is added to what was taken.
    /// </summary>
    public bool IsWaitingBetter =>
        Decision is { Verdict: Verdict.Eligible, Unit: Unit.Commendation or Unit.Merit }
        && Tiers.Any(t => t.Feasibility != Feasibility.TooLate);

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty => Tiers.Count == 0 && Warnings.Count == 0;
}

/// <summary>The least that one tier still lacks.</summary>
public sealed record TierAdvice(string Title, Unit Unit, decimal? Amount, IReadOnlyList<AdviceStep> Steps)
{
    /// <summary>The 官等 for which it holds if the roster names none or several; otherwise null.</summary>
    public string? Rank { get; init; }
    /// <summary>Hours of learning in all steps together, what counts twice taken once; null if a step's hours are not known.</summary>
    public required Hours? Learning { get; init; }
    public required Feasibility Feasibility { get; init; }
    /// <summary>
    /// The part of the path that is done, 0 to 1: measured in hours if all steps have hours, else in what the steps count.
    /// </summary>
    public decimal Done { get; init; }
    /// <summary>The time left for it; null if no learning is asked for or the days cannot be told.</summary>
    public TimeLeft? Left { get; init; }
}

/// <summary>Whether the hours of a tier fit into the time left.</summary>
public enum Feasibility
{
    /// <summary>There is no learning to plan for, or the hours or days are not known.</summary>
    Untold,
    /// <summary>They fit at the pace of <see cref="LearningPace"/>.</summary>
    InTime,
    /// <summary>They fit only at a faster pace or with leave.</summary>
    Tight,
    /// <summary>There are not that many hours left.</summary>
    TooLate,
}

/// <summary>
/// A course that is still missing although it has a record, which does not or may not count because of when it was begun or completed.
/// </summary>
/// <param name="Judgement">The instant that was decisive, and why.</param>
/// <param name="IsFinished">The record is passed; otherwise the course is under way and can still be started anew.</param>
public sealed record StartWarning(string Course, CivilTime Start, InstantJudgement Judgement, bool IsFinished, bool DayOnly = false)
{
    /// <summary>Whether the record will certainly not count; otherwise it may not.</summary>
    public bool IsCertain => Judgement.Freedom == Freedom.NotFree;
}
