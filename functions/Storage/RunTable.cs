using Azure;
using Azure.Data.Tables;

namespace LearningHours.Storage;

/// <summary>
/// Table <c>Runs</c>: PartitionKey the plan year (ROC year of the as-of date), RowKey as-of and a number, <c>2018-09-01|001</c>; the state
/// (<c>running</c>, <c>done</c>, <c>held</c>, <c>failed</c>), counts, versions, hashes, timings. The row is also the lock: who holds its
/// newest tag owns the run, and turning it <c>done</c> is the moment from which everything the run wrote counts.
/// </summary>
public sealed class RunTable(TableClient table)
{
    public async Task<IReadOnlyList<RunRecord>> ReadAllAsync(CancellationToken cancel)
    {
        var runs = new List<RunRecord>();
        await foreach (var entity in table.QueryAsync<TableEntity>(cancellationToken: cancel)) runs.Add(RunEntity.Read(entity));
        return runs;
    }

    /// <summary>Inserts a run; null where somebody else was quicker.</summary>
    public async Task<RunRecord?> TryAddAsync(RunRecord run, CancellationToken cancel)
    {
        try
        {
            return Tagged(run, await table.AddEntityAsync(RunEntity.Write(run), cancel));
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            // Ours after all, where an answer got lost and the insert was sent again.
            var stands = await GetAsync(run.Id, cancel);
            return stands is not null && stands.State == RunState.Running && stands.Holder == run.Holder ? stands : null;
        }
    }

    /// <summary>Replaces a run's row if nobody else did since it was read; null where somebody did.</summary>
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

    /// <summary>A sign of life of a shard, while nobody holds the row. Where another was quicker, that was one too.</summary>
    public async Task BeatAsync(ShardedRun of, DateTimeOffset now, CancellationToken cancel)
    {
        if (await GetAsync(of.Run, cancel) is { State: RunState.Running, Shards: > 0, Publishing: false } run)
            await TryReplaceAsync(run with { Heartbeat = now }, cancel);
    }

    /// <summary>Gives up a run whose row nobody holds; false where it is over, begun anew or being ended.</summary>
    public async Task<bool> TryFailAsync(ShardedRun of, string reason, DateTimeOffset now, CancellationToken cancel)
    {
        while (await GetAsync(of.Run, cancel) is { State: RunState.Running, Publishing: false } run)
            if (await TryReplaceAsync(run with { State = RunState.Failed, Reason = reason, Ended = now }, cancel) is not null) return true;
        return false;
    }

    /// <summary>Deletes runs.</summary>
    /// <returns>How many.</returns>
    public Task<int> DeleteAsync(Func<RunRecord, bool> isOld, CancellationToken cancel) =>
        OldRows.DeleteAsync(table, null, row => isOld(RunEntity.Read(row)), cancel);

    private static RunRecord Tagged(RunRecord run, Response answer) =>
        run with { ETag = answer.Headers.ETag ?? throw new InvalidDataException("the table gave no tag") };

    /// <summary>Null for a run that nobody began.</summary>
    public async Task<RunRecord?> GetAsync(RunId id, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(id.PlanYear, id.ToString(), cancellationToken: cancel);
        return found.HasValue ? RunEntity.Read(found.Value!) : null;
    }
}
