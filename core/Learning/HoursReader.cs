using System.Collections.Concurrent;
using LearningHours.Courses;
using LearningHours.Fast;
using LearningHours.Feeds;
using LearningHours.Files;
using LearningHours.Records;

namespace LearningHours.Learning;

/// <summary>
/// Reads the hours feed on every core: blocks of all files, in whatever order they are converted. Nothing that leaves here depends on it.
/// </summary>
internal sealed class HoursReader(Night night, CourseResolver resolver, LedgerPacking packing, IRecordStore store)
{
    /// <summary>What rows named; complete after <see cref="Read"/>.</summary>
    public NamedCourses Courses { get; } = new();

    /// <summary>Puts every accepted record into the store, unsettled, its course as <see cref="Courses"/> numbers it.</summary>
    public void Read()
    {
        var readings = new CourseReadings(resolver, Courses);
        var workers = WorkerLoop.Run(
            Partitioner.Create(Pieces(), EnumerablePartitionerOptions.NoBuffering),
            () => new HoursWorker(night, resolver, readings, packing, store),
            static (worker, piece) => worker.Read(piece));
        foreach (var worker in workers) worker.Close();
    }

    private IEnumerable<FilePiece> Pieces()
    {
        long lines = 0;
        foreach (var tally in night.Of(FeedKind.Hours))
        {
            packing.BeginFile(tally.Index, lines);
            foreach (var piece in FilePiece.Of(tally, night.Warnings, FeedColumns.Of(FeedKind.Hours)))
            {
                yield return piece;
            }
            lines += tally.Lines;
        }
    }
}
