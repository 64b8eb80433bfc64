using LearningHours.Feeds;
using LearningHours.Nightly;
using LearningHours.Runs;
using LearningHours.Shards;
using LearningHours.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LearningHours.Triggers;

/// <summary>
/// Runs today's night again if it broke off, so that nobody waits a day for it. A night that ended, held or not, is left alone.
/// </summary>
public sealed class BrokenNight(NightRepeat repeat, TimeProvider time)
{
    /// <summary>Every half hour, between two drains of the outbox.</summary>
    public const string Schedule = "0 7,37 * * * *";

    /// <returns>The shards of a night that is split; otherwise empty.</returns>
    [Function(nameof(BrokenNight))]
    [QueueOutput(ShardMessage.Queue, Connection = "AzureWebJobsStorage")]
    public async Task<ShardMessage[]> RunAsync([TimerTrigger(Schedule)] TimerInfo timer, CancellationToken cancel)
    {
        _ = timer;
        return [.. (await repeat.RunAsync(TaipeiClock.Today(time), cancel))?.Shards ?? []];
    }
}
