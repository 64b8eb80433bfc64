using Azure.Storage.Blobs;
using LearningHours.Calendars;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Intake;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace LearningHours.Triggers;

/// <summary>
/// Handles an export that has arrived: reads it by itself, and its receipt tells at once how many of its rows can be used. Nothing is
/// judged, so that half a delivery never counts: the night reads the file again among the others, which may reject or replace more of it,
/// and its counts and reject files are the ones that hold. A lost event loses nothing, because the night lists the container itself; the
/// same bytes arriving twice make one receipt. A file that cannot be read makes a receipt with a rejection, never an exception: the host
/// would only try again.
/// </summary>
public sealed class ExportArrived(StorageAccount storage, TimeProvider time, ILogger<ExportArrived> log)
{
    [Function(nameof(ExportArrived))]
    public async Task RunAsync([BlobTrigger(ExportBlobs.Container + "/{feed}/{name}", Connection = "AzureWebJobsStorage",
        Source = BlobTriggerSource.EventGrid)] BlobClient blob, CancellationToken cancel)
    {
        // Bound as a client and not as content, so that an export of gigabytes is read in blocks, with our retries. The blob's own names
        // are checked, not the path above: with events as its source, the host matches no path, and a subscription without a filter would
        // send every result here too.
        if (blob.BlobContainerName != ExportBlobs.Container) return;
        var path = blob.Name;
        var feed = path.Split('/')[0];
        if (FeedNames.Parse(feed) is null)
        {
            Log.UnknownFeed(log, feed);
            return;
        }
        if (await storage.Exports.FindAsync(path, cancel) is not { } found) return;
        foreach (var warning in found.Warnings) Log.ExportIgnored(log, feed, warning.Code);
        if (found.Files.Count == 0) return;

        foreach (var receipt in FileReceipt.OfWholeFiles(FactReader.Read(
            found.Files, OfficeCalendar.BuiltIn, workers: Environment.ProcessorCount).Receipts))
        {
            var isNew = await storage.Receipts.TryAddAsync(receipt, time.GetUtcNow(), cancel);
            Log.ExportArrived(log, feed, receipt.Sha256, !isNew, receipt.Rows, receipt.Accepted, receipt.Rejected, receipt.Duplicate);
        }
    }
}
