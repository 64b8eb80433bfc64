using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LearningHours.Exports;
using LearningHours.Facts;
using LearningHours.Nightly;

namespace LearningHours.Storage;

/// <summary>Container <c>exports</c>: <c>{feed}/{file}</c>, laid down by the platforms and the personnel systems, read only by us.</summary>
public sealed class ExportBlobs(BlobContainerClient container)
{
    private const int ReadAhead = 4 << 20;

    /// <summary>Every export that belongs to a feed. Opening one reads the very version that was listed: a blob replaced in the meantime fails the night instead of mixing two.</summary>
    public async Task<FeedListing> ListAsync(CancellationToken cancel)
    {
        var listing = new FeedListingBuilder();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, "", cancel))
        {
            var client = container.GetBlobClient(blob.Name);
            var version = new BlobRequestConditions { IfMatch = blob.Properties.ETag };
            listing.Add(blob.Name, () => client.OpenRead(new BlobOpenReadOptions(allowModifications: false) { BufferSize = ReadAhead, Conditions = version }));
        }
        return listing.Build();
    }

    /// <summary>SHA-256 of an export in lower-case hex; null where it is gone again.</summary>
    public async Task<string?> HashAsync(FeedKind feed, string file, CancellationToken cancel)
    {
        try
        {
            var blob = container.GetBlobClient($"{FeedNames.Of(feed)}/{file}");
            await using var content = await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = ReadAhead }, cancel);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
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
}
