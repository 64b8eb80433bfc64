using System.Runtime.InteropServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using LearningHours.Records;

namespace LearningHours.Storage;

/// <summary>
/// Container <c>nights</c>: what the shards of a night share, stored under the name of the run and deleted once the night is settled:
/// <c>image</c> and <c>rows</c> of the reading, the <c>results/…</c> that do not depend on decisions, <c>parts/{shard}</c>. Nothing is
/// ever overwritten.
/// </summary>
public sealed class NightBlobs(BlobContainerClient container)
{
    private const int ReadAhead = 4 << 20;
    private static readonly int RowSize = Marshal.SizeOf<LearningRecord>();

    public async Task EnsureAsync(CancellationToken cancel) => await container.CreateIfNotExistsAsync(cancellationToken: cancel);

    /// <summary>Writes a blob block by block as its content is produced; only for the one process that reads the night.</summary>
    public async Task WriteAsync(string path, Action<Stream> write, CancellationToken cancel)
    {
        await using var to = new BlockStream(container.GetBlockBlobClient(path), cancel);
        write(to);
        await to.CommitAsync();
    }

    /// <summary>
    /// Uploads a whole file. A blob that already exists has the same content and stays, so that nobody reading it is disturbed.
    /// </summary>
    public async Task AddAsync(string path, string file, CancellationToken cancel)
    {
        try
        {
            await container.GetBlobClient(path)
                .UploadAsync(file, new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancel);
        }
        catch (RequestFailedException there) when (there.Status is 409 or 412)
        {
            // Another process judged the same shard, or the response to our own upload was lost.
        }
    }

    /// <summary>Opens a blob for reading in pieces, starting at a byte offset.</summary>
    public Stream Open(string path, long position = 0) =>
        container.GetBlobClient(path).OpenRead(
            new BlobOpenReadOptions(allowModifications: false) { BufferSize = ReadAhead, Position = position });

    /// <summary>Lists the paths under a prefix, relative to it.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancel)
    {
        var paths = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancel))
            paths.Add(blob.Name[prefix.Length..]);
        return paths;
    }

    /// <summary>Returns a delegate that fetches ranges of rows from a blob.</summary>
    public RowFetch Rows(string path, CancellationToken cancel)
    {
        var blob = container.GetBlobClient(path);
        return (row, into) =>
        {
            var bytes = MemoryMarshal.AsBytes(into);
            using var content = blob.DownloadStreaming(new BlobDownloadOptions { Range = new HttpRange(row * RowSize, bytes.Length) },
                cancel).Value.Content;
            content.ReadExactly(bytes);
        };
    }

    /// <summary>Deletes the blobs under a prefix, except those under <paramref name="except"/>.</summary>
    public async Task DeleteAsync(string prefix, CancellationToken cancel, string? except = null)
    {
        try
        {
            await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancel))
                if (except is null || !blob.Name.StartsWith(except, StringComparison.Ordinal))
                    await container.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancel);
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            // No night has ever been split, so there is no container.
        }
    }
}
