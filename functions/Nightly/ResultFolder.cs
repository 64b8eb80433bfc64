using System.Collections.Concurrent;
using LearningHours.Files;
using LearningHours.Forms;
using LearningHours.Kpis;
using LearningHours.Reports;
using LearningHours.Results;
using LearningHours.Storage;

namespace LearningHours.Nightly;

/// <summary>
/// A folder that receives the results of a night. Everything is first written to a hidden folder inside it and moved into place by
/// <see cref="Commit"/>: a run that stops half-way leaves what was there before. Beyond the paths it writes, a night removes only reject
/// files, packs and figures that an earlier night left there.
/// </summary>
public sealed class ResultFolder : IPackFiles, IDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly string _root;
    private readonly OwnedFolder _aside;
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.Ordinal); // path → where it is first written

    public ResultFolder(string root)
    {
        _root = root;
        _aside = new OwnedFolder(root, ".night-");
    }

    /// <summary>Opens a result file for writing.</summary>
    /// <param name="path">Relative, with forward slashes.</param>
    public Stream Create(string path) => new FileStream(FileOf(path), FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);

    /// <summary>Appends bytes to a result file and closes it, so that any number of files can grow side by side.</summary>
    public void Append(string path, IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        using var file = File.OpenHandle(FileOf(path), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, pieces, RandomAccess.GetLength(file));
    }

    /// <inheritdoc/>
    public Stream Open(string path) => new FileStream(_files[path], FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize);

    /// <inheritdoc/>
    public void Remove(string path)
    {
        if (_files.TryRemove(path, out var file)) File.Delete(file);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> In(string folder)
    {
        var inside = Path.Combine(_aside.Path, folder);
        return Directory.Exists(inside)
            ? [.. Directory.EnumerateFiles(inside, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(inside, f).Replace('\\', '/')).Where(f => _files.ContainsKey(folder + f))
                .Order(StringComparer.Ordinal)]
            : [];
    }

    /// <param name="packs">Whether tonight wrote packs; if it did not, those of an earlier night stay.</param>
    public void Commit(bool packs)
    {
        foreach (var stale in Stale(packs).Where(p => !_files.ContainsKey(p)).ToList()) Delete(stale);
        foreach (var path in _files.Keys.Order(StringComparer.Ordinal))
        {
            var target = Path.Combine(_root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(_files[path], target, overwrite: true);
        }
    }

    public void Dispose() => _aside.Dispose();

    private string FileOf(string path) => _files.GetOrAdd(path, p =>
    {
        var file = Path.Combine(_aside.Path, p);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    });

    private IEnumerable<string> Stale(bool packs)
    {
        foreach (var feed in FeedNames.All.Select(FeedNames.Of))
        {
            var folder = Path.Combine(_root, RejectPaths.Root, feed);
            if (!Directory.Exists(folder)) continue;
            foreach (var file in Directory.EnumerateFiles(folder))
                if (file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                    yield return $"{RejectPaths.Root}/{feed}/{Path.GetFileName(file)}";
        }
        if (!packs) yield break;
        if (Path.Combine(_root, KpiFiles.Folder) is var figures && Directory.Exists(figures))
            foreach (var file in Directory.EnumerateFiles(figures, "*.csv")) yield return $"{KpiFiles.Folder}/{Path.GetFileName(file)}";
        foreach (var folder in Directory.EnumerateDirectories(_root))
        {
            if (Path.GetFileName(folder).StartsWith('.')) continue; // where a night writes first
            foreach (var file in Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)!)
                .Where(static f => AgencyPack.IsOurs(f) || f == AgencyPack.Report)) yield return $"{Path.GetFileName(folder)}/{file}";
            if (Path.Combine(folder, OwnRejects.Folder) is var rejected && Directory.Exists(rejected))
                foreach (var file in Directory.EnumerateFiles(rejected, "*.csv"))
                    yield return $"{Path.GetFileName(folder)}/{OwnRejects.Folder}/{Path.GetFileName(file)}";
            if (Path.Combine(folder, FormFiles.Folder) is var forms && Directory.Exists(forms))
                foreach (var file in Directory.EnumerateFiles(forms, "*", SearchOption.AllDirectories)
                    .Where(f => Path.GetExtension(f) is ".odt" or ".pdf"))
                    yield return Path.GetRelativePath(_root, file).Replace('\\', '/');
        }
    }

    private void Delete(string path)
    {
        var file = Path.Combine(_root, path);
        File.Delete(file);
        for (var folder = Path.GetDirectoryName(file)!; folder != _root && !Directory.EnumerateFileSystemEntries(folder).Any(); folder =
            Path.GetDirectoryName(folder)!) Directory.Delete(folder);
    }
}
