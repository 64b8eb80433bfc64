using System.Collections.Concurrent;
using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>
/// Reads the hours feed on every core: blocks of all files, in whatever order they are converted. Nothing that leaves here depends on it.
/// </summary>
internal static class HoursReader
{
    public static IReadOnlyList<HoursShard> Read(Night night, CourseResolver resolver)
    {
        // A loop over blocks ends and begins its tasks many times; a shard waits here for the next one.
        var idle = new ConcurrentBag<HoursShard>();
        Parallel.ForEach(
            Partitioner.Create(Pieces(night), EnumerablePartitionerOptions.NoBuffering),
            () => idle.TryTake(out var shard) ? shard : new HoursShard(night, resolver),
            static (piece, _, shard) =>
            {
                shard.Read(piece);
                return shard;
            },
            idle.Add);
        HoursShard[] shards = [.. idle];
        foreach (var shard in shards) shard.Close();
        return shards;
    }

    private static IEnumerable<FilePiece> Pieces(Night night) =>
        night.Of(FeedKind.Hours).SelectMany(tally => FilePiece.Of(tally, night.Warnings, FeedColumns.Of(FeedKind.Hours)));
}
