using System.Globalization;
using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LearningHours.Storage;

/// <summary>
/// Container <c>results</c>: <c>{as-of}/…</c> as contract section 3 lays out a night, <c>latest/…</c> a copy of the newest night's. A prefix is
/// made equal to a folder: every file uploaded that does not stand there already, as the hash beside it proves, whatever else stood under it removed,
/// <c>run.json</c> last, so that it stands only beside complete results.
/// </summary>
public sealed class ResultBlobs(BlobContainerClient container)
{
    public const string Latest = "latest";

    private const int Parallelism = 8;
    private const string Hash = "sha256"; // metadata of a blob: of its content, lower-case hex

    public static string PrefixOf(DateOnly asOf) => asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task ReplaceAsync(string prefix, string folder, CancellationToken cancel)
    {
        var written = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => $"{prefix}/{Path.GetRelativePath(folder, f).Replace('\\', '/')}", StringComparer.Ordinal);
        var stands = new Dictionary<string, string?>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix + "/", cancel)) stands[blob.Name] = blob.Metadata.TryGetValue(Hash, out var hash) ? hash : null;

        var report = $"{prefix}/run.json";
        await InParallelAsync(written.Where(w => w.Key != report), (w, token) => UploadAsync(w.Key, w.Value, stands.GetValueOrDefault(w.Key), token), cancel);
        await InParallelAsync(stands.Keys.Where(name => !written.ContainsKey(name)), (name, token) => container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: token), cancel);
        if (written.TryGetValue(report, out var last)) await UploadAsync(report, last, null, cancel);
    }

    /// <summary>Every file under a prefix, relative to it, opened for reading.</summary>
    public async IAsyncEnumerable<(string Path, Stream Content)> ReadAsync(string prefix, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix + "/", cancel))
            yield return (blob.Name[(prefix.Length + 1)..], await container.GetBlobClient(blob.Name).OpenReadAsync(cancellationToken: cancel));
    }

    private static Task InParallelAsync<T>(IEnumerable<T> all, Func<T, CancellationToken, Task> work, CancellationToken cancel) =>
        Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancel }, async (one, token) => await work(one, token));

    /// <param name="stands">The hash of what stands there; null where nothing is known of it.</param>
    private async Task UploadAsync(string name, string file, string? stands, CancellationToken cancel)
    {
        var hash = await HashOfAsync(file, cancel);
        if (hash == stands) return;
        var type = Path.GetExtension(name) switch { ".csv" => "text/csv", ".json" or ".jsonl" => "application/json", ".html" => "text/html; charset=utf-8", _ => "application/octet-stream" };
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = type },
            Metadata = new Dictionary<string, string> { [Hash] = hash },
        };
        await container.GetBlobClient(name).UploadAsync(file, options, cancel);
    }

    private static async Task<string> HashOfAsync(string file, CancellationToken cancel)
    {
        await using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
    }
}
