using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>What one card of a staff mail is about, the most pressing first.</summary>
internal enum TopicKind
{
    /// <summary>Mailed as eligible, but no longer so.</summary>
    Reversed,
    /// <summary>People refused it, or a human decision that was mailed no longer stands.</summary>
    Refused,
    /// <summary>Mailed as eligible, but now with another amount or other days.</summary>
    Changed,
    /// <summary>The last day to apply, or the last day for leave, is near.</summary>
    Deadline,
    /// <summary>Eligible, and not told so yet.</summary>
    Granted,
    /// <summary>People granted it.</summary>
    Approved,
    /// <summary>Leave was taken before the courses that earn it were completed (S1-27).</summary>
    Evidence,
    /// <summary>Mailed as 待查, now settled against the person.</summary>
    Settled,
    /// <summary>待查: somebody has to supply something.</summary>
    Question,
    /// <summary>At least half is done, and the window closes soon.</summary>
    WindowEnd,
    /// <summary>Leave is used up that a calendar entry still reminds of.</summary>
    UsedUp,
}

/// <summary>Something to tell one person about one decision.</summary>
/// <param name="Change">The decision with its finding.</param>
/// <param name="Former">What was mailed before; null if nothing was.</param>
/// <param name="Event">Which deadline, one of <see cref="ToldEvent"/>; empty if the topic is not about one.</param>
/// <param name="Target">The day of the deadline; null if the topic is not about one.</param>
/// <param name="Told">What the mail tells by this topic.</param>
internal sealed record Topic(TopicKind Kind, DecisionChange Change, ToldResult? Former, string Event, DateOnly? Target,
    IReadOnlyList<ToldLine> Told)
{
    /// <summary>What people decided; null if nobody did and no decision was told.</summary>
    public HumanNews? Human { get; init; }

    /// <summary>
    /// Whether this is advice, which people can unsubscribe from. Results, corrections and deadlines of what was won are not.
    /// </summary>
    public bool IsAdvice => Kind is TopicKind.Question or TopicKind.WindowEnd;
}
