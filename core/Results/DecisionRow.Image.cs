namespace LearningHours.Results;

/// <summary>Writes a row for another process and reads it there.</summary>
public sealed partial record DecisionRow
{
    public void Write(BinaryWriter to)
    {
        foreach (var cell in new[] { Plan, Entitlement, Employee, Agency, Verdict, Amount, Unit, CompletedOn, ApplyBy, UseBy, FirstLapse,
            LastUsableDay, FindingHash }) to.Write(cell);
    }

    public static DecisionRow Read(BinaryReader from) => new(
        from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(),
        from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString());
}
