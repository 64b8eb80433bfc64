namespace LearningHours.Results;

/// <summary>Rows of packs on their way to another process.</summary>
internal sealed partial class PackRows
{
    public void Write(BinaryWriter to)
    {
        foreach (var rows in _rows) rows.Write(to);
        to.Write(_parts.Count);
        foreach (var part in _parts)
        {
            to.Write(part.Agency);
            to.Write(part.List);
            to.Write(part.Bytes.Start.Value);
            to.Write(part.Bytes.End.Value);
            to.Write(part.Rows);
        }
    }

    public void Read(BinaryReader from)
    {
        foreach (var rows in _rows) rows.Read(from);
        for (var parts = from.ReadInt32(); parts > 0; parts--)
            _parts.Add(new Part(from.ReadString(), from.ReadInt32(), from.ReadInt32()..from.ReadInt32(), from.ReadInt32()));
    }
}
