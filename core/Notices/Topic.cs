using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>What one card of a staff mail is about, the most pressing first.</summary>
internal enum TopicKind
{
    /// <summary>Mailed as eligible, not so now.</summary>
    Reversed,
    /// <summary>People refused it, or a decision of theirs that was mailed does not stand any more.</summary>
    Refused,
    /// <summary>Mailed as eligible, now with another amount or other days.</summary>
    Changed,
    /// <summary>A day to apply by, or the last day for leave, is near.</summary>
    Deadline,
    /// <summary>Eligible, and never told so.</summary>
    Granted,
    /// <summary>People granted it.</summary>
    Approved,
    /// <summary>Leave was taken before what earns it was done (S1-27).</summary>
    Evidence,
    /// <summary>Mailed as 待查, settled now against the person.</summary>
    Settled,
    /// <summary>待查: somebody has to supply something.</summary>
    Question,
    /// <summary>At least half way, and the window closes soon.</summary>
    WindowEnd,
    /// <summary>Leave that a calendar still reminds of is used up.</summary>
    UsedUp,
}

/// <summary>Something to tell one person about one decision.</summary>
/// <param name="Change">The decision with its finding.</param>
/// <param name="Former">What was mailed before; null where nothing was.</param>
/// <param name="Event">Of a deadline: which one, a word of <see cref="ToldEvent"/>.</param>
/// <param name="Target">Of a deadline: the day.</param>
/// <param name="Told">What the mail tells by it.</param>
internal sealed record Topic(TopicKind Kind, DecisionChange Change, ToldResult? Former, string Event, DateOnly? Target,
    IReadOnlyList<ToldLine> Told)
{
    /// <summary>What people decided; null where nobody did and nobody was told so.</summary>
    public HumanNews? Human { get; init; }

    /// <summary>Advice, which people can cancel; results, corrections and deadlines of what is won are none.</summary>
    public bool IsAdvice => Kind is TopicKind.Question or TopicKind.WindowEnd;
}
