using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LearningHours.Feeds;
using LearningHours.Nightly;

namespace LearningHours.Storage;

/// <summary>Container <c>exports</c>: <c>{feed}/{file}</c>, laid down by the platforms and the personnel systems, read only by us.</summary>
public sealed class ExportBlobs(BlobContainerClient container)
{
    public const string Container = "exports";

    private const int ReadAhead = 4 << 20;

    /// <summary>Every export that belongs to a feed.</summary>
    public async Task<FeedListing> ListAsync(CancellationToken cancel)
    {
        var listing = new FeedListingBuilder();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, "", cancel))
            listing.Add(blob.Name, OpenVersion(blob.Name, blob.Properties.ETag), blob.Properties.LastModified is { } modified ? TaipeiClock.DateOf(modified) : null);
        return listing.Build();
    }

    /// <summary>One export by its path; null where it is gone again.</summary>
    public async Task<FeedListing?> FindAsync(string path, CancellationToken cancel)
    {
        try
        {
            var properties = await container.GetBlobClient(path).GetPropertiesAsync(cancellationToken: cancel);
            var listing = new FeedListingBuilder();
            listing.Add(path, OpenVersion(path, properties.Value.ETag), TaipeiClock.DateOf(properties.Value.LastModified));
            return listing.Build();
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    public async Task UploadAsync(string path, Stream content, CancellationToken cancel) =>
        await container.GetBlobClient(path).UploadAsync(content, overwrite: true, cancel);

    public async Task DeleteAsync(string path, CancellationToken cancel) =>
        await container.GetBlobClient(path).DeleteIfExistsAsync(cancellationToken: cancel);

    /// <summary>Reads the very version that was seen: a blob replaced in the meantime fails its reader instead of mixing two.</summary>
    private Func<Stream> OpenVersion(string path, ETag? version)
    {
        var blob = container.GetBlobClient(path);
        var options = new BlobOpenReadOptions(allowModifications: false) { BufferSize = ReadAhead, Conditions = new BlobRequestConditions { IfMatch = version } };
        return () => blob.OpenRead(options);
    }
}
