using System.Globalization;
using Azure.Data.Tables;
using LearningHours.Feeds;

namespace LearningHours.Storage;

/// <summary>One access to the page: who (as a hash), what they accessed, and the status it ended with.</summary>
/// <param name="Who">Keyed hash of the account; empty if nobody vouched for one.</param>
/// <param name="Action">One of list, open, form, upload, rejects.</param>
/// <param name="What">The night, folder and file, or the feed and stored name; never anything that a refused caller made up.</param>
public sealed record AccessRecord(DateTimeOffset At, string Who, string Action, string What, int Status);

/// <summary>
/// Table <c>Access</c>: PartitionKey is the Taipei date, RowKey the UTC time of day and a unique id; holds who (as a hash), what, when, and
/// with which status.
/// </summary>
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

    /// <summary>Deletes the rows of all days before <paramref name="day"/> (Taipei date, exclusive) and returns how many.</summary>
    public Task<int> DeleteBeforeAsync(DateOnly day, CancellationToken cancel) =>
        OldRows.DeleteAsync(table, TableClient.CreateQueryFilter(
            $"PartitionKey lt {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"), static _ => true, cancel);

    private static string DateOf(DateTimeOffset at) => TaipeiClock.DateOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
