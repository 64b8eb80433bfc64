using LearningHours.Dates;

namespace LearningHours.Records;

/// <summary>What rows need to be unpacked, on its way to another process.</summary>
internal sealed partial class LedgerPacking
{
    public void Write(BinaryWriter to)
    {
        to.Write(_firstRows.Length);
        to.Write(_order.Count);
        foreach (var file in _order)
        {
            to.Write(file);
            to.Write(_firstRows[file]);
        }
        to.Write(_outsize.Count);
        foreach (var (row, hours) in _outsize.OrderBy(static o => o.Key))
        {
            to.Write(row);
            to.Write(hours.Total.Hundredths);
            to.Write(hours.Digital.Hundredths);
        }
    }

    public static LedgerPacking Read(BinaryReader from)
    {
        var packing = new LedgerPacking(from.ReadInt32());
        for (var files = from.ReadInt32(); files > 0; files--) packing.BeginFile(from.ReadInt32(), from.ReadInt64());
        for (var outsize = from.ReadInt32(); outsize > 0; outsize--) packing._outsize[from.ReadUInt32()] = (new Hours(from.ReadInt32()), new Hours(from.ReadInt32()));
        return packing;
    }
}
