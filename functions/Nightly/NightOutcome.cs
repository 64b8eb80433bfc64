using LearningHours.Results;
using LearningHours.Storage;

namespace LearningHours.Nightly;

/// <summary>How a night came out; anything else is an exception.</summary>
public enum NightEnd
{
    Done,
    /// <summary>It was done before, with the very same inputs.</summary>
    AlreadyDone,
    /// <summary>Earlier than the newest night: results only.</summary>
    Past,
    /// <summary>A guard held it: results, no mail.</summary>
    Held,
    /// <summary>Another process is at it.</summary>
    Taken,
}

/// <param name="Report">What stands in run.json; null where nothing was computed.</param>
public sealed record NightOutcome(NightEnd End, RunId? Run, RunReport? Report, IReadOnlyList<GuardAlarm> Alarms, int Changed, int Notices)
{
    public static NightOutcome Without(NightEnd end, RunId? run = null) => new(end, run, null, [], 0, 0);
}
