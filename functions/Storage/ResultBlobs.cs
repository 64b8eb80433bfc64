using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LearningHours.Nightly;

namespace LearningHours.Storage;

/// <summary>
/// Container <c>results</c>: <c>{as-of}/…</c> as contract section 3 lays out a night, <c>latest/…</c> a copy of the newest night's. A prefix is
/// made equal to a folder: <c>run.json</c> removed first, every file uploaded that does not stand there already, as
/// the hash beside it proves, whatever else stood there removed, <c>run.json</c> last. So it stands
/// only beside complete results: a reader that finds none has come in between, and one that finds the same before and behind what it read has read one night.
/// <para>
/// Every blob names its run (metadata <c>run</c>) and replaces only what was there at the beginning: a process that was taken for dead and wakes up
/// overwrites nothing of its successor's.
/// </para>
/// </summary>
public sealed class ResultBlobs(BlobContainerClient container)
{
    public const string Latest = "latest";

    private const int Parallelism = 8;
    private const string Hash = "sha256"; // metadata of a blob: of its content, lower-case hex
    private const string RunKey = "run";

    public static string PrefixOf(DateOnly asOf) => asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <exception cref="RunLostException">Another run publishes to the prefix.</exception>
    public async Task ReplaceAsync(string prefix, string folder, RunLease lease)
    {
        var cancel = lease.Cancel;
        var written = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => $"{prefix}/{Path.GetRelativePath(folder, f).Replace('\\', '/')}", StringComparer.Ordinal);
        await lease.EnsureOursAsync();
        var stands = new Dictionary<string, (ETag? Tag, string? Hash)>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix + "/", cancel))
            stands[blob.Name] = (blob.Properties.ETag, blob.Metadata.TryGetValue(Hash, out var hash) ? hash : null);

        var report = $"{prefix}/run.json";
        if (stands.Remove(report, out var old)) await DeleteAsync(report, old.Tag, lease);
        await InParallelAsync(written.Where(w => w.Key != report), w => UploadAsync(w.Key, w.Value, stands.GetValueOrDefault(w.Key), lease), cancel);
        await InParallelAsync(stands.Where(s => !written.ContainsKey(s.Key)), s => DeleteAsync(s.Key, s.Value.Tag, lease), cancel);
        if (written.TryGetValue(report, out var last)) await UploadAsync(report, last, default, lease);
    }

    /// <summary>Every file under a prefix, relative to it, opened for reading.</summary>
    public async IAsyncEnumerable<(string Path, Stream Content)> ReadAsync(string prefix, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix + "/", cancel))
            yield return (blob.Name[(prefix.Length + 1)..], await container.GetBlobClient(blob.Name).OpenReadAsync(cancellationToken: cancel));
    }

    private static Task InParallelAsync<T>(IEnumerable<T> all, Func<T, Task> work, CancellationToken cancel) =>
        Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancel }, async (one, _) => await work(one));

    /// <param name="stands">Tag and hash of what stands there; of the hash null where nothing is known of it.</param>
    private async Task UploadAsync(string name, string file, (ETag? Tag, string? Hash) stands, RunLease lease)
    {
        var hash = await HashOfAsync(file, lease.Cancel);
        if (hash == stands.Hash) return;
        var type = Path.GetExtension(name) switch { ".csv" => "text/csv", ".json" or ".jsonl" => "application/json", ".html" => "text/html; charset=utf-8", _ => "application/octet-stream" };
        var run = lease.Run.Id;
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = type },
            Metadata = new Dictionary<string, string> { [RunKey] = run.ToString(), [Hash] = hash },
            Conditions = stands.Tag is { } tag ? new BlobRequestConditions { IfMatch = tag } : new BlobRequestConditions { IfNoneMatch = ETag.All },
        };
        await lease.EnsureOursAsync();
        try
        {
            await container.GetBlobClient(name).UploadAsync(file, options, lease.Cancel);
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 409 or 412)
        {
            // Ours after all, where an answer got lost and the upload was sent again.
            if (await RunOfAsync(name, lease.Cancel) != run.ToString()) throw new RunLostException(run);
        }
    }

    private static async Task<string> HashOfAsync(string file, CancellationToken cancel)
    {
        await using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
    }

    private async Task DeleteAsync(string name, ETag? stands, RunLease lease)
    {
        await lease.EnsureOursAsync();
        try
        {
            await container.GetBlobClient(name).DeleteIfExistsAsync(conditions: new BlobRequestConditions { IfMatch = stands }, cancellationToken: lease.Cancel);
        }
        catch (RequestFailedException changed) when (changed.Status == 412)
        {
            // Gone after all, where an answer got lost and the request was sent again.
            if (await container.GetBlobClient(name).ExistsAsync(lease.Cancel)) throw new RunLostException(lease.Run.Id);
        }
    }

    /// <summary>Which run laid a blob down; empty where it is gone.</summary>
    private async Task<string> RunOfAsync(string name, CancellationToken cancel)
    {
        try
        {
            var properties = await container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancel);
            return properties.Value.Metadata.TryGetValue(RunKey, out var run) ? run : "";
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return "";
        }
    }
}
