using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Shards;

/// <summary>
/// Handles one message of the queue: judges its shard, unless that is done or under way, and ends the night if all shards are done, which
/// only one process does. A message may therefore arrive twice, in any order, or again after its process died; a lost one is sent again
/// by <see cref="ShardWatch"/>.
/// </summary>
public sealed class ShardRun(StorageAccount storage, NightSettings settings, PlanShelf shelf, TimeProvider time, ILogger<ShardRun> log)
{
    /// <summary>A shard that was begun this many times and never finished fails the night.</summary>
    public const int MostAttempts = 5;

    /// <returns>How the night ended; null unless this message ended it.</returns>
    public async Task<NightOutcome?> RunAsync(ShardMessage message, CancellationToken cancel)
    {
        var of = message.ToRun();
        using var activity = NightTelemetry.Source.StartActivity("shard");
        activity?.SetTag("run", of.ToString()).SetTag("shard", message.Shard);
        var run = await storage.Runs.GetAsync(of.Run, cancel);
        if (run is not { State: RunState.Running, Shards: > 0 } || message.Shard < 0 || message.Shard >= run.Shards)
        {
            Log.ShardIsOver(log, of.ToString(), message.Shard);
            return null;
        }
        if (!run.Publishing && await BeginAsync(of, message.Shard, cancel) is { } begun) await JudgeAsync(run, begun, cancel);
        if ((await storage.Shards.ReadAsync(of, cancel)).Count(s => s.State == ShardState.Done) < run.Shards) return null;
        return await new ShardPublisher(storage, settings, shelf, time, log).RunAsync(of, cancel);
    }

    private Task<ShardRecord?> BeginAsync(ShardedRun of, int shard, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return storage.Shards.ChangeAsync(of, shard,
            s => s.IsWaitingFor(now, settings) ? s with { State = ShardState.Begun, Attempts = s.Attempts + 1, Heartbeat = now } : null,
            cancel);
    }

    private async Task JudgeAsync(RunRecord run, ShardRecord shard, CancellationToken cancel)
    {
        try
        {
            if (shard.Attempts > MostAttempts) throw new ShardNeverEndsException(shard);
            await using var heartbeat = new Heartbeat(settings.HeartbeatTimeout, token => BeatAsync(shard, token), time, cancel);
            await storage.Runs.BeatAsync(shard.Of, time.GetUtcNow(), heartbeat.Cancel);
            await new ShardJudge(storage, settings, shelf).RunAsync(run, shard.Number, heartbeat.Cancel);
            await storage.Shards.ChangeAsync(shard.Of, shard.Number,
                s => s with { State = ShardState.Done, Heartbeat = time.GetUtcNow(), Reason = "" }, cancel);
            await storage.Runs.BeatAsync(shard.Of, time.GetUtcNow(), cancel);
            Log.ShardDone(log, shard.Of.ToString(), shard.Number);
        }
        catch (Exception failure)
        {
            Log.ShardFailed(log, shard.Of.ToString(), shard.Number, failure);
            await TryLetGoAsync(shard, failure);
            throw;
        }
    }

    private async Task BeatAsync(ShardRecord shard, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await storage.Shards.ChangeAsync(shard.Of, shard.Number, s => s.State == ShardState.Begun ? s with { Heartbeat = now } : null,
            cancel);
        await storage.Runs.BeatAsync(shard.Of, now, cancel);
    }

    /// <summary>Releases the shard for the next message, or gives up the night if no message can help.</summary>
    private async Task TryLetGoAsync(ShardRecord shard, Exception failure)
    {
        try
        {
            var reason = failure.GetType().Name;
            await storage.Shards.ChangeAsync(shard.Of, shard.Number,
                s => s.State == ShardState.Begun ? s with { State = ShardState.Waiting, Reason = reason } : null, CancellationToken.None);
            if (failure is not (InputsChangedException or ShardNeverEndsException) && shard.Attempts < MostAttempts) return;
            var why = failure is InputsChangedException ? failure.Message : $"shard {shard.Number}: {reason}";
            if (!await storage.Runs.TryFailAsync(shard.Of, why, time.GetUtcNow(), CancellationToken.None)) return;
            Log.NightGivenUp(log, shard.Of.ToString(), why);
            await storage.ForgetShardsAsync(shard.Of, CancellationToken.None);
        }
        catch (Exception alsoBroken)
        {
            // The missing heartbeat will tell; the first failure is the one to report.
            Log.FailureUnmarked(log, shard.Of.ToString(), alsoBroken);
        }
    }
}

/// <summary>A shard was begun as often as allowed, and no process lived long enough to finish it.</summary>
public sealed class ShardNeverEndsException(ShardRecord shard)
    : Exception($"shard {shard.Number} of run {shard.Of} was begun {ShardRun.MostAttempts} times and never ended");
