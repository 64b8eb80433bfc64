using Azure.Data.Tables;

namespace LearningHours.Storage;

/// <summary>Deletes rows of a table in batches of one partition each.</summary>
internal static class OldRows
{
    private const int BatchSize = 100;

    /// <param name="filter">OData filter that narrows what is read; null reads every row.</param>
    /// <param name="isOld">Decides, given the whole row, whether it is deleted.</param>
    /// <returns>The number of rows deleted.</returns>
    public static async Task<int> DeleteAsync(TableClient table, string? filter, Func<TableEntity, bool> isOld, CancellationToken cancel)
    {
        var old = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            if (isOld(row)) old.Add(new TableEntity(row.PartitionKey, row.RowKey) { ETag = row.ETag });
        foreach (var partition in old.GroupBy(static r => r.PartitionKey, StringComparer.Ordinal))
            foreach (var batch in partition.Chunk(BatchSize))
                await table.SubmitTransactionAsync(
                    batch.Select(static r => new TableTransactionAction(TableTransactionActionType.Delete, r, r.ETag)), cancel);
        return old.Count;
    }
}
