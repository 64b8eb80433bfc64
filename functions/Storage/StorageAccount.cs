using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using LearningHours.Options;

namespace LearningHours.Storage;

/// <summary>
/// The one storage account of contract section 5: containers <c>exports</c> and <c>results</c>, tables <c>Decisions</c>, <c>Receipts</c>,
/// <c>Runs</c> and <c>Outbox</c>; table <c>Access</c> for accesses to the page, <c>MailEvents</c> and <c>Undeliverable</c> for what the
/// mail service reports; and container <c>nights</c> and table <c>Shards</c> for a night that is split into shards.
/// </summary>
public sealed class StorageAccount
{
    private readonly string _prefix;
    private readonly BlobContainerClient _exports, _results, _nights;
    private readonly TableClient _decisions, _receipts, _runs, _outbox, _access, _mailEvents, _undeliverable, _shards;

    /// <param name="prefix">Precedes every name (lower-case letters and digits) if several share one account, as tests do; empty
    /// in production.</param>
    public StorageAccount(BlobServiceClient blobs, TableServiceClient tables, string prefix = "")
    {
        _prefix = prefix;
        _exports = blobs.GetBlobContainerClient(prefix + ExportBlobs.Container);
        _results = blobs.GetBlobContainerClient(prefix + "results");
        _nights = blobs.GetBlobContainerClient(prefix + "nights");
        _decisions = tables.GetTableClient(prefix + "Decisions");
        _receipts = tables.GetTableClient(prefix + "Receipts");
        _runs = tables.GetTableClient(prefix + "Runs");
        _outbox = tables.GetTableClient(prefix + "Outbox");
        _access = tables.GetTableClient(prefix + "Access");
        _mailEvents = tables.GetTableClient(prefix + "MailEvents");
        _undeliverable = tables.GetTableClient(prefix + "Undeliverable");
        _shards = tables.GetTableClient(prefix + "Shards");
        Exports = new ExportBlobs(_exports);
        Results = new ResultBlobs(_results);
        Decisions = new DecisionTable(_decisions);
        Receipts = new ReceiptTable(_receipts);
        Runs = new RunTable(_runs);
        Outbox = new OutboxTable(_outbox);
        Shelf = new ResultShelf(_results);
        Access = new AccessTable(_access);
        MailEvents = new MailEventTable(_mailEvents);
        Undeliverable = new UndeliverableTable(_undeliverable);
        Nights = new NightBlobs(_nights);
        Shards = new ShardTable(_shards);
    }

    public ExportBlobs Exports { get; }
    public ResultBlobs Results { get; }
    public DecisionTable Decisions { get; }
    public ReceiptTable Receipts { get; }
    public RunTable Runs { get; }
    public OutboxTable Outbox { get; }
    public ResultShelf Shelf { get; }
    public AccessTable Access { get; }
    public MailEventTable MailEvents { get; }
    public UndeliverableTable Undeliverable { get; }
    public NightBlobs Nights { get; }
    public ShardTable Shards { get; }

    /// <summary>
    /// Opens the account by connection string if one is set, otherwise by account name and identity. Every call uses one retry policy,
    /// which replaces the SDK's own.
    /// </summary>
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

    /// <summary>
    /// Creates the containers (without public access) and tables that do not exist. What only shards need is created by the first
    /// night that has any.
    /// </summary>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        await _exports.CreateIfNotExistsAsync(cancellationToken: cancel);
        await _results.CreateIfNotExistsAsync(cancellationToken: cancel);
        foreach (var table in new[] { _decisions, _receipts, _runs, _outbox, _access, _mailEvents, _undeliverable })
            await table.CreateIfNotExistsAsync(cancel);
    }

    /// <summary>Measures every container and table except the outbox, whose mails <see cref="OutboxTable.CountAsync"/> counts.</summary>
    /// <param name="mostPages">The most requests of each kind (pages of blobs, pages of rows); what lies beyond is not counted, and the
    /// result says so.</param>
    public async Task<AccountSpace> MeasureAsync(int mostPages, CancellationToken cancel)
    {
        var count = new SpaceCount(mostPages);
        var rows = new List<(string, Space)>();
        foreach (var table in new[] { _runs, _mailEvents, _undeliverable, _receipts, _shards, _access, _decisions })
            rows.Add((table.Name[_prefix.Length..], await count.RowsAsync(table, cancel)));
        var ofExports = await count.BlobsAsync(_exports, "", cancel);
        var ofNights = await count.BlobsAsync(_nights, "", cancel);
        return new AccountSpace(ofExports, await Shelf.MeasureAsync(count, cancel), ofNights, rows, count.BlobPages, count.RowPages);
    }

    /// <summary>Creates what only shards need.</summary>
    public async Task EnsureShardsAsync(CancellationToken cancel)
    {
        await Nights.EnsureAsync(cancel);
        await Shards.EnsureAsync(cancel);
    }

    /// <summary>
    /// Deletes what the shards of every other run have left behind, because it holds personal data: only one night runs at a time, so their
    /// processes are dead.
    /// </summary>
    public async Task ForgetOtherShardsAsync(ShardedRun run, CancellationToken cancel)
    {
        await Nights.DeleteAsync("", cancel, except: $"{run}/");
        await Shards.DeleteAsync(r => r != run.ToString(), cancel);
    }

    /// <summary>Deletes what the shards of a run that is over have left behind, because it holds personal data.</summary>
    public async Task ForgetShardsAsync(ShardedRun run, CancellationToken cancel)
    {
        await Nights.DeleteAsync($"{run}/", cancel);
        await Shards.DeleteAsync(r => r == run.ToString(), cancel);
    }
}
