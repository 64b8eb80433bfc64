using Azure;
using Azure.Data.Tables;

namespace LearningHours.Storage;

/// <summary>
/// Table <c>Runs</c>: PartitionKey is the plan year (ROC year of the as-of date), RowKey the as-of date and a number,
/// <c>2018-09-01|001</c>; holds the state (<c>running</c>, <c>done</c>, <c>held</c>, <c>failed</c>), counts, versions, hashes and
/// timings. The row is also the lock: whoever holds its newest ETag owns the run, and everything the run wrote counts from the moment the
/// row becomes <c>done</c>.
/// </summary>
public sealed class RunTable(TableClient table)
{
    public async Task<IReadOnlyList<RunRecord>> ReadAllAsync(CancellationToken cancel)
    {
        var runs = new List<RunRecord>();
        await foreach (var entity in table.QueryAsync<TableEntity>(cancellationToken: cancel)) runs.Add(RunEntity.Read(entity));
        return runs;
    }

    /// <summary>Inserts a run; returns null if somebody else was faster.</summary>
    public async Task<RunRecord?> TryAddAsync(RunRecord run, CancellationToken cancel)
    {
        try
        {
            return Tagged(run, await table.AddEntityAsync(RunEntity.Write(run), cancel));
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            // The row may be ours after all: a response was lost and the insert was sent again.
            var stands = await GetAsync(run.Id, cancel);
            return stands is not null && stands.State == RunState.Running && stands.Holder == run.Holder ? stands : null;
        }
    }

    /// <summary>Replaces a run's row; returns null if somebody else has changed it since it was read.</summary>
    public async Task<RunRecord?> TryReplaceAsync(RunRecord run, CancellationToken cancel)
    {
        try
        {
            return Tagged(run, await table.UpdateEntityAsync(RunEntity.Write(run), run.ETag, TableUpdateMode.Replace, cancel));
        }
        catch (RequestFailedException lost) when (lost.Status is 404 or 412)
        {
            var stands = await GetAsync(run.Id, cancel);
            return stands is not null && stands.State == run.State && stands.Heartbeat == run.Heartbeat && stands.Holder == run.Holder
                ? stands : null;
        }
    }

    /// <summary>
    /// Records a shard's sign of life while nobody holds the row. If another write was faster, that was a sign of life too.
    /// </summary>
    public async Task BeatAsync(ShardedRun of, DateTimeOffset now, CancellationToken cancel)
    {
        if (await GetAsync(of.Run, cancel) is { State: RunState.Running, Shards: > 0, Publishing: false } run)
            await TryReplaceAsync(run with { Heartbeat = now }, cancel);
    }

    /// <summary>Gives up a run whose row nobody holds; returns false if the run is over, unknown or being ended.</summary>
    public async Task<bool> TryFailAsync(ShardedRun of, string reason, DateTimeOffset now, CancellationToken cancel)
    {
        while (await GetAsync(of.Run, cancel) is { State: RunState.Running, Publishing: false } run)
            if (await TryReplaceAsync(run with { State = RunState.Failed, Reason = reason, Ended = now }, cancel) is not null) return true;
        return false;
    }

    /// <summary>Deletes the runs that <paramref name="isOld"/> selects.</summary>
    /// <returns>The number of runs deleted.</returns>
    public Task<int> DeleteAsync(Func<RunRecord, bool> isOld, CancellationToken cancel) =>
        OldRows.DeleteAsync(table, null, row => isOld(RunEntity.Read(row)), cancel);

    private static RunRecord Tagged(RunRecord run, Response answer) =>
        run with { ETag = answer.Headers.ETag ?? throw new InvalidDataException("the table gave no tag") };

    /// <summary>Returns a run's row; null if the run was never begun.</summary>
    public async Task<RunRecord?> GetAsync(RunId id, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(id.PlanYear, id.ToString(), cancellationToken: cancel);
        return found.HasValue ? RunEntity.Read(found.Value!) : null;
    }
}
