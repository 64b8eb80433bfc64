using Azure.Data.Tables;

namespace LearningHours.Storage;

/// <summary>Deletes rows of a table in batches of one partition each.</summary>
internal static class OldRows
{
    private const int BatchSize = 100;

    /// <param name="filter">Narrows what is read; null for every row.</param>
    /// <param name="isOld">Decides by the whole row.</param>
    /// <returns>How many were deleted.</returns>
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
