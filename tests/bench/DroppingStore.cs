using LearningHours.Records;

namespace LearningHours.Bench;

/// <summary>Keeps nothing, to measure what reading costs without storing the rows.</summary>
internal sealed class DroppingStore : IRecordStore
{
    public void Append(int shard, ReadOnlySpan<LearningRecord> rows) { }
    public int Count(int shard) => 0;
    public void Load(int shard, Span<LearningRecord> into) { }
    public void Replace(int shard, ReadOnlySpan<LearningRecord> rows) { }
    public void Dispose() { }
}
