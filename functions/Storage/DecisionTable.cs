using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using LearningHours.Results;

namespace LearningHours.Storage;

/// <summary>
/// Table <c>Decisions</c>: PartitionKey is <c>plan|agency</c>, RowKey <c>employee|entitlement</c>; holds the columns of
/// <c>decisions.csv</c>, a hash of the finding tree, and the night (as-of date) that last changed the row.
/// <para>
/// A night may be killed between any two writes. So each row also keeps the run that wrote it and the version before it (<c>run</c>,
/// <c>before</c>), and only the run row says whether a run is done: until then its versions do not count, and comparisons use the versions
/// before them. A night that is started again therefore sees the same yesterday as the first attempt, finds what is already written, and
/// goes on. Rows of people who are gone are deleted only after the run is done, because nothing could bring them back.
/// </para>
/// <para>Each write names the ETag of what it replaces: if two runs believe that they own the night, the later write fails.</para>
/// </summary>
public sealed class DecisionTable(TableClient table)
{
    private const int TransactionLimit = 100, Parallelism = 8;

    /// <summary>Returns every row of a plan, in key order.</summary>
    public async Task<List<StoredDecision>> ReadAsync(string plan, CancellationToken cancel) =>
        await StreamAsync(plan, cancel).ToListAsync(cancel);

    /// <summary>Streams every row of a plan in key order. The filter ends at '}', the character after '|'.</summary>
    public async IAsyncEnumerable<StoredDecision> StreamAsync(string plan, [EnumeratorCancellation] CancellationToken cancel)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {TableKey.Of(plan) + "|"} and PartitionKey lt {TableKey.Of(plan) + "}"}");
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            yield return DecisionEntity.Read(entity, texts);
    }

    /// <summary>Returns the stored row with the key of <paramref name="row"/>; null if there is none.</summary>
    public async Task<StoredDecision?> GetAsync(DecisionRow row, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(DecisionEntity.PartitionOf(row), DecisionEntity.RowKeyOf(row),
            cancellationToken: cancel);
        return found.HasValue ? DecisionEntity.Read(found.Value!) : null;
    }

    /// <param name="writes">In any order; fastest if the rows of a partition follow one another.</param>
    public Task WriteAsync(IEnumerable<DecisionWrite> writes, CancellationToken cancel) =>
        SubmitAsync(writes, static w => w.Becomes.Row, Action, cancel);

    public Task DeleteAsync(IEnumerable<StoredDecision> rows, CancellationToken cancel) =>
        SubmitAsync(
            rows, static r => r.Current.Row,
            static r => new TableTransactionAction(TableTransactionActionType.Delete, DecisionEntity.Write(r.Current, r.Before), r.ETag),
            cancel);

    private static TableTransactionAction Action(DecisionWrite write)
    {
        var entity = DecisionEntity.Write(write.Becomes, write.Before);
        return write.Replaces is { } tag
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, entity, tag)
            : new TableTransactionAction(TableTransactionActionType.Add, entity);
    }

    /// <summary>An entity is many times the size of what it is made from, so none is created before its transaction is sent.</summary>
    private Task SubmitAsync<T>(IEnumerable<T> items, Func<T, DecisionRow> rowOf, Func<T, TableTransactionAction> act,
        CancellationToken cancel)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancel };
        return Parallel.ForEachAsync(
            Batches(items, rowOf), options, async (batch, token) => await SubmitAsync([.. batch.Select(act)], token));
    }

    /// <summary>Batches that fit into one transaction: consecutive items of the same partition.</summary>
    private static IEnumerable<List<T>> Batches<T>(IEnumerable<T> items, Func<T, DecisionRow> rowOf)
    {
        var batch = new List<T>();
        foreach (var item in items)
        {
            if (batch.Count == TransactionLimit || (batch.Count > 0 && PartitionOf(batch[0]) != PartitionOf(item)))
            {
                yield return batch;
                batch = [];
            }
            batch.Add(item);
        }
        if (batch.Count > 0) yield return batch;

        (string, string) PartitionOf(T item) => rowOf(item) is var row ? (row.Plan, row.Agency) : default;
    }

    private async Task SubmitAsync(TableTransactionAction[] batch, CancellationToken cancel)
    {
        try
        {
            await table.SubmitTransactionAsync(batch, cancel);
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            // A transaction that is retried after its response was lost conflicts with itself. Every row is checked: one that somebody
            // else deleted looks like one of ours.
            foreach (var action in batch)
                if (!await IsAppliedAsync(action, cancel)) throw;
        }
    }

    private async Task<bool> IsAppliedAsync(TableTransactionAction action, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(action.Entity.PartitionKey, action.Entity.RowKey,
            cancellationToken: cancel);
        if (action.ActionType == TableTransactionActionType.Delete) return !found.HasValue;
        if (!found.HasValue) return false;
        var wanted = DecisionEntity.Read((TableEntity)action.Entity);
        var stands = DecisionEntity.Read(found.Value!);
        return stands.Current == wanted.Current && stands.Before == wanted.Before;
    }
}
