using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace LearningHours.Storage;

/// <summary>
/// Table <c>Shards</c>: PartitionKey is the name of the run, RowKey the number of the shard; holds which shards are done. Each row changes
/// by its ETag, so that only one of two processes gets a shard. Whoever marks the last one done sees that all are.
/// </summary>
public sealed class ShardTable(TableClient table)
{
    private const int TransactionLimit = 100;
    private const string WriterColumn = "writer"; // a unique id for each change
    private static readonly string[] States = ["waiting", "begun", "done"];

    public async Task EnsureAsync(CancellationToken cancel) => await table.CreateIfNotExistsAsync(cancel);

    /// <summary>Adds the shards of a run that has just been read, replacing any rows with their keys.</summary>
    public async Task AddAsync(IEnumerable<ShardRecord> shards, CancellationToken cancel)
    {
        foreach (var batch in shards.Chunk(TransactionLimit))
            await table.SubmitTransactionAsync(
                batch.Select(s => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Write(s))), cancel);
    }

    /// <summary>Returns the shards of a run, ordered by number.</summary>
    public async Task<IReadOnlyList<ShardRecord>> ReadAsync(ShardedRun run, CancellationToken cancel)
    {
        var shards = new List<ShardRecord>();
        await foreach (var entity in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {run.ToString()}"),
            cancellationToken: cancel)) shards.Add(Read(run, entity));
        return shards;
    }

    /// <summary>
    /// Changes a shard as it is stored, even if others change it at the same time; returns null if there is none or
    /// <paramref name="change"/> returns null.
    /// </summary>
    public async Task<ShardRecord?> ChangeAsync(ShardedRun run, int number, Func<ShardRecord, ShardRecord?> change,
        CancellationToken cancel)
    {
        var writer = Guid.NewGuid().ToString("N");
        while (true)
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(run.ToString(), KeyOf(number), cancellationToken: cancel);
            if (!found.HasValue) return null;
            var stands = Read(run, found.Value!);
            // The change is ours after all: its response was lost and the write was sent again.
            if (found.Value!.GetString(WriterColumn) == writer) return stands;
            if (change(stands) is not { } becomes) return null;
            try
            {
                await table.UpdateEntityAsync(Write(becomes, writer), stands.ETag, TableUpdateMode.Replace, cancel);
                return becomes;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 404 or 412)
            {
                // Somebody else was faster, or our own write succeeded after all: look again.
            }
        }
    }

    public async Task DeleteAsync(Predicate<string> ofRun, CancellationToken cancel)
    {
        try
        {
            await foreach (var entity in table.QueryAsync<TableEntity>(cancellationToken: cancel))
                if (ofRun(entity.PartitionKey)) await table.DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ETag.All, cancel);
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            // No night has ever been split, so there is no table.
        }
    }

    private static string KeyOf(int number) => number.ToString("0000", CultureInfo.InvariantCulture);

    private static TableEntity Write(ShardRecord shard, string writer = "") => new(shard.Of.ToString(), KeyOf(shard.Number))
    {
        ["state"] = States[(int)shard.State],
        ["attempts"] = shard.Attempts,
        ["sent"] = shard.Sent,
        ["heartbeat"] = shard.Heartbeat,
        ["reason"] = shard.Reason,
        [WriterColumn] = writer,
    };

    private static ShardRecord Read(ShardedRun run, TableEntity entity) => new(run, int.Parse(entity.RowKey, CultureInfo.InvariantCulture))
    {
        State = (ShardState)Array.IndexOf(States, entity.GetString("state")),
        Attempts = entity.GetInt32("attempts") ?? 0,
        Sent = entity.GetInt32("sent") ?? 1,
        Heartbeat = entity.GetDateTimeOffset("heartbeat") ?? default,
        Reason = entity.GetString("reason") ?? "",
        ETag = entity.ETag,
    };
}
