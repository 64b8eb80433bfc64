using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Evaluation.OffHours;
using LearningHours.Plans;

namespace LearningHours.Advice;

/// <summary>
/// What somebody can still do about one entitlement while its window is open. It decides nothing: the decision and its finding stand as
/// they are, and this is read off the same rules on demand.
/// </summary>
/// <param name="Until">The last day of the window, included.</param>
/// <param name="Tiers">Those above what is won that can still be aimed at, the lowest first.</param>
/// <param name="Warnings">Courses begun in such a way that they will not count.</param>
public sealed record PersonAdvice(Decision Decision, DateOnly Until, IReadOnlyList<TierAdvice> Tiers, IReadOnlyList<StartWarning> Warnings)
{
    /// <summary>
    /// Something is won that is given once a year, and more is still within reach: applying now would give it away (S1-12 to S1-14,
    /// AMB-11). Leave is no such award: what a later tier brings is added to what was taken.
    /// </summary>
    public bool IsWaitingBetter =>
        Decision is { Verdict: Verdict.Eligible, Unit: Unit.Commendation or Unit.Merit }
        && Tiers.Any(t => t.Feasibility != Feasibility.TooLate);

    /// <summary>Nothing to say.</summary>
    public bool IsEmpty => Tiers.Count == 0 && Warnings.Count == 0;
}

/// <summary>The least that is missing of one tier.</summary>
public sealed record TierAdvice(string Title, Unit Unit, decimal? Amount, IReadOnlyList<AdviceStep> Steps)
{
    /// <summary>The 官等 for which it holds, where the roster names none or several; null otherwise.</summary>
    public string? Rank { get; init; }
    /// <summary>Hours of learning in all steps together, what counts twice taken once; null where a step's hours are not known.</summary>
    public required Hours? Learning { get; init; }
    public required Feasibility Feasibility { get; init; }
    /// <summary>The part of the way that is done, 0 to 1: of the hours, where all steps have hours, else of what the steps count.</summary>
    public decimal Done { get; init; }
    /// <summary>The time left for it; null where no learning is asked for or the days cannot be told.</summary>
    public TimeLeft? Left { get; init; }
}

/// <summary>Whether the hours of a tier fit into the time left.</summary>
public enum Feasibility
{
    /// <summary>No learning to plan for, hours or days not known.</summary>
    Untold,
    /// <summary>At the pace of <see cref="LearningPace"/>.</summary>
    InTime,
    /// <summary>Only faster than that pace, or with leave.</summary>
    Tight,
    /// <summary>There are not that many hours left.</summary>
    TooLate,
}

/// <summary>A course that is still missing, with a record that does not or may not count because of when it was begun or
/// completed.</summary>
/// <param name="Judgement">The instant that decided, and why.</param>
/// <param name="IsFinished">The record is passed; otherwise the course is under way and can still be begun anew.</param>
public sealed record StartWarning(string Course, CivilTime Start, InstantJudgement Judgement, bool IsFinished, bool DayOnly = false)
{
    /// <summary>The record will not count; otherwise it may not.</summary>
    public bool IsCertain => Judgement.Freedom == Freedom.NotFree;
}
