using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>All that decides a night's notices besides the decisions themselves.</summary>
/// <param name="Night">The as-of date.</param>
/// <param name="Memory">What was really mailed before.</param>
/// <param name="Releases">Whose staff may be written to.</param>
public sealed record NoticeTerms(DateOnly Night, FactBook Facts, MailMemory Memory, ReleaseBook Releases)
{
    /// <summary>Plans evaluated for the first time.</summary>
    public IReadOnlySet<string> FirstNightPlans { get; init; } = new HashSet<string>();
    /// <summary>Base address of the night's results for links in personnel mails; empty for none.</summary>
    public string ResultLink { get; init; } = "";
    /// <summary>Addresses that earlier mail did not reach.</summary>
    public IReadOnlySet<string> Undeliverable { get; init; } = new HashSet<string>();
    /// <summary>Recipients of mails of which nobody can tell whether they went: for the digest of their unit.</summary>
    public IReadOnlySet<string> SetAside { get; init; } = new HashSet<string>();
    /// <summary>Nights since the last finished one that were held.</summary>
    public IReadOnlyList<DateOnly> HeldNights { get; init; } = [];
    /// <summary>Feeds that are stale or missing, one line each.</summary>
    public IReadOnlyList<string> PoorFeeds { get; init; } = [];
    /// <summary>Since the last finished night.</summary>
    public ChangedRules Changed { get; init; } = ChangedRules.None;
    /// <summary>Gives a decision its finding, where the caller has not kept it.</summary>
    public Func<Decision, Decision> Explain { get; init; } = static decision => decision;

    /// <summary>What is left of everybody's leave.</summary>
    internal LeaveBook Leave { get; } = new(Facts, Night);

    /// <summary>Whether nothing is left to be done about it: leave is used up or refused, of anything else people decided either
    /// way.</summary>
    internal bool IsDone(Decision decision) =>
        HumanDecisions.LastOf(decision, Facts, Night) is { } human && (!human.Granted || decision.Unit != Unit.Hours)
        || Leave.Of(decision) is { Left: <= 0 };

    /// <summary>Days before a deadline on which people are reminded, the nearest first.</summary>
    public static IReadOnlyList<int> Milestones { get; } = [1, 7, 14, 30];

    /// <summary>Whether nobody works on the day of the night. A day that no calendar knows is taken for a workday.</summary>
    public bool IsRestDay => Facts.Calendar.IsWorkday(Night) == false;

    /// <summary>The night, or the first workday after it.</summary>
    public DateOnly NextWorkday => Facts.Calendar.FirstWorkdayOnOrAfter(Night) ?? Night;

    /// <summary>The milestone that a deadline has reached: the nearest that is not past; null where it is far, or over.</summary>
    public int? MilestoneOf(DateOnly target)
    {
        var days = target.DayNumber - Night.DayNumber;
        foreach (var milestone in Milestones) if (days >= 0 && days <= milestone) return milestone;
        return null;
    }
}
