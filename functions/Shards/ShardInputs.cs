using LearningHours.Calendars;
using LearningHours.Feeds;
using LearningHours.Intake;
using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Records;
using LearningHours.Storage;

namespace LearningHours.Shards;

/// <summary>
/// The exports, plans or program of a run are no longer those that were read: decisions made now would not fit those made before.
/// </summary>
public sealed class InputsChangedException(ShardedRun run) : Exception($"the inputs of run {run} are not those that were read");

/// <summary>Reads what a shard judges: the night as the process that read it had it, from the image and the small feeds.</summary>
internal static class ShardInputs
{
    /// <param name="store">Holds the fetched records; must outlive the inputs.</param>
    /// <exception cref="InputsChangedException">A feed, plan, calendar, font or the engine differs.</exception>
    public static async Task<NightInputs> ReadAsync(StorageAccount storage, NightSettings settings, RunRecord run, PlanShelf shelf,
        IRecordStore store, CancellationToken cancel)
    {
        var sharded = ShardedRun.Of(run);
        NightImage image;
        using (var content = storage.Nights.Open(ShardPaths.Image(sharded)))
            image = NightImage.Read(content, storage.Nights.Rows(ShardPaths.Rows(sharded), cancel), store);
        var files = (await storage.Exports.ListAsync(cancel)).Files;
        // Anything else in the container came later, or the reader has already warned about it.
        var inputs = NightInputs.Of(new FeedListing(files, []), FactReader.Read(files, OfficeCalendar.BuiltIn, image,
            Environment.ProcessorCount), shelf, [], run.Id.AsOf);
        return inputs.Hash(shelf, settings.FormFont) == run.InputsHash ? inputs : throw new InputsChangedException(sharded);
    }
}
