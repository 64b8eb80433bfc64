using System.Collections.Concurrent;
using LearningHours.Courses;
using LearningHours.Fast;
using LearningHours.Feeds;
using LearningHours.Files;
using LearningHours.Records;

namespace LearningHours.Learning;

/// <summary>
/// Reads the hours feed with all workers of the night: blocks of all files, in whatever order they are converted. Nothing that leaves here
/// depends on it.
/// </summary>
internal sealed class HoursReader(Night night, CourseResolver resolver, IRecordStore store)
{
    /// <summary>What rows named; complete after <see cref="Read"/>.</summary>
    public NamedCourses Courses { get; } = new();

    /// <summary>Puts every accepted record into the store, unsettled, its course as <see cref="Courses"/> numbers it.</summary>
    public void Read()
    {
        var readings = new CourseReadings(resolver, Courses);
        var workers = WorkerLoop.Run(
            night.Workers,
            Partitioner.Create(Pieces(), EnumerablePartitionerOptions.NoBuffering),
            () => new HoursWorker(night, resolver, readings, store),
            static (worker, piece) => worker.Read(piece));
        foreach (var worker in workers) worker.Close();
    }

    private IEnumerable<FilePiece> Pieces() =>
        night.Of(FeedKind.Hours).SelectMany(tally => FilePiece.Of(tally, night.Warnings, FeedColumns.Of(FeedKind.Hours)));
}
