using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Forms;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Results;

/// <summary>Packs written into memory, file by file.</summary>
internal sealed class Packs : IPackFiles
{
    private readonly Dictionary<string, MemoryStream> _files = new(StringComparer.Ordinal);

    /// <summary>How many times something was appended to a file.</summary>
    public int Appends { get; private set; }

    /// <summary>How often each file was opened.</summary>
    public Dictionary<string, int> Opened { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Paths => [.. _files.Keys.Order(StringComparer.Ordinal)];

    public byte[] this[string path] => _files[path].ToArray();

    /// <param name="perSlice">How many decisions a slice holds.</param>
    public static Packs Of(IEnumerable<Decision> decisions, FactBook facts, DateOnly asOf, int perSlice = int.MaxValue, long budget =
        AgencyPacks.UsualBudget, params SheetFormat[] formats)
    {
        var written = new Packs();
        var all = decisions.ToList();
        var packs = new AgencyPacks(facts, [.. all.Select(d => d.Plan).Distinct()], asOf, written, budget, formats.Length == 0 ? null
            : () => new FormFiles(facts, asOf, formats));
        using var slice = new DecisionSlice(facts, asOf, SliceContents.Findings);
        foreach (var some in all.Chunk(perSlice))
        {
            foreach (var decision in some) slice.Add(decision);
            packs.Add(slice);
            slice.Clear();
        }
        packs.Finish();
        return written;
    }

    public void Append(string path, IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        lock (_files)
        {
            if (!_files.TryGetValue(path, out var file)) _files[path] = file = new MemoryStream();
            foreach (var piece in pieces) file.Write(piece.Span);
            Appends++;
        }
    }

    public Stream Open(string path)
    {
        lock (_files)
        {
            Opened[path] = Opened.GetValueOrDefault(path) + 1;
            return new MemoryStream(_files[path].ToArray());
        }
    }

    public void Remove(string path)
    {
        lock (_files) _files.Remove(path);
    }

    public IReadOnlyList<string> In(string folder)
    {
        lock (_files) return [.. _files.Keys.Where(p => p.StartsWith(folder, StringComparison.Ordinal)).Select(p => p[folder.Length..])
            .Order(StringComparer.Ordinal)];
    }
}
