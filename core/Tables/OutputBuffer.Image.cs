namespace LearningHours.Tables;

/// <summary>Writes the bytes still held for another process and reads them there.</summary>
internal sealed partial class OutputBuffer
{
    public void Write(BinaryWriter to)
    {
        to.Write(_used);
        to.Write(Written);
    }

    /// <summary>Adds what <see cref="Write(BinaryWriter)"/> wrote.</summary>
    public void Read(BinaryReader from)
    {
        var length = from.ReadInt32();
        from.BaseStream.ReadExactly(GetSpan(length)[..length]);
        Advance(length);
    }
}
