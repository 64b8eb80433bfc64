using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Nightly;

/// <summary>Another process took the run over; whatever this one still wanted to write must stay unwritten.</summary>
public sealed class RunLostException(RunId run) : Exception($"run {run} was taken over by another process");

/// <summary>
/// The right to run a night, held through the tag of the run row and kept alive by a heartbeat. One night at a time: whoever finds
/// another run alive steps back. A run that gave no sign of life for long is dead: of the same date it is taken up again, of another it is marked failed.
/// </summary>
public sealed class RunLease : IAsyncDisposable
{
    private readonly RunTable table;
    private readonly TimeProvider time;
    private readonly Heartbeat heartbeat;

    private RunLease(RunTable table, RunRecord run, NightSettings settings, TimeProvider time, CancellationToken cancel)
    {
        this.table = table;
        this.time = time;
        Run = run;
        heartbeat = new Heartbeat(settings.HeartbeatTimeout, token => ReplaceAsync(r => r, token), time, cancel);
    }

    public RunRecord Run { get; private set; }

    /// <summary>Cancelled when the caller's token is, and when the run was lost.</summary>
    public CancellationToken Cancel => heartbeat.Cancel;

    /// <summary>Begins a run of a night; null where another one is alive.</summary>
    public static async Task<RunLease?> TryBeginAsync(RunTable table, RunHistory history, DateOnly asOf, NightSettings settings, TimeProvider time, ILogger log, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        bool Alive(RunRecord r) => IsAlive(r, settings, now);

        if (history.Runs.FirstOrDefault(Alive) is { } other) return StepBack(other);
        foreach (var dead in history.Runs.Where(r => r.State == RunState.Running && r.Id.AsOf != asOf))
        {
            Log.RunAbandoned(log, dead.Id.ToString());
            await table.TryReplaceAsync(dead with { State = RunState.Failed, Reason = "abandoned", Ended = now }, cancel);
        }

        var newest = history.NewestOf(asOf);
        var run = newest is { State: RunState.Running }
            ? await table.TryReplaceAsync(newest with { Attempts = newest.Attempts + 1, Heartbeat = now, Holder = NewHolder(), Shards = 0, Publishing = false }, cancel)
            : await table.TryAddAsync(new RunRecord(new RunId(asOf, (newest?.Id.Number ?? 0) + 1)) { Started = now, Heartbeat = now, Holder = NewHolder(), Engine = EngineVersion.Text }, cancel);
        if (run is null) return StepBack(newest);

        // Two nights of different dates begin by inserting different rows: whoever then sees the other gives way, at worst both do.
        if ((await table.ReadAllAsync(cancel)).FirstOrDefault(r => r.Id != run.Id && Alive(r)) is { } rival)
        {
            await table.TryReplaceAsync(run with { State = RunState.Failed, Reason = "another run was under way", Ended = now }, cancel);
            return StepBack(rival);
        }
        Log.NightBegun(log, run.Id.ToString(), run.Attempts);
        return new RunLease(table, run, settings, time, cancel);

        RunLease? StepBack(RunRecord? taken)
        {
            Log.NightIsTaken(log, taken?.Id.ToString() ?? asOf.ToString("O"));
            return null;
        }
    }

    /// <summary>
    /// Takes the row of a run whose shards are all done, to end it; null where somebody else holds it, or the run is over or was begun anew. Who held it
    /// and died is followed like anybody else.
    /// </summary>
    public static async Task<RunLease?> TryPublishAsync(RunTable table, ShardedRun of, NightSettings settings, TimeProvider time, CancellationToken cancel)
    {
        while (await table.GetAsync(of.Run, cancel) is { State: RunState.Running, Shards: > 0 } run && run.Attempts == of.Attempt)
        {
            var now = time.GetUtcNow();
            if (run.Publishing && IsAlive(run, settings, now)) return null;
            if (await table.TryReplaceAsync(run with { Publishing = true, Heartbeat = now, Holder = NewHolder() }, cancel) is { } ours) return new RunLease(table, ours, settings, time, cancel);
            // Between the look and the write another shard gave its sign of life, or another process took the row: look again.
        }
        return null;
    }

    private static string NewHolder() => Guid.NewGuid().ToString("N");

    private static bool IsAlive(RunRecord run, NightSettings settings, DateTimeOffset now) =>
        run.State == RunState.Running && !settings.IsSilent(run.Heartbeat, now);

    /// <summary>Writes the run row; throws where the run is not ours any more.</summary>
    public Task UpdateAsync(Func<RunRecord, RunRecord> change, CancellationToken cancel) => heartbeat.InTurnAsync(() => ReplaceAsync(change, cancel), cancel);

    /// <summary>Marks a run that broke off as failed, so that the next one need not wait for its heartbeat to grow old. A run that is done stays done.</summary>
    public async Task TryFailAsync(string reason, ILogger log)
    {
        if (Run.State != RunState.Running) return;
        try
        {
            await UpdateAsync(r => r with { State = RunState.Failed, Reason = reason, Ended = time.GetUtcNow() }, CancellationToken.None);
        }
        catch (Exception alsoBroken)
        {
            // What broke the run often keeps us from saying so. Its heartbeat will tell; the first failure is the one to report.
            Log.FailureUnmarked(log, Run.Id.ToString(), alsoBroken);
        }
    }

    public ValueTask DisposeAsync() => heartbeat.DisposeAsync();

    private async Task ReplaceAsync(Func<RunRecord, RunRecord> change, CancellationToken cancel) =>
        Run = await table.TryReplaceAsync(change(Run) with { Heartbeat = time.GetUtcNow() }, cancel) ?? throw new RunLostException(Run.Id);
}
