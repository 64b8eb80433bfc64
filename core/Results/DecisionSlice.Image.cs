namespace LearningHours.Results;

/// <summary>Writes a slice for another process and reads it there. The slice must hold findings and rows.</summary>
public sealed partial class DecisionSlice
{
    public void Write(BinaryWriter to)
    {
        to.Write(_rows.Count);
        foreach (var (_, row) in _rows) row.Write(to);
        _jsonl.Write(to);
        PackRows!.Write(to);
    }

    /// <summary>Fills an empty slice with what <see cref="Write"/> wrote; its decisions come without their findings.</summary>
    public void Read(BinaryReader from, DecidedRows decided)
    {
        for (var rows = from.ReadInt32(); rows > 0; rows--)
        {
            var row = DecisionRow.Read(from);
            Take(decided.DecisionOf(row), row);
        }
        _jsonl.Read(from);
        PackRows!.Read(from);
    }
}
