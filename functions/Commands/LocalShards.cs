using LearningHours.Nightly;
using LearningHours.Runs;
using LearningHours.Shards;

namespace LearningHours.Commands;

/// <summary>A night to its end in this one process: what the queue would hand to other instances is judged here, one shard after the
/// other.</summary>
public sealed class LocalShards(NightlyRun night, ShardRun shards)
{
    /// <param name="release">Names of guards released for this night.</param>
    public async Task<NightOutcome> RunAsync(DateOnly asOf, IReadOnlyCollection<string> release, CancellationToken cancel)
    {
        var outcome = await night.RunAsync(asOf, release, cancel);
        foreach (var message in outcome.Shards) outcome = await shards.RunAsync(message, cancel) ?? outcome;
        return outcome;
    }
}
