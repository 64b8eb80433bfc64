namespace LearningHours.Records;

/// <summary>
/// Holds the records of a night until they are needed, in shards of neighbouring people. The shell chooses the store, so that the memory a
/// night needs does not grow with its rows; <see cref="MemoryRecordStore"/> is the default. All members may be called from any thread, but
/// a shard must not be loaded while another thread writes to it.
/// </summary>
public interface IRecordStore : IDisposable
{
    /// <summary>
    /// Adds rows, in any order, to a shard, whose number is 0 or greater. Add many rows at a time, because the store may have to fetch each
    /// piece separately.
    /// </summary>
    void Append(int shard, ReadOnlySpan<LearningRecord> rows);

    /// <summary>The number of rows in a shard; 0 if none were added.</summary>
    int Count(int shard);

    /// <summary>Copies all rows of a shard in the order in which they were added.</summary>
    /// <param name="into">Must have at least <see cref="Count"/> elements.</param>
    void Load(int shard, Span<LearningRecord> into);

    /// <summary>Replaces the rows of a shard with settled ones; there must not be more of them than before.</summary>
    void Replace(int shard, ReadOnlySpan<LearningRecord> rows);
}
