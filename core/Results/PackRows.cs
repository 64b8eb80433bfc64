using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>The rows that decisions bring to the lists of packs, in the order of the decisions, whichever agency they are of. One thread at a time.</summary>
internal sealed partial class PackRows : IDisposable
{
    private readonly PackContext _pack;
    private readonly PackList[] _lists = AgencyPack.Lists();
    private readonly StaffRows[] _rows;
    private readonly List<Part> _parts = [];

    public PackRows(FactBook facts, DateOnly asOf)
    {
        _pack = new PackContext(facts, asOf);
        _rows = [.. _lists.Select(list => new StaffRows(list.Columns.Count))];
    }

    /// <summary>What each decision brought, in order: at least one part of each, so that no agency is missed.</summary>
    public IReadOnlyList<Part> Parts => _parts;

    /// <summary>Rows of one agency's list, which one decision brought.</summary>
    /// <param name="List">Place in <see cref="AgencyPack.Lists"/>.</param>
    public readonly record struct Part(string Agency, int List, Range Bytes, int Rows);

    public ReadOnlySpan<byte> BytesOf(Part part) => _rows[part.List].Written[part.Bytes];

    public void Add(Decision decision)
    {
        var agency = decision.Employment.Agency;
        var parts = _parts.Count;
        for (var i = 0; i < _lists.Length; i++)
        {
            var (from, count) = (_rows[i].Written.Length, _rows[i].Count);
            _lists[i].Add(_rows[i], _pack, decision);
            if (_rows[i].Count > count) _parts.Add(new Part(agency, i, from.._rows[i].Written.Length, _rows[i].Count - count));
        }
        if (_parts.Count == parts) _parts.Add(new Part(agency, 0, 0..0, 0));
    }

    public void Clear()
    {
        foreach (var rows in _rows) rows.Clear();
        _parts.Clear();
    }

    public void Dispose()
    {
        foreach (var rows in _rows) rows.Dispose();
        _pack.Dispose();
    }
}
