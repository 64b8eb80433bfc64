using System.Collections.Concurrent;
using LearningHours.Courses;
using LearningHours.Fast;
using LearningHours.Feeds;
using LearningHours.Files;
using LearningHours.Records;

namespace LearningHours.Learning;

/// <summary>
/// Reads the hours feed with all workers of the night: blocks of all files, converted in any order. No result depends on that order.
/// </summary>
internal sealed class HoursReader(Night night, CourseResolver resolver, IRecordStore store)
{
    /// <summary>The courses that rows name; complete after <see cref="Read"/>.</summary>
    public NamedCourses Courses { get; } = new();

    /// <summary>The records of reject files that came back; complete after <see cref="Read"/>.</summary>
    public CorrectedRecords Corrected { get; } = new(night.People);

    /// <summary>
    /// Puts every accepted record into the store, not yet reconciled, with its course as <see cref="Courses"/> numbers it.
    /// </summary>
    public void Read()
    {
        var readings = new CourseReadings(resolver, Courses);
        var workers = WorkerLoop.Run(
            night.Workers,
            Partitioner.Create(Pieces(), EnumerablePartitionerOptions.NoBuffering),
            () => new HoursWorker(night, resolver, readings, Corrected, store),
            static (worker, piece) => worker.Read(piece));
        foreach (var worker in workers) worker.Close();
    }

    private IEnumerable<FilePiece> Pieces() =>
        night.Of(FeedKind.Hours).SelectMany(tally => FilePiece.Of(tally, night.Warnings, FeedColumns.Of(FeedKind.Hours)));
}
