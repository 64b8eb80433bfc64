using LearningHours.Shards;
using LearningHours.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LearningHours.Triggers;

/// <summary>
/// Judges one shard of a night. The platform starts as many instances as messages are waiting; a message that fails comes again.
/// </summary>
public sealed class ShardEvaluation(ShardRun run)
{
    [Function(nameof(ShardEvaluation))]
    public Task RunAsync([QueueTrigger(ShardMessage.Queue, Connection = "AzureWebJobsStorage")] ShardMessage message,
        CancellationToken cancel) => run.RunAsync(message, cancel);
}
