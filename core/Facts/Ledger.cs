namespace LearningHours.Facts;

/// <summary>
/// Every accepted learning record of the night, grouped by person and, within a person, in the order of 迄, 起, course and source: the order
/// of the files and of their rows leaves no trace.
/// </summary>
/// <param name="records">Grouped; what stands behind the last person's is not part of the ledger.</param>
/// <param name="starts">Where each person's records begin, and at the end where the last person's end.</param>
public sealed class Ledger(LearningRecord[] records, int[] starts)
{
    public static Ledger Empty { get; } = new([], [0]);

    public int Count => starts[^1];

    /// <summary>The records of one natural person; empty for a person without any.</summary>
    public ReadOnlySpan<LearningRecord> Of(int person) =>
        (uint)person + 1 < (uint)starts.Length ? records.AsSpan(starts[person], starts[person + 1] - starts[person]) : default;
}
