using LearningHours.Feeds;
using LearningHours.Nightly;
using LearningHours.Runs;
using LearningHours.Shards;
using LearningHours.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LearningHours.Triggers;

/// <summary>The night: judges the Taipei date on which it fires. A held night raises its alert through the error log and is not repeated by
/// itself.</summary>
public sealed class NightlyEvaluation(NightlyRun run, TimeProvider time)
{
    /// <returns>The shards of a night that is cut; of any other nothing, and the queue is not touched.</returns>
    [Function(nameof(NightlyEvaluation))]
    [QueueOutput(ShardMessage.Queue, Connection = "AzureWebJobsStorage")]
    public async Task<ShardMessage[]> RunAsync([TimerTrigger("%NightlySchedule%")] TimerInfo timer, CancellationToken cancel)
    {
        // A run missed while the app was down comes as past due: it judges today, the facts of a missed date are still among today's.
        _ = timer;
        return [.. (await run.RunAsync(TaipeiClock.Today(time), [], cancel)).Shards];
    }
}
