namespace LearningHours.Facts;

/// <summary>
/// Every accepted learning record of the night, grouped by person and, within a person, in the order of 迄, 起, course and source: the order
/// of the files and of their rows leaves no trace.
/// </summary>
public sealed class Ledger(LearningRecord[] records, int[] starts)
{
    public static Ledger Empty { get; } = new([], [0]);

    public int Count => records.Length;

    /// <summary>The records of one natural person; empty for a person without any.</summary>
    public ReadOnlySpan<LearningRecord> Of(int person) =>
        (uint)person + 1 < (uint)starts.Length ? records.AsSpan(starts[person], starts[person + 1] - starts[person]) : default;
}
