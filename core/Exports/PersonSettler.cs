using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>
/// Puts one person's rows in the ledger's order. Nearly always no two of them are about the same thing, which is seen at a glance; where two
/// are, the <see cref="RecordSettlement"/> decides. One thread.
/// </summary>
internal sealed class PersonSettler(RecordSettlement settlement)
{
    private ulong[] _seen = new ulong[64];
    private ulong[] _keys = [];
    private LedgerRow[] _sorted = [];

    /// <summary>Sorts the rows, moves those that hold to the front and returns their number.</summary>
    public int Settle(Span<LedgerRow> rows)
    {
        if (rows.Length < 2) return rows.Length;
        if (HasRepeats(rows)) rows = rows[..settlement.Settle(rows)];
        rows = rows[..settlement.JoinParts(rows)];
        Sort(rows);
        return rows.Length;
    }

    private bool HasRepeats(ReadOnlySpan<LedgerRow> rows)
    {
        var size = _seen.Length;
        while (size < rows.Length * 2) size *= 2;
        if (size > _seen.Length) _seen = new ulong[size];
        size = 64;
        while (size < rows.Length * 2) size *= 2;
        var seen = _seen.AsSpan(0, size);
        seen.Clear();
        foreach (ref readonly var row in rows)
        {
            var thing = settlement.ThingOf(row);
            for (var at = (int)(thing * 0x9E3779B97F4A7C15 >> 32) & (size - 1); ; at = (at + 1) & (size - 1))
            {
                if (seen[at] == thing) return true;
                if (seen[at] != 0) continue;
                seen[at] = thing;
                break;
            }
        }
        return false;
    }

    /// <summary>By 迄, 起, course and platform, and row: numbers first, and the rest only where two 迄 are equal.</summary>
    private void Sort(Span<LedgerRow> rows)
    {
        if (_keys.Length < rows.Length) (_keys, _sorted) = (new ulong[rows.Length * 2], new LedgerRow[rows.Length * 2]);
        var keys = _keys.AsSpan(0, rows.Length);
        for (var i = 0; i < keys.Length; i++) keys[i] = (ulong)(uint)(rows[i].End ^ int.MinValue) << 32 | (uint)i;
        keys.Sort();
        for (var i = 0; i < keys.Length; i++) _sorted[i] = rows[(int)(uint)keys[i]];
        _sorted.AsSpan(0, rows.Length).CopyTo(rows);
        for (int from = 0, to; from < rows.Length; from = to)
        {
            for (to = from + 1; to < rows.Length && rows[to].End == rows[from].End; to++) { }
            if (to > from + 1) rows[from..to].Sort(settlement.Compare);
        }
    }
}
