using System.Runtime.CompilerServices;
using LearningHours.Dates;
using LearningHours.Files;

namespace LearningHours.Records;

/// <summary>Learning records as rows of a store and back, without loss. Rows of the feed go by a running number, which says file and line.</summary>
internal sealed partial class LedgerPacking(int files)
{
    private const int MarkBits = 5;
    private const uint Outsize = uint.MaxValue;

    private readonly long[] _firstRows = new long[files]; // of each file: the number of its line 0
    private readonly List<int> _order = [];
    private int _lastFile;
    private long _firstOfLast;
    private readonly Dictionary<uint, (Hours Total, Hours Digital)> _outsize = [];

    /// <summary>Says with which number the lines of a file begin; files come in the order of their numbers, before their first row is packed.</summary>
    public void BeginFile(int file, long firstRow)
    {
        _firstRows[file] = firstRow;
        _order.Add(file);
        (_lastFile, _firstOfLast) = (file, firstRow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LedgerRow Pack(in LearningRecord record)
    {
        var row = checked((uint)(_firstRows[record.Source.File] + record.Source.Line));
        return new LedgerRow
        {
            Person = record.Person,
            Start = record.Start.Seconds,
            End = record.End.Seconds,
            Row = row,
            Course = checked((uint)record.Variant << MarkBits) | (uint)record.Marks,
            Hours = record.Total.Hundredths < ushort.MaxValue && record.Digital.Hundredths < ushort.MaxValue
                ? (uint)record.Total.Hundredths << 16 | (uint)record.Digital.Hundredths
                : KeepOutsize(row, record),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LearningRecord Unpack(in LedgerRow row)
    {
        var digital = row.Hours == Outsize ? OutsizeOf(row.Row).Digital : new Hours((int)(row.Hours & ushort.MaxValue));
        return new LearningRecord
        {
            Person = row.Person,
            Variant = VariantOf(row),
            Start = new CivilTime(row.Start),
            End = new CivilTime(row.End),
            Total = TotalOf(row),
            Digital = digital,
            Marks = MarksOf(row),
            Source = SourceOf(row.Row),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Hours TotalOf(in LedgerRow row) => row.Hours == Outsize ? OutsizeOf(row.Row).Total : new Hours((int)(row.Hours >> 16));

    public static int VariantOf(in LedgerRow row) => (int)(row.Course >> MarkBits);

    public static RecordMarks MarksOf(in LedgerRow row) => (RecordMarks)(row.Course & ((1 << MarkBits) - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LedgerRow WithVariant(in LedgerRow row, int variant) => row with { Course = (uint)variant << MarkBits | (row.Course & ((1 << MarkBits) - 1)) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SourceRow SourceOf(uint row) => row > _firstOfLast ? new SourceRow(_lastFile, (int)(row - _firstOfLast)) : SourceBeforeLast(row);

    private SourceRow SourceBeforeLast(uint row)
    {
        var at = _order.Count - 1;
        while (at > 0 && _firstRows[_order[at]] >= row) at--; // lines count from 1
        return new SourceRow(_order[at], (int)(row - _firstRows[_order[at]]));
    }

    private uint KeepOutsize(uint row, in LearningRecord record)
    {
        lock (_outsize) _outsize[row] = (record.Total, record.Digital);
        return Outsize;
    }

    private (Hours Total, Hours Digital) OutsizeOf(uint row)
    {
        lock (_outsize) return _outsize[row];
    }
}
