using LearningHours.Nightly;
using LearningHours.Runs;
using LearningHours.Shards;

namespace LearningHours.Commands;

/// <summary>
/// Runs a whole night in this process: the shards that the queue would hand to other instances are judged here, one after another.
/// </summary>
public sealed class LocalShards(NightlyRun night, ShardRun shards)
{
    /// <param name="release">Names of the guards released for this night.</param>
    public async Task<NightOutcome> RunAsync(DateOnly asOf, IReadOnlyCollection<string> release, CancellationToken cancel)
    {
        var outcome = await night.RunAsync(asOf, release, cancel);
        foreach (var message in outcome.Shards) outcome = await shards.RunAsync(message, cancel) ?? outcome;
        return outcome;
    }
}
