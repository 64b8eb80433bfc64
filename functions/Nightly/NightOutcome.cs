using LearningHours.Results;
using LearningHours.Shards;
using LearningHours.Storage;

namespace LearningHours.Nightly;

/// <summary>How a night ended; any other ending is an exception.</summary>
public enum NightEnd
{
    Done,
    /// <summary>It was done before, with the very same inputs.</summary>
    AlreadyDone,
    /// <summary>Earlier than the newest night: results only.</summary>
    Past,
    /// <summary>A guard held it: results, and no mail except to the operators.</summary>
    Held,
    /// <summary>Another run is under way.</summary>
    Taken,
    /// <summary>It was read and split into shards; whoever judges the last one ends it.</summary>
    SentOut,
}

/// <param name="Report">The content of <c>run.json</c>; null if nothing was computed.</param>
public sealed record NightOutcome(NightEnd End, RunId? Run, RunReport? Report, IReadOnlyList<GuardAlarm> Alarms, int Changed, int Notices)
{
    /// <summary>The messages to put into the queue for a night that is <see cref="NightEnd.SentOut"/>; empty for any other.</summary>
    public IReadOnlyList<ShardMessage> Shards { get; init; } = [];

    public static NightOutcome Without(NightEnd end, RunId? run = null) => new(end, run, null, [], 0, 0);
}
