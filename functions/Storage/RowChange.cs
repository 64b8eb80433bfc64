using Azure;
using Azure.Data.Tables;

namespace LearningHours.Storage;

/// <summary>Changes a row as it is stored, even if others add, change or delete it at the same time.</summary>
internal static class RowChange
{
    /// <param name="change">Given the row (null if there is none), returns what it becomes; null leaves it. It is asked again whenever
    /// somebody else was faster, so it must return null for what is already said.</param>
    public static async Task ApplyAsync(TableClient table, string partition, string row, Func<TableEntity?, TableEntity?> change,
        CancellationToken cancel)
    {
        while (true)
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancel);
            var stands = found.HasValue ? found.Value : null;
            if (change(stands) is not { } becomes) return;
            try
            {
                if (stands is null) await table.AddEntityAsync(becomes, cancel);
                else await table.UpdateEntityAsync(becomes, stands.ETag, TableUpdateMode.Replace, cancel);
                return;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
            {
                // Somebody else was faster, or the response to our own write was lost: look again.
            }
        }
    }
}
