using Azure;
using Azure.Data.Tables;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;

namespace LearningHours.Storage;

/// <summary>
/// Table <c>Receipts</c>: PartitionKey is the feed, RowKey the SHA-256 of the file in lower-case hex; holds the file name, the numbers of
/// rows read, accepted, rejected and duplicate, when the file was first seen and which night first used it. Until a night has used it, the
/// counts are those of the file alone. The same bytes under two names or delivered twice share one receipt, and so do the parts of a
/// workbook or an archive: <see cref="FileReceipt.OfWholeFiles"/>.
/// </summary>
public sealed class ReceiptTable(TableClient table)
{
    /// <summary>Records that a file has arrived and what it contains; returns false if its bytes were already known.</summary>
    public async Task<bool> TryAddAsync(FileReceipt receipt, DateTimeOffset seen, CancellationToken cancel)
    {
        var entity = EntityOf(receipt);
        entity["file"] = receipt.Path[(receipt.Path.IndexOf('/', StringComparison.Ordinal) + 1)..];
        entity["seen"] = seen;
        try
        {
            await table.AddEntityAsync(entity, cancel);
            return true;
        }
        catch (RequestFailedException known) when (known.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Returns the feed and SHA-256 of every file that some night has used.</summary>
    public async Task<IReadOnlySet<(FeedKind, string)>> ReadUsedAsync(CancellationToken cancel)
    {
        var used = new HashSet<(FeedKind, string)>();
        await foreach (var entity in table.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey", "night"], cancellationToken: cancel))
            if (entity.GetString("night") is { Length: > 0 } && FeedNames.Parse(entity.PartitionKey) is { } feed)
                used.Add((feed, entity.RowKey));
        return used;
    }

    /// <summary>Records what became of a file in the first night that used it.</summary>
    public async Task RecordAsync(FileReceipt receipt, string night, DateTimeOffset seen, CancellationToken cancel)
    {
        await TryAddAsync(receipt, seen, cancel);
        var entity = EntityOf(receipt);
        entity["night"] = night;
        await table.UpsertEntityAsync(entity, TableUpdateMode.Merge, cancel);
    }

    /// <summary>Deletes the receipts that <paramref name="isOld"/> selects.</summary>
    /// <param name="isOld">Decides by the file's path below the feeds' folder and by when it was first seen.</param>
    /// <returns>The number of receipts deleted.</returns>
    public Task<int> DeleteAsync(Func<string, DateTimeOffset, bool> isOld, CancellationToken cancel) => OldRows.DeleteAsync(
        table, null, row => row.GetDateTimeOffset("seen") is { } seen && isOld($"{row.PartitionKey}/{row.GetString("file")}", seen),
        cancel);

    private static TableEntity EntityOf(FileReceipt receipt) => new(FeedNames.Of(receipt.Feed), receipt.Sha256)
    {
        ["rows"] = receipt.Rows,
        ["accepted"] = receipt.Accepted,
        ["rejected"] = receipt.Rejected,
        ["duplicate"] = receipt.Duplicate,
        ["bytes"] = receipt.Bytes,
        ["encoding"] = receipt.Encoding,
    };
}
