using LearningHours.Dates;
using LearningHours.Plans;

namespace LearningHours.Results;

/// <summary>
/// The compensatory leave of one decision, the same for mails, packs and forms: what was earned, what leave-usage says was taken, what can
/// still be used, and the terms of taking it.
/// </summary>
public sealed record LeaveBalance(LeaveAccount Account, LeaveTerms Terms)
{
    public decimal Earned => Account.Granted.Value;

    /// <summary>Null without the leave-usage feed: not known, which is not zero.</summary>
    public Hours? Used => Account.Used;

    /// <summary>
    /// Hours that can be used on or after as-of, without lapsed lots. Never below zero; null if use is not known and any lot
    /// has not lapsed.
    /// </summary>
    public decimal? Left => Account.Usable?.Value;

    /// <summary>Hours that lapsed unused; null if use is not known.</summary>
    public decimal? Lapsed => Account.Lapsed?.Value;
}
