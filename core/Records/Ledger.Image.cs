using System.Runtime.InteropServices;

namespace LearningHours.Records;

/// <summary>Transfers a settled ledger to another process: the index of everyone's records and, separately, the rows themselves.</summary>
public sealed partial class Ledger
{
    internal void WriteIndex(BinaryWriter to)
    {
        to.Write(_starts.Length);
        to.Write(MemoryMarshal.AsBytes(_starts.AsSpan()));
    }

    /// <param name="fetch">Fetches rows as <see cref="WriteRows"/> wrote them.</param>
    /// <param name="kept">Where fetched rows are kept; must live as long as the ledger is read.</param>
    internal static Ledger ReadIndex(BinaryReader from, RowFetch fetch, IRecordStore kept)
    {
        var starts = new int[from.ReadInt32()];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(starts.AsSpan()));
        return new Ledger(new FetchedRecordStore(starts, fetch, kept), starts);
    }

    /// <summary>Writes the rows of everyone on the roster in ledger order, with one shard in memory at a time.</summary>
    public void WriteRows(Stream to)
    {
        var rows = new LearningRecord[LargestShard];
        for (var from = 0; from < _starts.Length - 1; from += LedgerShards.People)
        {
            var count = _starts[Math.Min(from + LedgerShards.People, _starts.Length - 1)] - _starts[from];
            if (count == 0) continue;
            Store.Load(from / LedgerShards.People, rows);
            to.Write(MemoryMarshal.AsBytes(rows.AsSpan(0, count)));
        }
    }
}
