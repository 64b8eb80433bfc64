using LearningHours.Options;
using LearningHours.Shards;
using LearningHours.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LearningHours.Triggers;

/// <summary>Sends shards again whose message or process was lost. If nights are not split, it asks storage nothing.</summary>
public sealed class OverdueShards(ShardWatch watch, NightSettings settings)
{
    /// <summary>Every ten minutes, between two drains of the outbox.</summary>
    public const string Schedule = "0 5-55/10 * * * *";

    [Function(nameof(OverdueShards))]
    [QueueOutput(ShardMessage.Queue, Connection = "AzureWebJobsStorage")]
    public async Task<ShardMessage[]> RunAsync([TimerTrigger(Schedule)] TimerInfo timer, CancellationToken cancel)
    {
        _ = timer;
        return settings.NightShards > 1 ? [.. await watch.LookAsync(cancel)] : [];
    }
}
