using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>
/// Numbers the records of a finding tree from 0 in the order in which they are first seen: the same record has the same number wherever it
/// stands in the tree. Reusable after <see cref="Clear"/>; allocates nothing once it has held the largest tree.
/// </summary>
internal sealed class RecordNumbers
{
    private readonly List<Finding> _findings = [];
    private readonly List<Place> _records = [];
    private int[] _places = new int[256]; // 1 + number by hash, open addressing; at least twice as many as records

    /// <summary>The number of a record. Calls for the records of one finding should follow each other.</summary>
    /// <param name="index">Index into the records of the finding.</param>
    public int Of(Finding finding, int index)
    {
        if (_findings.Count == 0 || !ReferenceEquals(_findings[^1], finding)) _findings.Add(finding);
        if (2 * _records.Count >= _places.Length) Grow();
        ref var place = ref PlaceOf(finding.RecordSpan[index]);
        if (place == 0)
        {
            _records.Add(new Place(_findings.Count - 1, index));
            place = _records.Count;
        }
        return place - 1;
    }

    public void Clear()
    {
        _findings.Clear();
        _records.Clear();
        Array.Clear(_places);
    }

    private ref readonly FindingRecord RecordOf(int number) => ref _findings[_records[number].Finding].RecordSpan[_records[number].Index];

    private ref int PlaceOf(in FindingRecord record)
    {
        // Time and line nearly always tell the records of one person apart; titles would have to be read through each time.
        var at = (int)((uint)(record.To.GetHashCode() * 31 ^ record.Source.GetHashCode()) * 0x9E3779B1u >> 8) & (_places.Length - 1);
        while (_places[at] is > 0 and var number && !AreSame(RecordOf(number - 1), record)) at = at + 1 & (_places.Length - 1);
        return ref _places[at];
    }

    private void Grow()
    {
        _places = new int[2 * _places.Length];
        for (var i = 0; i < _records.Count; i++) PlaceOf(RecordOf(i)) = i + 1;
    }

    private static bool AreSame(in FindingRecord a, in FindingRecord b) =>
        a.Source == b.Source && a.From == b.From && a.To == b.To && a.What == b.What;

    /// <summary>Where a record stands: the index of its finding, and its index among the records of that finding.</summary>
    private readonly record struct Place(int Finding, int Index);
}
