using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Storage;

/// <summary>Another process took over the run; whatever this one still wanted to write must remain unwritten.</summary>
public sealed class RunLostException(RunId run) : Exception($"run {run} was taken over by another process");

/// <summary>
/// The right to run a night, held through the ETag of the run row and kept alive by a heartbeat. Only one night runs at a time: whoever
/// finds another run alive steps back. A run that has given no sign of life for too long is dead and is marked failed, for good. A night
/// that is started again has a number of its own, so that nothing written by a dead run, or by a process that wakes up unaware that it was
/// presumed dead, ever counts.
/// </summary>
public sealed class RunLease : IAsyncDisposable
{
    /// <summary>A sign of life older than this fraction of the timeout (one third) is renewed before anything is published.</summary>
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

    /// <summary>All runs, read after the row became ours: every other run has ended, and none changes state while this one lives.</summary>
    public RunHistory History { get; }

    /// <summary>Cancelled when the caller's token is cancelled or the run was lost.</summary>
    public CancellationToken Cancel => _heartbeat.Cancel;

    /// <summary>Begins a run of a night; returns null if another run is alive.</summary>
    /// <param name="seen">The runs as the caller saw them; they are read again once the row is ours.</param>
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

        // Our row is written before we look: of two nights that begin at once, at least one sees the other and gives way; at worst both do.
        var others = (await table.ReadAllAsync(cancel)).Where(r => r.Id != id).ToList();
        for (var i = 0; i < others.Count; i++)
        {
            if (others[i].State != RunState.Running && !IsAlive(others[i], settings, now)) continue;
            var ended = IsAlive(others[i], settings, now)
                ? null
                : await table.TryReplaceAsync(others[i] with { State = RunState.Failed, Reason = "abandoned", Ended = now }, cancel);
            if (ended is null)
            {
                // It is alive, or proved to be: it gave a sign of life or ended between our read and our write.
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
    /// Takes the row of a run whose shards are all done, in order to end it; returns null if somebody else holds it or the run is over. A
    /// holder that died is superseded like the holder of any run.
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
            // Between our read and our write another shard gave a sign of life, or another process took the row: look again.
        }
        return null;
    }

    /// <summary>
    /// Takes the row of a run that is done, in order to clean up what its dead process left behind; returns null if that process may be
    /// alive, another one was faster, a night is under way or a newer one is done.
    /// </summary>
    public static async Task<RunLease?> TrySettleAsync(RunTable table, RunRecord done, NightSettings settings, TimeProvider time,
        CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (!settings.IsSilent(done.Heartbeat, now)) return null;
        if (await table.TryReplaceAsync(done with { Heartbeat = now, Holder = NewHolder() }, cancel) is not { } ours) return null;
        // Our sign of life is written before we look: a night that begins later sees it and gives way.
        var history = new RunHistory(await table.ReadAllAsync(cancel));
        return history.LastDone?.Id == ours.Id && history.Runs.All(r => r.State != RunState.Running)
            ? new RunLease(table, ours, history, settings, time, cancel) : null;
    }

    private static string NewHolder() => Guid.NewGuid().ToString("N");

    /// <summary>A run that is done but still cleaning up is alive too: its deletions must not meet the writes of the next one.</summary>
    private static bool IsAlive(RunRecord run, NightSettings settings, DateTimeOffset now) =>
        run is { State: RunState.Running } or { State: RunState.Done, Settled: false } && !settings.IsSilent(run.Heartbeat, now);

    /// <summary>
    /// The fence before anything that others can see: throws if the run is no longer ours. It asks storage only if the last sign of life is
    /// not fresh, as after the machine was suspended; otherwise the heartbeat vouches for the run.
    /// </summary>
    /// <exception cref="RunLostException">Another process took over the run.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled, or a sign of life could not be given.</exception>
    public async Task EnsureOursAsync()
    {
        Cancel.ThrowIfCancellationRequested();
        // Both clocks are checked: one may have stopped with the process, the other may have been set.
        if (_time.GetElapsedTime(Interlocked.Read(ref _confirmed)) > _fresh || (_time.GetUtcNow() - Run.Heartbeat).Duration() > _fresh)
            await UpdateAsync(r => r, Cancel);
    }

    /// <summary>Writes the run row.</summary>
    /// <exception cref="RunLostException">Another process took over the run.</exception>
    public Task UpdateAsync(Func<RunRecord, RunRecord> change, CancellationToken cancel) =>
        _heartbeat.InTurnAsync(() => ReplaceAsync(change, cancel), cancel);

    /// <summary>
    /// Marks a run that broke off as failed, so that the next one need not wait for its heartbeat to expire. A run that is no longer
    /// running keeps its state.
    /// </summary>
    /// <param name="afterwards">Deletes what the run left behind; called only if the run was ours to fail.</param>
    public async Task TryFailAsync(string reason, ILogger log, Func<Task> afterwards)
    {
        if (Run.State != RunState.Running) return;
        try
        {
            await UpdateAsync(r => r with { State = RunState.Failed, Reason = reason, Ended = _time.GetUtcNow() }, CancellationToken.None);
            await afterwards();
        }
        catch (Exception alsoBroken)
        {
            // What broke the run often prevents us from saying so. The missing heartbeat will tell; the first failure is the one to report.
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
