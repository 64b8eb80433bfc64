using LearningHours.Shards;
using LearningHours.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LearningHours.Triggers;

/// <summary>
/// Sends shards again whose message or process was lost. It looks even if nights are no longer split: one may still be out from before.
/// </summary>
public sealed class OverdueShards(ShardWatch watch)
{
    /// <summary>Every ten minutes, between two drains of the outbox.</summary>
    public const string Schedule = "0 5-55/10 * * * *";

    [Function(nameof(OverdueShards))]
    [QueueOutput(ShardMessage.Queue, Connection = "AzureWebJobsStorage")]
    public async Task<ShardMessage[]> RunAsync([TimerTrigger(Schedule)] TimerInfo timer, CancellationToken cancel)
    {
        _ = timer;
        return [.. await watch.LookAsync(cancel)];
    }
}
