using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LearningHours.Access;

namespace LearningHours.Storage;

/// <summary>A file among the results of a night.</summary>
/// <param name="Path">Relative to the night's folder.</param>
/// <param name="Sha256">Lower-case hex; empty if it was not recorded.</param>
public sealed record ShelvedFile(string Path, long Bytes, string Sha256);

/// <summary>A result file that is being read.</summary>
public sealed record OpenedFile(Stream Content, long Bytes, string ContentType) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

/// <summary>
/// Container <c>results</c> as the download page reads it: nights, folders and files, and the rejected rows returned to uploaders.
/// </summary>
public sealed class ResultShelf(BlobContainerClient container)
{
    /// <summary>Prefix of the rejected rows of uploads: <c>uploads/{hash of the account}/{id}.csv</c>.</summary>
    public const string Uploads = "uploads";

    private const string Separator = "/";

    /// <summary>The length of the month in the name of a night: <c>2018-09</c> in <c>2018-09-01</c>.</summary>
    private const int MonthLetters = 7;

    /// <summary>The nights that have results, newest first.</summary>
    public async Task<IReadOnlyList<DateOnly>> NightsAsync(CancellationToken cancel)
    {
        var nights = new List<DateOnly>();
        await foreach (var folder in FoldersAsync("", cancel)) if (ResultPath.NightOf(folder) is { } night) nights.Add(night);
        return [.. nights.OrderDescending()];
    }

    /// <summary>The space taken by all results: nights by month, newest first, then the folders that are not nights.</summary>
    public async Task<IReadOnlyList<ResultSpace>> MeasureAsync(SpaceCount count, CancellationToken cancel)
    {
        var folders = new List<string>();
        await foreach (var folder in FoldersAsync("", cancel)) folders.Add(folder);
        var spaces = new List<ResultSpace>();
        // Folders that are not nights come first: they are small, and the nights may use up the pages that may be requested.
        foreach (var folder in folders.Where(static f => ResultPath.NightOf(f) is null))
            spaces.Add(new ResultSpace(folder, 0, await count.BlobsAsync(container, folder + Separator, cancel)));
        var months = folders.Where(static f => ResultPath.NightOf(f) is not null).GroupBy(static f => f[..MonthLetters]);
        var nights = new List<ResultSpace>();
        foreach (var month in months.OrderByDescending(static m => m.Key, StringComparer.Ordinal))
            nights.Add(new ResultSpace(month.Key, month.Count(), await count.BlobsAsync(container, month.Key, cancel)));
        return [.. nights, .. spaces];
    }

    /// <summary>The folders of a night, in ordinal order.</summary>
    public async Task<IReadOnlyList<string>> FoldersAsync(DateOnly night, CancellationToken cancel)
    {
        var folders = new List<string>();
        await foreach (var folder in FoldersAsync(ResultBlobs.PrefixOf(night) + Separator, cancel)) folders.Add(folder);
        folders.Sort(string.CompareOrdinal);
        return folders;
    }

    /// <summary>
    /// The files of a folder and its subfolders, in ordinal order; for the empty folder, only those directly in the night's own.
    /// </summary>
    public async Task<IReadOnlyList<ShelvedFile>> FilesAsync(DateOnly night, string folder, CancellationToken cancel)
    {
        var root = ResultBlobs.PrefixOf(night) + Separator;
        var files = new List<ShelvedFile>();
        if (folder.Length == 0)
        {
            await foreach (var item in container.GetBlobsByHierarchyAsync(BlobTraits.Metadata, BlobStates.None, Separator, root, cancel))
                if (item.IsBlob) files.Add(FileOf(item.Blob, root));
        }
        else
        {
            await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, $"{root}{folder}/", cancel))
                files.Add(FileOf(blob, root));
        }
        return files;
    }

    /// <summary>Opens a result; null if there is none.</summary>
    public Task<OpenedFile?> OpenAsync(ResultPath path, CancellationToken cancel) => OpenAsync(path.Blob, cancel);

    /// <summary>Stores the rejected rows of an upload.</summary>
    /// <param name="owner">Hash of the account; nobody else can open them.</param>
    public async Task AddRejectsAsync(string owner, string id, byte[] content, CancellationToken cancel) =>
        await container.GetBlobClient(PathOfRejects(owner, id)).UploadAsync(BinaryData.FromBytes(content), overwrite: true, cancel);

    public Task<OpenedFile?> OpenRejectsAsync(string owner, string id, CancellationToken cancel) =>
        OpenAsync(PathOfRejects(owner, id), cancel);

    /// <summary>Deletes the blobs under a prefix that <paramref name="isOld"/> selects, one by one.</summary>
    /// <returns>The number of blobs deleted.</returns>
    public async Task<int> DeleteAsync(string prefix, Func<BlobItem, bool> isOld, CancellationToken cancel)
    {
        var deleted = 0;
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancel))
            if (isOld(blob) && (await container.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancel)).Value) deleted++;
        return deleted;
    }

    private static string PathOfRejects(string owner, string id) => $"{Uploads}/{owner}/{id}.csv";

    private async Task<OpenedFile?> OpenAsync(string name, CancellationToken cancel)
    {
        try
        {
            var answer = await container.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancel);
            return new OpenedFile(answer.Value.Content, answer.Value.Details.ContentLength, answer.Value.Details.ContentType);
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 400)
        {
            return null;
        }
    }

    private async IAsyncEnumerable<string> FoldersAsync(string prefix,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var item in container.GetBlobsByHierarchyAsync(BlobTraits.None, BlobStates.None, Separator, prefix, cancel))
            if (item.IsPrefix) yield return item.Prefix[prefix.Length..].TrimEnd('/');
    }

    private static ShelvedFile FileOf(BlobItem blob, string root) =>
        new(blob.Name[root.Length..], blob.Properties.ContentLength ?? 0,
            blob.Metadata is { } data && data.TryGetValue(ResultBlobs.Hash, out var hash) ? hash : "");
}
