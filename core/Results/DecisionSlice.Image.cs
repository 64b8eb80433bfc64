using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>Writes a slice for another process and reads it there. The slice must hold findings and rows.</summary>
public sealed partial class DecisionSlice
{
    public void Write(BinaryWriter to)
    {
        to.Write(_rows.Count);
        foreach (var (decision, row) in _rows)
        {
            row.Write(to);
            WriteEmployment(to, decision);
        }
        _jsonl.Write(to);
        PackRows!.Write(to);
    }

    /// <summary>
    /// Writes which roster row decided and in what reading: of somebody in doubt it need not be the one that applies on as-of.
    /// </summary>
    private static void WriteEmployment(BinaryWriter to, in Decision decision)
    {
        var (decided, place) = (decision.Employment, 0);
        var services = decision.Employee.Services;
        while (!ReferenceEquals(services[place], decided) && services[place] with { IsShift = decided.IsShift } != decided) place++;
        to.Write7BitEncodedInt(place);
        to.Write(decided.IsShift);
    }

    /// <summary>Fills an empty slice with what <see cref="Write"/> wrote; its decisions come without their findings.</summary>
    public void Read(BinaryReader from, DecidedRows decided)
    {
        for (var rows = from.ReadInt32(); rows > 0; rows--)
        {
            var row = DecisionRow.Read(from);
            Take(decided.DecisionOf(row, service: from.Read7BitEncodedInt(), isShift: from.ReadBoolean()), row);
        }
        _jsonl.Read(from);
        PackRows!.Read(from);
    }
}
