using LearningHours.Feeds;
using LearningHours.Nightly;
using LearningHours.Runs;
using LearningHours.Shards;
using LearningHours.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LearningHours.Triggers;

/// <summary>
/// Runs the night: judges the Taipei date on which the timer fires. A held night raises its alert through the error log and is not
/// repeated automatically.
/// </summary>
public sealed class NightlyEvaluation(NightlyRun run, TimeProvider time)
{
    /// <returns>The shards of a night that is split; empty for any other, so that the queue is not touched.</returns>
    [Function(nameof(NightlyEvaluation))]
    [QueueOutput(ShardMessage.Queue, Connection = "AzureWebJobsStorage")]
    public async Task<ShardMessage[]> RunAsync([TimerTrigger("%NightlySchedule%")] TimerInfo timer, CancellationToken cancel)
    {
        // A run missed while the app was down fires as past due and judges today: the facts of the missed date are still among today's.
        _ = timer;
        return [.. (await run.RunAsync(TaipeiClock.Today(time), [], cancel)).Shards];
    }
}
