using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LearningHours.Feeds;
using LearningHours.Files;

namespace LearningHours.Storage;

/// <summary>
/// Container <c>exports</c>: <c>{feed}/{file}</c>, uploaded by the platforms and the personnel systems and read by nobody but us.
/// </summary>
public sealed class ExportBlobs(BlobContainerClient container)
{
    public const string Container = "exports";

    private const int ReadAhead = 4 << 20;

    /// <summary>Lists every export that belongs to a feed.</summary>
    public async Task<FeedListing> ListAsync(CancellationToken cancel)
    {
        var listing = new FeedListingBuilder();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, "", cancel))
            listing.Add(blob.Name, OpenVersion(blob.Name, blob.Properties.ETag),
                blob.Properties.LastModified is { } modified ? TaipeiClock.DateOf(modified) : null);
        return listing.Build();
    }

    /// <summary>Lists the exports of the given feeds.</summary>
    public async Task<FeedListing> ListAsync(IEnumerable<FeedKind> feeds, CancellationToken cancel)
    {
        var listing = new FeedListingBuilder();
        foreach (var feed in feeds)
            await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, FeedNames.Of(feed) + "/", cancel))
                listing.Add(blob.Name, OpenVersion(blob.Name, blob.Properties.ETag),
                    blob.Properties.LastModified is { } modified ? TaipeiClock.DateOf(modified) : null);
        return listing.Build();
    }

    /// <summary>Adds an export.</summary>
    /// <returns>False if there already is an export at that path; it is left unchanged.</returns>
    public async Task<bool> TryAddAsync(string path, Stream content, CancellationToken cancel)
    {
        try
        {
            var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            await container.GetBlobClient(path).UploadAsync(content, options, cancel);
            return true;
        }
        catch (RequestFailedException there) when (there.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Deletes the exports that were last modified before an instant (exclusive).</summary>
    /// <returns>The number of exports deleted.</returns>
    public async Task<int> DeleteBeforeAsync(DateTimeOffset day, CancellationToken cancel)
    {
        var deleted = 0;
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, "", cancel))
            if (blob.Properties.LastModified < day
                && (await container.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancel)).Value) deleted++;
        return deleted;
    }

    /// <summary>Whether the container exists.</summary>
    public async Task<bool> IsThereAsync(CancellationToken cancel) => await container.ExistsAsync(cancel);

    /// <summary>Finds one export by its path; null if it no longer exists.</summary>
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

    /// <summary>
    /// Reads exactly the version that was listed: if the blob is replaced in the meantime, the reader fails instead of mixing two versions.
    /// </summary>
    private Func<Stream> OpenVersion(string path, ETag? version)
    {
        var blob = container.GetBlobClient(path);
        var options = new BlobOpenReadOptions(allowModifications: false)
        {
            BufferSize = ReadAhead,
            Conditions = new BlobRequestConditions { IfMatch = version }
        };
        return () => blob.OpenRead(options);
    }
}
