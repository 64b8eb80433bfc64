using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Storage;

/// <summary>Another process took the run over; whatever this one still wanted to write must stay unwritten.</summary>
public sealed class RunLostException(RunId run) : Exception($"run {run} was taken over by another process");

/// <summary>
/// The right to run a night, held through the tag of the run row and kept alive by a heartbeat. One night at a time: whoever finds
/// another run alive steps back. A run that gave no sign of life for long is dead and marked failed, for good: a night that is begun again
/// has a number of its own, so that nothing of a dead run, nor of a process that wakes up and does not know that it was taken for dead,
/// ever counts.
/// </summary>
public sealed class RunLease : IAsyncDisposable
{
    /// <summary>A sign of life that is older than this part of the timeout is given anew before anything is published.</summary>
    private const int FreshParts = 3;

    private readonly RunTable _table;
    private readonly TimeProvider _time;
    private readonly Heartbeat _heartbeat;
    private readonly TimeSpan _fresh;
    private long _confirmed;

    private RunLease(RunTable table, RunRecord run, RunHistory history, NightSettings settings, TimeProvider time, CancellationToken cancel)
    {
        _table = table;
        _time = time;
        (Run, History) = (run, history);
        _fresh = settings.HeartbeatTimeout / FreshParts;
        _confirmed = time.GetTimestamp();
        _heartbeat = new Heartbeat(settings.HeartbeatTimeout, token => ReplaceAsync(r => r, token), time, cancel);
    }

    public RunRecord Run { get; private set; }

    /// <summary>All runs, read after the row was ours: each other is at its end, and none comes to another while this one lives.</summary>
    public RunHistory History { get; }

    /// <summary>Cancelled when the caller's token is, and when the run was lost.</summary>
    public CancellationToken Cancel => _heartbeat.Cancel;

    /// <summary>Begins a run of a night; null where another one is alive.</summary>
    /// <param name="seen">The runs as the caller saw them; they are looked at again once the row is ours.</param>
    public static async Task<RunLease?> TryBeginAsync(RunTable table, RunHistory seen, DateOnly asOf, NightSettings settings,
        TimeProvider time, ILogger log, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (seen.Runs.FirstOrDefault(r => IsAlive(r, settings, now)) is { } other) return StepBack(other);
        var newest = seen.NewestOf(asOf);
        var id = new RunId(asOf, (newest?.Id.Number ?? 0) + 1);
        var run = await table.TryAddAsync(
            new RunRecord(id) { Started = now, Heartbeat = now, Holder = NewHolder(), Engine = EngineVersion.Text }, cancel);
        if (run is null) return StepBack(newest);

        // Our row stands before we look: of two nights that begin at once at least one sees the other and gives way, at worst both do.
        var others = (await table.ReadAllAsync(cancel)).Where(r => r.Id != id).ToList();
        for (var i = 0; i < others.Count; i++)
        {
            if (others[i].State != RunState.Running && !IsAlive(others[i], settings, now)) continue;
            var ended = IsAlive(others[i], settings, now)
                ? null
                : await table.TryReplaceAsync(others[i] with { State = RunState.Failed, Reason = "abandoned", Ended = now }, cancel);
            if (ended is null)
            {
                // Alive, or so it turned out: it gave a sign, or came to its end, between the look and the write.
                await table.TryReplaceAsync(run with { State = RunState.Failed, Reason = "another run was under way", Ended = now },
                    cancel);
                return StepBack(others[i]);
            }
            Log.RunAbandoned(log, ended.Id.ToString());
            others[i] = ended;
        }
        Log.NightBegun(log, run.Id.ToString());
        return new RunLease(table, run, new RunHistory([.. others, run]), settings, time, cancel);

        RunLease? StepBack(RunRecord? taken)
        {
            Log.NightIsTaken(log, taken?.Id.ToString() ?? asOf.ToString("O"));
            return null;
        }
    }

    /// <summary>
    /// Takes the row of a run whose shards are all done, to end it; null where somebody else holds it, or the run is over or was begun
    /// anew. Who held it and died is followed like anybody else.
    /// </summary>
    public static async Task<RunLease?> TryPublishAsync(RunTable table, ShardedRun of, NightSettings settings, TimeProvider time,
        CancellationToken cancel)
    {
        while (await table.GetAsync(of.Run, cancel) is { State: RunState.Running, Shards: > 0 } run)
        {
            var now = time.GetUtcNow();
            if (run.Publishing && IsAlive(run, settings, now)) return null;
            if (await table.TryReplaceAsync(run with { Publishing = true, Heartbeat = now, Holder = NewHolder() }, cancel) is { } ours)
                return new RunLease(table, ours, new RunHistory(await table.ReadAllAsync(cancel)), settings, time, cancel);
            // Between the look and the write another shard gave its sign of life, or another process took the row: look again.
        }
        return null;
    }

    /// <summary>
    /// Takes the row of a run that is done, to tidy up what its dead process left; null where that process may live, a night is under way
    /// or a newer one is done.
    /// </summary>
    public static async Task<RunLease?> TrySettleAsync(RunTable table, RunRecord done, NightSettings settings, TimeProvider time,
        CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (!settings.IsSilent(done.Heartbeat, now)) return null;
        if (await table.TryReplaceAsync(done with { Heartbeat = now, Holder = NewHolder() }, cancel) is not { } ours) return null;
        // Our sign of life stands before we look: a night that begins later sees it and gives way.
        var history = new RunHistory(await table.ReadAllAsync(cancel));
        return history.LastDone?.Id == ours.Id && history.Runs.All(r => r.State != RunState.Running)
            ? new RunLease(table, ours, history, settings, time, cancel) : null;
    }

    private static string NewHolder() => Guid.NewGuid().ToString("N");

    /// <summary>A run that is done but still tidies up is alive too: what it deletes must not meet what the next one writes.</summary>
    private static bool IsAlive(RunRecord run, NightSettings settings, DateTimeOffset now) =>
        run is { State: RunState.Running } or { State: RunState.Done, Settled: false } && !settings.IsSilent(run.Heartbeat, now);

    /// <summary>
    /// The fence before whatever others can see: throws where the run is not ours any more. It asks storage only when the last sign of life
    /// is not fresh, as after the machine stood still; in between the heartbeat answers for it.
    /// </summary>
    public async Task EnsureOursAsync()
    {
        Cancel.ThrowIfCancellationRequested();
        // By both clocks: one may have stood still with the process, the other may have been set.
        if (_time.GetElapsedTime(Interlocked.Read(ref _confirmed)) > _fresh || (_time.GetUtcNow() - Run.Heartbeat).Duration() > _fresh)
            await UpdateAsync(r => r, Cancel);
    }

    /// <summary>Writes the run row; throws where the run is not ours any more.</summary>
    public Task UpdateAsync(Func<RunRecord, RunRecord> change, CancellationToken cancel) =>
        _heartbeat.InTurnAsync(() => ReplaceAsync(change, cancel), cancel);

    /// <summary>Marks a run that broke off as failed, so that the next one need not wait for its heartbeat to grow old. A run that is done
    /// stays done.</summary>
    public async Task TryFailAsync(string reason, ILogger log)
    {
        if (Run.State != RunState.Running) return;
        try
        {
            await UpdateAsync(r => r with { State = RunState.Failed, Reason = reason, Ended = _time.GetUtcNow() }, CancellationToken.None);
        }
        catch (Exception alsoBroken)
        {
            // What broke the run often keeps us from saying so. Its heartbeat will tell; the first failure is the one to report.
            Log.FailureUnmarked(log, Run.Id.ToString(), alsoBroken);
        }
    }

    public ValueTask DisposeAsync() => _heartbeat.DisposeAsync();

    private async Task ReplaceAsync(Func<RunRecord, RunRecord> change, CancellationToken cancel)
    {
        Run = await _table.TryReplaceAsync(change(Run) with { Heartbeat = _time.GetUtcNow() }, cancel)
            ?? throw new RunLostException(Run.Id);
        Interlocked.Exchange(ref _confirmed, _time.GetTimestamp());
    }
}
