using LearningHours.Forms;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Results;

namespace LearningHours.Tests.Results;

/// <summary>Packs written into memory: what <see cref="AgencyPacks"/> appends, file by file.</summary>
internal sealed class Packs
{
    private readonly Dictionary<string, MemoryStream> _files = new(StringComparer.Ordinal);

    /// <summary>How often something was added to a file.</summary>
    public int Appends { get; private set; }

    public IReadOnlyList<string> Paths => [.. _files.Keys.Order(StringComparer.Ordinal)];

    public byte[] this[string path] => _files[path].ToArray();

    /// <param name="perSlice">How many decisions a slice holds.</param>
    public static Packs Of(IEnumerable<Decision> decisions, FactBook facts, DateOnly asOf, int perSlice = int.MaxValue, long budget = AgencyPacks.UsualBudget, params SheetFormat[] formats)
    {
        var written = new Packs();
        using var packs = new AgencyPacks(facts, asOf, written.Append, budget, formats.Length == 0 ? null : () => new FormFiles(facts, asOf, formats));
        using var slice = new DecisionSlice(facts, asOf, SliceContents.Findings);
        foreach (var some in decisions.Chunk(perSlice))
        {
            foreach (var decision in some) slice.Add(decision);
            packs.Add(slice);
            slice.Clear();
        }
        packs.Finish();
        return written;
    }

    private void Append(string path, IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        lock (_files)
        {
            if (!_files.TryGetValue(path, out var file)) _files[path] = file = new MemoryStream();
            foreach (var piece in pieces) file.Write(piece.Span);
            Appends++;
        }
    }
}
