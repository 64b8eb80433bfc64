using System.Runtime.CompilerServices;
using LearningHours.Records;

namespace LearningHours.Learning;

/// <summary>
/// Puts one person's rows in the ledger's order. Nearly always no two of them are about the same thing, which is cheap to see; where two
/// are, the <see cref="RecordReconciliation"/> decides. Not thread-safe.
/// </summary>
internal sealed class PersonReconciler(RecordReconciliation reconciliation)
{
    private readonly Comparison<LearningRecord> _compare = reconciliation.Compare;
    private ulong[] _seen = new ulong[64];

    /// <summary>Moves the rows that remain to the front, in the ledger's order, and returns their number.</summary>
    /// <param name="rows">One person's rows, ordered by 迄.</param>
    public int Reconcile(Span<LearningRecord> rows)
    {
        if (rows.Length < 2) return rows.Length;
        var settled = rows;
        if (HasRepeats(settled)) settled = settled[..reconciliation.Reconcile(settled)];
        settled = settled[..reconciliation.JoinParts(settled)];
        if (settled.Length < rows.Length) settled.Sort(_compare);
        else SortEquals(settled);
        return settled.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HasRepeats(ReadOnlySpan<LearningRecord> rows)
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
            var thing = reconciliation.ThingOf(row);
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

    /// <summary>Rows are already ordered by 迄; sorts those with the same one.</summary>
    private void SortEquals(Span<LearningRecord> rows)
    {
        for (int from = 0, to; from < rows.Length; from = to)
        {
            for (to = from + 1; to < rows.Length && rows[to].End == rows[from].End; to++) { }
            if (to > from + 1) rows[from..to].Sort(_compare);
        }
    }
}
