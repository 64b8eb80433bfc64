using Azure;
using Azure.Data.Tables;
using LearningHours.Exports;
using LearningHours.Facts;

namespace LearningHours.Storage;

/// <summary>
/// Table <c>Receipts</c>: PartitionKey the feed, RowKey the SHA-256 of the file in lower-case hex; file name, rows in, accepted, rejected and
/// duplicate, when it was first seen, which night first used it. The same bytes under two names or delivered twice are one receipt.
/// </summary>
public sealed class ReceiptTable(TableClient table)
{
    /// <summary>Records that a file has arrived; false where its bytes were known already.</summary>
    public async Task<bool> TryAddAsync(FeedKind feed, string file, string sha256, DateTimeOffset seen, CancellationToken cancel)
    {
        try
        {
            await table.AddEntityAsync(new TableEntity(FeedNames.Of(feed), sha256) { ["file"] = file, ["seen"] = seen }, cancel);
            return true;
        }
        catch (RequestFailedException known) when (known.Status == 409)
        {
            return false;
        }
    }

    /// <summary>The files that some night has used.</summary>
    public async Task<IReadOnlySet<(FeedKind, string)>> ReadUsedAsync(CancellationToken cancel)
    {
        var used = new HashSet<(FeedKind, string)>();
        await foreach (var entity in table.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey", "night"], cancellationToken: cancel))
            if (entity.GetString("night") is { Length: > 0 } && FeedNames.Parse(entity.PartitionKey) is { } feed) used.Add((feed, entity.RowKey));
        return used;
    }

    /// <summary>What became of a file in the first night that used it.</summary>
    public async Task RecordAsync(FileReceipt receipt, string night, DateTimeOffset seen, CancellationToken cancel)
    {
        var file = receipt.Path[(receipt.Path.IndexOf('/', StringComparison.Ordinal) + 1)..];
        await TryAddAsync(receipt.Feed, file, receipt.Sha256, seen, cancel);
        var entity = new TableEntity(FeedNames.Of(receipt.Feed), receipt.Sha256)
        {
            ["rows"] = receipt.Rows,
            ["accepted"] = receipt.Accepted,
            ["rejected"] = receipt.Rejected,
            ["duplicate"] = receipt.Duplicate,
            ["bytes"] = receipt.Bytes,
            ["encoding"] = receipt.Encoding,
            ["night"] = night,
        };
        await table.UpsertEntityAsync(entity, TableUpdateMode.Merge, cancel);
    }
}
