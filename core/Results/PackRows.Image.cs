namespace LearningHours.Results;

/// <summary>Writes rows of packs for another process and reads them there.</summary>
internal sealed partial class PackRows
{
    public void Write(BinaryWriter to)
    {
        _rows.Write(to);
        _annex.Write(to);
        to.Write(_parts.Count);
        foreach (var part in _parts)
        {
            to.Write(part.Agency);
            Write(to, part.Rows);
            Write(to, part.Annex);
            to.Write(part.AnnexRows);
        }
    }

    public void Read(BinaryReader from)
    {
        _rows.Read(from);
        _annex.Read(from);
        for (var parts = from.ReadInt32(); parts > 0; parts--) _parts.Add(new Part(from.ReadString(), ReadRange(from), ReadRange(from),
            from.ReadInt32()));
    }

    private static void Write(BinaryWriter to, Range range)
    {
        to.Write(range.Start.Value);
        to.Write(range.End.Value);
    }

    private static Range ReadRange(BinaryReader from) => from.ReadInt32()..from.ReadInt32();
}
