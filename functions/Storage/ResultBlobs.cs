using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LearningHours.Storage;

/// <summary>
/// Container <c>results</c>: <c>{as-of}/…</c> as contract section 3 lays out a night, <c>latest/…</c> a copy of the newest night's. A prefix is
/// made equal to a folder: every file uploaded, whatever else stood under it removed, <c>run.json</c> last, so that it stands only beside complete results.
/// </summary>
public sealed class ResultBlobs(BlobContainerClient container)
{
    public const string Latest = "latest";

    public static string PrefixOf(DateOnly asOf) => asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task ReplaceAsync(string prefix, string folder, CancellationToken cancel)
    {
        var written = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => $"{prefix}/{Path.GetRelativePath(folder, f).Replace('\\', '/')}", StringComparer.Ordinal);
        var report = $"{prefix}/run.json";
        foreach (var (name, file) in written.Where(w => w.Key != report).OrderBy(w => w.Key, StringComparer.Ordinal)) await UploadAsync(name, file, cancel);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix + "/", cancel))
            if (!written.ContainsKey(blob.Name)) await container.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancel);
        if (written.TryGetValue(report, out var last)) await UploadAsync(report, last, cancel);
    }

    /// <summary>Every file under a prefix, relative to it, opened for reading.</summary>
    public async IAsyncEnumerable<(string Path, Stream Content)> ReadAsync(string prefix, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix + "/", cancel))
            yield return (blob.Name[(prefix.Length + 1)..], await container.GetBlobClient(blob.Name).OpenReadAsync(cancellationToken: cancel));
    }

    private async Task UploadAsync(string name, string file, CancellationToken cancel)
    {
        var type = Path.GetExtension(name) switch { ".csv" => "text/csv", ".json" or ".jsonl" => "application/json", ".html" => "text/html; charset=utf-8", _ => "application/octet-stream" };
        await container.GetBlobClient(name).UploadAsync(file, new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = type } }, cancel);
    }
}
