using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>Everything besides the decisions themselves that determines a night's notices.</summary>
/// <param name="Night">The as-of date.</param>
/// <param name="Memory">What was actually mailed before.</param>
/// <param name="Releases">Whose staff may be written to.</param>
public sealed record NoticeTerms(DateOnly Night, FactBook Facts, MailMemory Memory, ReleaseBook Releases)
{
    /// <summary>Plans evaluated for the first time.</summary>
    public IReadOnlySet<string> FirstNightPlans { get; init; } = new HashSet<string>();
    /// <summary>Base address of the night's results, for links in mails to personnel units; empty for none.</summary>
    public string ResultLink { get; init; } = "";
    /// <summary>Addresses that an earlier mail could not be delivered to.</summary>
    public IReadOnlySet<string> Undeliverable { get; init; } = new HashSet<string>();
    /// <summary>Recipients of mails that may or may not have been sent, for the digest of their unit.</summary>
    public IReadOnlySet<string> SetAside { get; init; } = new HashSet<string>();
    /// <summary>Nights held since the last finished one.</summary>
    public IReadOnlyList<DateOnly> HeldNights { get; init; } = [];
    /// <summary>Feeds that are stale or missing, one line each.</summary>
    public IReadOnlyList<string> PoorFeeds { get; init; } = [];
    /// <summary>The rules that changed since the last finished night.</summary>
    public ChangedRules Changed { get; init; } = ChangedRules.None;
    /// <summary>Adds the finding to a decision, if the caller has not kept it.</summary>
    public Func<Decision, Decision> Explain { get; init; } = static decision => decision;

    /// <summary>The leave balances of the night's decisions.</summary>
    internal LeaveBook Leave { get; } = new(Facts, Night);

    /// <summary>
    /// Whether nothing is left to be done about a decision: for leave, it is used up or refused; for anything else, people decided
    /// either way.
    /// </summary>
    internal bool IsDone(Decision decision) =>
        HumanDecisions.LastOf(decision, Facts, Night) is { } human && (!human.Granted || decision.Unit != Unit.Hours)
        || Leave.Of(decision) is { Left: <= 0 };

    /// <summary>How many days before a deadline people are reminded, the nearest milestone first.</summary>
    public static IReadOnlyList<int> Milestones { get; } = [1, 7, 14, 30];

    /// <summary>Whether the night falls on a rest day. A day that the calendar does not know is treated as a workday.</summary>
    public bool IsRestDay => Facts.Calendar.IsWorkday(Night) == false;

    /// <summary>
    /// The night's day if it is a workday, otherwise the first workday after it; the night's day if the calendar does not tell.
    /// </summary>
    public DateOnly NextWorkday => Facts.Calendar.FirstWorkdayOnOrAfter(Night) ?? Night;

    /// <summary>
    /// The milestone a deadline has reached, in days: the smallest one that is not less than the days left. Null if the deadline is further
    /// away than every milestone, or past.
    /// </summary>
    public int? MilestoneOf(DateOnly target)
    {
        var days = target.DayNumber - Night.DayNumber;
        foreach (var milestone in Milestones) if (days >= 0 && days <= milestone) return milestone;
        return null;
    }
}
