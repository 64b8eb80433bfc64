namespace LearningHours.Records;

/// <summary>
/// Where the records of a night wait for their turn, in shards of neighbouring people. The shell chooses the store, so that the memory a
/// night needs does not grow with its rows; <see cref="MemoryRecordStore"/> serves where nothing is chosen. All members may be called from
/// any thread, but nobody loads a shard while another writes to it.
/// </summary>
public interface IRecordStore : IDisposable
{
    /// <summary>Adds rows to a shard (0 or more), in whatever order they come; many at a time, as the store may fetch each piece by
    /// itself.</summary>
    void Append(int shard, ReadOnlySpan<LearningRecord> rows);

    /// <summary>How many rows a shard holds; 0 for one that nobody wrote to.</summary>
    int Count(int shard);

    /// <summary>Copies all rows of a shard, those that came first in front.</summary>
    /// <param name="into">At least as long as <see cref="Count"/> says.</param>
    void Load(int shard, Span<LearningRecord> into);

    /// <summary>Puts settled rows in the place of what a shard holds; never more than those.</summary>
    void Replace(int shard, ReadOnlySpan<LearningRecord> rows);
}
