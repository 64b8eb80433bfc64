using Azure.Storage.Blobs;
using LearningHours.Facts;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace LearningHours.Triggers;

/// <summary>
/// An export has been laid down: record its receipt, nothing else. Reading waits for the night, so that half a delivery is never judged; an event
/// that gets lost loses nothing, because the night lists the container itself. The same file arriving twice is one receipt.
/// </summary>
public sealed class ExportArrived(StorageAccount storage, TimeProvider time, ILogger<ExportArrived> log)
{
    [Function(nameof(ExportArrived))]
    public async Task RunAsync(
        [BlobTrigger("exports/{feed}/{name}", Connection = "AzureWebJobsStorage", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        string feed,
        string name,
        CancellationToken cancel)
    {
        // Bound as a client and not as content: an export of gigabytes must not be loaded to be hashed. Ours reads it, with our retries.
        _ = blob;
        if (FeedNames.Parse(feed) is not { } kind)
        {
            Log.UnknownFeed(log, feed);
            return;
        }
        if (await storage.Exports.HashAsync(kind, name, cancel) is not { } sha256) return;
        var isNew = await storage.Receipts.TryAddAsync(kind, name, sha256, time.GetUtcNow(), cancel);
        Log.ExportArrived(log, feed, sha256, !isNew);
    }
}
