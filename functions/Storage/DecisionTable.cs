using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using LearningHours.Results;

namespace LearningHours.Storage;

/// <summary>
/// Table <c>Decisions</c>: PartitionKey <c>plan|agency</c>, RowKey <c>employee|entitlement</c>; the columns of <c>decisions.csv</c>, a hash
/// of the finding tree, the night (as-of) that last changed the row.
/// <para>
/// A night may be killed between any two writes. So each row also keeps the run that wrote it and the version before it (<c>run</c>,
/// <c>before</c>), and only the run row says whether a run is done: until then its versions count for nothing, and whoever compares reads
/// the ones before. A run started again thus sees the same yesterday as the first attempt, finds what is already written, and goes on. Rows
/// of people who are gone are deleted only after the run is done, because nothing could bring them back.
/// </para>
/// <para>Each write names the tag of what it replaces: of two runs that believe the night is theirs, the later write fails.</para>
/// </summary>
public sealed class DecisionTable(TableClient table)
{
    private const int TransactionLimit = 100, Parallelism = 8;

    /// <summary>Every row of a plan. '}' is the character after '|'.</summary>
    public async Task<List<StoredDecision>> ReadAsync(string plan, CancellationToken cancel) =>
        await StreamAsync(plan, cancel).ToListAsync(cancel);

    /// <summary>The same one after the other, in the order of their keys.</summary>
    public async IAsyncEnumerable<StoredDecision> StreamAsync(string plan, [EnumeratorCancellation] CancellationToken cancel)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {TableKey.Of(plan) + "|"} and PartitionKey lt {TableKey.Of(plan) + "}"}");
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            yield return DecisionEntity.Read(entity, texts);
    }

    /// <summary>What stands at the place of a row; null where nothing does.</summary>
    public async Task<StoredDecision?> GetAsync(DecisionRow row, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(DecisionEntity.PartitionOf(row), DecisionEntity.RowKeyOf(row),
            cancellationToken: cancel);
        return found.HasValue ? DecisionEntity.Read(found.Value!) : null;
    }

    /// <param name="writes">In any order; quickest where the rows of a partition come one behind the other.</param>
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

    /// <summary>An entity is many times what it is made of: none is made before its transaction goes out.</summary>
    private Task SubmitAsync<T>(IEnumerable<T> items, Func<T, DecisionRow> rowOf, Func<T, TableTransactionAction> act,
        CancellationToken cancel)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancel };
        return Parallel.ForEachAsync(
            Batches(items, rowOf), options, async (batch, token) => await SubmitAsync([.. batch.Select(act)], token));
    }

    /// <summary>What may go out as one transaction: neighbours of one partition.</summary>
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
            // A transaction that was retried after its answer got lost conflicts with itself. It is all or nothing, so one row tells.
            if (!await IsAppliedAsync(batch[0], cancel)) throw;
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
