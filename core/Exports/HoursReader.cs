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
        var shards = new List<HoursShard>();
        Parallel.ForEach(
            Partitioner.Create(Pieces(night), EnumerablePartitionerOptions.NoBuffering),
            () => new HoursShard(night, resolver),
            static (piece, _, shard) =>
            {
                shard.Read(piece);
                return shard;
            },
            shard =>
            {
                shard.Close();
                lock (shards) shards.Add(shard);
            });
        return shards;
    }

    private static IEnumerable<FilePiece> Pieces(Night night) =>
        night.Of(FeedKind.Hours).SelectMany(tally => FilePiece.Of(tally, night.Warnings, FeedColumns.Of(FeedKind.Hours)));
}
