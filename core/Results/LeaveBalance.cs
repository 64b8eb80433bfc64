using LearningHours.Dates;
using LearningHours.Plans;

namespace LearningHours.Results;

/// <summary>
/// Compensatory leave of one decision, the same for mails, packs and forms: what was earned, what leave-usage says is taken, what can still
/// be used, and the terms of taking it.
/// </summary>
public sealed record LeaveBalance(LeaveAccount Account, LeaveTerms Terms)
{
    public decimal Earned => Account.Granted.Value;

    /// <summary>Null where the leave-usage feed is absent: not known, which is not zero.</summary>
    public Hours? Used => Account.Used;

    /// <summary>What can be used on as-of or later, lapsed lots off; never below zero, null where what was used is not known.</summary>
    public decimal? Left => Account.Usable?.Value;

    /// <summary>What lapsed unused; null where what was used is not known.</summary>
    public decimal? Lapsed => Account.Lapsed?.Value;
}
