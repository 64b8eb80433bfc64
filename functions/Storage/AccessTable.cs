using System.Globalization;
using Azure.Data.Tables;
using LearningHours.Feeds;

namespace LearningHours.Storage;

/// <summary>One access to the page: who by hash, what, and how it ended.</summary>
/// <param name="Who">Keyed hash of the account; empty where nobody vouched for one.</param>
/// <param name="Action">list, open, form, upload, rejects.</param>
/// <param name="What">Night, folder and file, or feed and stored name; nothing that a refused caller made up.</param>
public sealed record AccessRecord(DateTimeOffset At, string Who, string Action, string What, int Status);

/// <summary>Table <c>Access</c>: PartitionKey the Taipei date, RowKey the time and a number of its own; who by hash, what, when, with which
/// status.</summary>
public sealed class AccessTable(TableClient table)
{
    public async Task AddAsync(AccessRecord access, CancellationToken cancel) => await table.AddEntityAsync(
        new TableEntity(DateOf(access.At),
            string.Create(CultureInfo.InvariantCulture, $"{access.At.UtcDateTime:HHmmssfff}|{Guid.NewGuid():N}"))
        {
            ["at"] = access.At,
            ["who"] = access.Who,
            ["action"] = access.Action,
            ["what"] = access.What,
            ["status"] = access.Status,
        },
        cancel);

    public async Task<IReadOnlyList<AccessRecord>> ReadAllAsync(CancellationToken cancel)
    {
        var all = new List<AccessRecord>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancel))
            all.Add(new AccessRecord(row.GetDateTimeOffset("at") ?? default, row.GetString("who"), row.GetString("action"),
                row.GetString("what"), row.GetInt32("status") ?? 0));
        return [.. all.OrderBy(static a => a.At)];
    }

    /// <summary>Deletes the rows of days before one.</summary>
    public Task<int> DeleteBeforeAsync(DateOnly day, CancellationToken cancel) =>
        OldRows.DeleteAsync(table, TableClient.CreateQueryFilter(
            $"PartitionKey lt {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"), static _ => true, cancel);

    private static string DateOf(DateTimeOffset at) => TaipeiClock.DateOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
