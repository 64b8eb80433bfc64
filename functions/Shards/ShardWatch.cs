using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Shards;

/// <summary>
/// Watches over a night that is out in shards: a shard that nobody has begun or whose process fell silent is sent again, and so is the
/// last one if all are done and nobody ends the night. A shard sent in vain too many times fails the night, because silence must not
/// go on forever.
/// </summary>
public sealed class ShardWatch(StorageAccount storage, NightSettings settings, TimeProvider time, ILogger<ShardWatch> log)
{
    /// <summary>The most times a shard is sent: five hours, at the usual quarter of an hour between them.</summary>
    public const int MostSent = 20;

    /// <returns>Messages to be put into the queue.</returns>
    public async Task<IReadOnlyList<ShardMessage>> LookAsync(CancellationToken cancel)
    {
        var messages = new List<ShardMessage>();
        foreach (var run in (await storage.Runs.ReadAllAsync(cancel)).Where(r => r is { State: RunState.Running, Shards: > 0 }))
            messages.AddRange(await LookAfterAsync(run, cancel));
        return messages;
    }

    private async Task<IReadOnlyList<ShardMessage>> LookAfterAsync(RunRecord run, CancellationToken cancel)
    {
        var (of, now) = (ShardedRun.Of(run), time.GetUtcNow());
        var shards = await storage.Shards.ReadAsync(of, cancel);
        var isDone = shards.Count == run.Shards && shards.All(s => s.State == ShardState.Done);
        var overdue = isDone
            ? shards.TakeLast(settings.IsSilent(run.Heartbeat, now) ? 1 : 0).ToList()
            : shards.Where(s => s.State != ShardState.Done && s.IsOverdue(now, settings)).ToList();
        if (overdue.Find(s => s.Sent >= MostSent) is { } hopeless)
        {
            await GiveUpAsync(run,
                $"shard {hopeless.Number} was sent {MostSent} times and {(isDone ? "the night never ended" : "never done")}", now, cancel);
            return [];
        }
        if (overdue.Count == 0) return [];

        foreach (var shard in overdue)
            await storage.Shards.ChangeAsync(of, shard.Number,
                s => s.State == ShardState.Waiting ? s with { Heartbeat = now, Sent = s.Sent + 1 } : s with { Sent = s.Sent + 1 }, cancel);
        await storage.Runs.BeatAsync(of, now, cancel);
        Log.ShardsSentAgain(log, of.ToString(), overdue.Count);
        return [.. overdue.Select(s => ShardMessage.Of(of, s.Number))];
    }

    /// <summary>Fails the run, unless somebody gives a sign of life meanwhile.</summary>
    private async Task GiveUpAsync(RunRecord run, string reason, DateTimeOffset now, CancellationToken cancel)
    {
        if (await storage.Runs.TryReplaceAsync(run with { State = RunState.Failed, Reason = reason, Ended = now }, cancel) is null) return;
        Log.NightGivenUp(log, run.Id.ToString(), reason);
        await storage.ForgetShardsAsync(ShardedRun.Of(run), cancel);
    }
}
