using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using LearningHours.Options;

namespace LearningHours.Storage;

/// <summary>
/// The one storage account of contract section 5: containers <c>exports</c> and <c>results</c>, tables <c>Decisions</c>, <c>Receipts</c>,
/// <c>Runs</c> and <c>Outbox</c>.
/// </summary>
public sealed class StorageAccount
{
    private readonly BlobContainerClient exports, results;
    private readonly TableClient decisions, receipts, runs, outbox;

    /// <param name="prefix">Before every name (lower-case letters and digits), where several share one account, as tests do; empty in the field.</param>
    public StorageAccount(BlobServiceClient blobs, TableServiceClient tables, string prefix = "")
    {
        exports = blobs.GetBlobContainerClient(prefix + "exports");
        results = blobs.GetBlobContainerClient(prefix + "results");
        decisions = tables.GetTableClient(prefix + "Decisions");
        receipts = tables.GetTableClient(prefix + "Receipts");
        runs = tables.GetTableClient(prefix + "Runs");
        outbox = tables.GetTableClient(prefix + "Outbox");
        Exports = new ExportBlobs(exports);
        Results = new ResultBlobs(results);
        Decisions = new DecisionTable(decisions);
        Receipts = new ReceiptTable(receipts);
        Runs = new RunTable(runs);
        Outbox = new OutboxTable(outbox);
    }

    public ExportBlobs Exports { get; }
    public ResultBlobs Results { get; }
    public DecisionTable Decisions { get; }
    public ReceiptTable Receipts { get; }
    public RunTable Runs { get; }
    public OutboxTable Outbox { get; }

    /// <summary>By connection string where one is set, else by account name and identity. One retry policy for every call: the SDK's own is replaced.</summary>
    public static StorageAccount Open(NightSettings settings, HttpPipelinePolicy retries)
    {
        var blobOptions = new BlobClientOptions { RetryPolicy = retries };
        var tableOptions = new TableClientOptions { RetryPolicy = retries };
        if (settings.StorageConnection is { Length: > 0 } connection)
            return new StorageAccount(new BlobServiceClient(connection, blobOptions), new TableServiceClient(connection, tableOptions));

        TokenCredential identity = settings.StorageClientId is { Length: > 0 } client
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client))
            : new DefaultAzureCredential();
        return new StorageAccount(
            new BlobServiceClient(new Uri($"https://{settings.StorageAccountName}.blob.core.windows.net"), identity, blobOptions),
            new TableServiceClient(new Uri($"https://{settings.StorageAccountName}.table.core.windows.net"), identity, tableOptions));
    }

    /// <summary>Creates what is not there; containers without public access.</summary>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        await exports.CreateIfNotExistsAsync(cancellationToken: cancel);
        await results.CreateIfNotExistsAsync(cancellationToken: cancel);
        foreach (var table in new[] { decisions, receipts, runs, outbox }) await table.CreateIfNotExistsAsync(cancel);
    }
}
