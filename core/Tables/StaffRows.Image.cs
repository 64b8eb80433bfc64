namespace LearningHours.Tables;

/// <summary>Writes rows for another process and reads them there.</summary>
internal sealed partial class StaffRows
{
    public void Write(BinaryWriter to)
    {
        to.Write(Count);
        _bytes.Write(to);
    }

    public void Read(BinaryReader from)
    {
        Count = from.ReadInt32();
        _bytes.Read(from);
    }
}
