using System.Runtime.InteropServices;
using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>
/// Numbers the records of a finding tree from 0 in the order in which they are first met: the same record has the same number wherever in the
/// tree it stands. Used again after <see cref="Clear"/>; allocates nothing once it has held the largest tree.
/// </summary>
internal sealed class RecordNumbers
{
    private readonly List<FindingRecord> _records = [];
    private int[] _places = new int[256]; // 1 + number by hash, open addressing; at least twice as many as records

    public int Of(in FindingRecord record)
    {
        if (2 * _records.Count >= _places.Length) Grow();
        ref var place = ref PlaceOf(record);
        if (place == 0)
        {
            _records.Add(record);
            place = _records.Count;
        }
        return place - 1;
    }

    public void Clear()
    {
        _records.Clear();
        Array.Clear(_places);
    }

    private ref int PlaceOf(in FindingRecord record)
    {
        // Time and line tell records of one person apart nearly always; titles would be read through each time.
        var at = (int)((uint)(record.To.GetHashCode() * 31 ^ record.Source.GetHashCode()) * 0x9E3779B1u >> 8) & (_places.Length - 1);
        while (_places[at] is > 0 and var number && !AreSame(CollectionsMarshal.AsSpan(_records)[number - 1], record)) at = at + 1 & (_places.Length - 1);
        return ref _places[at];
    }

    private void Grow()
    {
        _places = new int[2 * _places.Length];
        for (var i = 0; i < _records.Count; i++) PlaceOf(_records[i]) = i + 1;
    }

    private static bool AreSame(in FindingRecord a, in FindingRecord b) => a.Source == b.Source && a.From == b.From && a.To == b.To && a.What == b.What;
}
