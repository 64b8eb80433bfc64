using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Results.Sheets;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// The rows that decisions contribute to packs, in the order of the decisions, whatever their agencies. Used by one thread at a time.
/// </summary>
internal sealed partial class PackRows : IDisposable
{
    private readonly PackContext _pack;
    private readonly PackList[] _lists = [new VerdictRows(), new AwardRows(), new LeaveRows(), new OpenRows(), new ProgressRows(),
        new ActivityRows()];
    private readonly NotCountedRows _notCounted = new();
    private readonly TypedRows _rows = new();
    private readonly StaffRows _annex = new(NotCountedRows.AnnexColumns.Count);
    private readonly List<Part> _parts = [];

    public PackRows(FactBook facts, DateOnly asOf) => _pack = new PackContext(facts, asOf);

    /// <summary>What each decision contributed, in order.</summary>
    public IReadOnlyList<Part> Parts => _parts;

    /// <summary>What one decision contributed to its agency.</summary>
    /// <param name="Rows">Byte range of its typed rows.</param>
    /// <param name="Annex">Byte range of its rows of the annex.</param>
    /// <param name="AnnexRows">The number of its rows of the annex.</param>
    public readonly record struct Part(string Agency, Range Rows, Range Annex, int AnnexRows);

    public ReadOnlySpan<byte> RowsOf(Part part) => _rows.Written[part.Rows];

    public ReadOnlySpan<byte> AnnexOf(Part part) => _annex.Written[part.Annex];

    public void Add(Decision decision)
    {
        var (rows, annex, annexRows) = (_rows.Written.Length, _annex.Written.Length, _annex.Count);
        foreach (var list in _lists) list.Add(_rows, _pack, decision);
        _notCounted.Add(_rows, _annex, _pack, decision);
        _parts.Add(new Part(decision.Employment.Agency, rows.._rows.Written.Length, annex.._annex.Written.Length,
            _annex.Count - annexRows));
    }

    public void Clear()
    {
        _rows.Clear();
        _annex.Clear();
        _parts.Clear();
    }

    public void Dispose()
    {
        _rows.Dispose();
        _annex.Dispose();
        _pack.Dispose();
    }
}
