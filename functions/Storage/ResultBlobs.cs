using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LearningHours.Nightly;

namespace LearningHours.Storage;

/// <summary>
/// Container <c>results</c>: <c>{as-of}/…</c> holds a night as contract section 3 lays it out, <c>latest/…</c> a copy of the newest night.
/// A prefix is made equal to a folder: <c>run.json</c> is removed first, then every file is uploaded that is not already there, as the
/// stored hash proves, everything else that nights have left under the prefix is removed, and <c>run.json</c> is uploaded last; files of
/// anybody else are left alone. It therefore exists only next to complete results: a reader that finds none has come in the middle of a
/// publication, and one that finds the same <c>run.json</c> before and after reading has read a single night.
/// <para>
/// Every blob names its run (metadata <c>run</c>) and replaces only what was there at the beginning: a process that was presumed dead and
/// wakes up overwrites nothing that its successor wrote.
/// </para>
/// </summary>
public sealed class ResultBlobs(BlobContainerClient container)
{
    public const string Latest = "latest";

    private const int Parallelism = 8;

    /// <summary>What is stored under a name: its ETag, null if there is no blob, and its hash, null if that is unknown.</summary>
    private readonly record struct Standing(ETag? Tag, string? Hash)
    {
        /// <summary>Whether a night wrote it: every blob of ours carries a hash.</summary>
        public bool IsOurs => Hash is not null;
    }

    /// <summary>Metadata key of a blob: the SHA-256 of its content, in lower-case hex.</summary>
    internal const string Hash = "sha256";

    private const string RunKey = "run";

    public static string PrefixOf(DateOnly asOf) => asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Makes what nights have stored under a prefix equal to the files of a folder.</summary>
    /// <exception cref="RunLostException">Another run is publishing to the prefix.</exception>
    public Task ReplaceAsync(string prefix, string folder, RunLease lease)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(folder, f).Replace('\\', '/'), StringComparer.Ordinal);
        return PublishAsync(prefix, files, (name, file, stands) => UploadAsync(name, file, stands, lease), lease);
    }

    /// <summary>Makes a prefix equal to another one. Storage copies the blobs itself, so that nothing goes over the wire again.</summary>
    /// <exception cref="RunLostException">Another run is publishing to either prefix.</exception>
    public async Task CopyAsync(string from, string to, RunLease lease)
    {
        var blobs = (await StandsAsync(from, lease.Cancel)).Where(static b => b.Value.IsOurs)
            .ToDictionary(b => b.Key[(from.Length + 1)..], static b => (b.Key, b.Value), StringComparer.Ordinal);
        await PublishAsync(to, blobs, (name, blob, stands) => CopyAsync(name, blob.Key, blob.Value, stands, lease), lease);
    }

    /// <param name="content">Relative path → what belongs there.</param>
    private async Task PublishAsync<T>(string prefix, Dictionary<string, T> content, Func<string, T, Standing, Task> lay, RunLease lease)
    {
        await lease.EnsureOursAsync();
        var stands = await StandsAsync(prefix, lease.Cancel);
        var (wanted, report) = (content.ToDictionary(c => $"{prefix}/{c.Key}", static c => c.Value, StringComparer.Ordinal),
            $"{prefix}/run.json");
        if (stands.Remove(report, out var old)) await DeleteAsync(report, old.Tag, lease);
        await InParallelAsync(wanted.Where(w => w.Key != report), w => lay(w.Key, w.Value, stands.GetValueOrDefault(w.Key)), lease.Cancel);
        await InParallelAsync(stands.Where(s => s.Value.IsOurs && !wanted.ContainsKey(s.Key)), s => DeleteAsync(s.Key, s.Value.Tag, lease),
            lease.Cancel);
        if (wanted.TryGetValue(report, out var last)) await lay(report, last, default);
    }

    private async Task<Dictionary<string, Standing>> StandsAsync(string prefix, CancellationToken cancel)
    {
        var stands = new Dictionary<string, Standing>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix + "/", cancel))
            stands[blob.Name] = new Standing(blob.Properties.ETag, blob.Metadata.TryGetValue(Hash, out var hash) ? hash : null);
        return stands;
    }

    /// <summary>Streams every file under a prefix, opened for reading, with its path relative to the prefix.</summary>
    public async IAsyncEnumerable<(string Path, Stream Content)> ReadAsync(string prefix,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix + "/", cancel))
            yield return (blob.Name[(prefix.Length + 1)..],
                await container.GetBlobClient(blob.Name).OpenReadAsync(cancellationToken: cancel));
    }

    /// <summary>Returns a function that opens one file of a night; null if there is no such file.</summary>
    /// <param name="path">Relative to the prefix.</param>
    public async Task<Func<Stream>?> FindAsync(string prefix, string path, CancellationToken cancel)
    {
        var blob = container.GetBlobClient($"{prefix}/{path}");
        return await blob.ExistsAsync(cancel) ? () => blob.OpenRead(cancellationToken: cancel) : null;
    }

    private static Task InParallelAsync<T>(IEnumerable<T> all, Func<T, Task> work, CancellationToken cancel) =>
        Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancel },
            async (one, _) => await work(one));

    private async Task UploadAsync(string name, string file, Standing stands, RunLease lease)
    {
        var hash = await HashOfAsync(file, lease.Cancel);
        if (hash == stands.Hash) return;
        var type = Path.GetExtension(name) switch
        {
            ".csv" => "text/csv",
            ".json" or ".jsonl" => "application/json",
            ".html" => "text/html; charset=utf-8",
            _ => "application/octet-stream"
        };
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = type },
            Metadata = Marks(lease, hash),
            Conditions = Replacing(stands)
        };
        await LayAsync(name, blob => blob.UploadAsync(file, options, lease.Cancel), lease);
    }

    private Task CopyAsync(string name, string from, Standing source, Standing stands, RunLease lease)
    {
        var hash = source.Hash!;
        if (hash == stands.Hash) return Task.CompletedTask;
        var options = new BlobCopyFromUriOptions
        {
            Metadata = Marks(lease, hash),
            SourceConditions = new BlobRequestConditions { IfMatch = source.Tag },
            DestinationConditions = Replacing(stands)
        };
        return LayAsync(name, async blob =>
        {
            var copy = await blob.StartCopyFromUriAsync(container.GetBlobClient(from).Uri, options, lease.Cancel);
            // Within one account the copy completes at once, and the response says so.
            if (!copy.GetRawResponse().Headers.TryGetValue("x-ms-copy-status", out var status) || status != "success")
                await copy.WaitForCompletionAsync(lease.Cancel);
        }, lease);
    }

    private static Dictionary<string, string> Marks(RunLease lease, string hash) =>
        new() { [RunKey] = lease.Run.Id.ToString(), [Hash] = hash };

    private static BlobRequestConditions Replacing(Standing stands) =>
        stands.Tag is { } tag ? new BlobRequestConditions { IfMatch = tag } : new BlobRequestConditions { IfNoneMatch = ETag.All };

    private async Task LayAsync(string name, Func<BlobClient, Task> lay, RunLease lease)
    {
        await lease.EnsureOursAsync();
        try
        {
            await lay(container.GetBlobClient(name));
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 409 or 412)
        {
            // The blob may be ours after all: a response was lost and the request was sent again.
            if (await RunOfAsync(name, lease.Cancel) != lease.Run.Id.ToString()) throw new RunLostException(lease.Run.Id);
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
            await container.GetBlobClient(name)
                .DeleteIfExistsAsync(conditions: new BlobRequestConditions { IfMatch = stands }, cancellationToken: lease.Cancel);
        }
        catch (RequestFailedException changed) when (changed.Status == 412)
        {
            // The blob may be gone after all: a response was lost and the request was sent again.
            if (await container.GetBlobClient(name).ExistsAsync(lease.Cancel)) throw new RunLostException(lease.Run.Id);
        }
    }

    /// <summary>Returns the run that wrote a blob; empty if the blob is gone or names none.</summary>
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
