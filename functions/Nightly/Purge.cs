using LearningHours.Feeds;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Nightly;

/// <summary>How many items of a kind were purged.</summary>
/// <param name="Days">The setting: older items are purged; 0 keeps everything.</param>
public sealed record Purged(string Kind, int Days, int Count);

/// <summary>
/// Deletes what is older than the settings say, from blobs and tables alike; what is exactly that many days old stays. What nights need
/// stays whatever its age: the newest results, the last finished run of each plan, receipts of files that are still there, and mails that
/// are waiting or in doubt.
/// </summary>
public sealed class Purge(StorageAccount storage, NightSettings settings, TimeProvider time, ILogger<Purge> log)
{
    /// <summary>The kinds, as the log names them.</summary>
    public const string Exports = "exports", Results = "results", Rejects = "rejects of uploads", Mails = "mails",
        MailEvents = "mail events", Unreachable = "unreachable addresses", Runs = "runs", Receipts = "receipts", Accesses = "accesses";

    public async Task<IReadOnlyList<Purged>> RunAsync(CancellationToken cancel)
    {
        var all = new List<Purged>
        {
            await OfAsync(Exports, settings.ExportDays, day => storage.Exports.DeleteBeforeAsync(TaipeiClock.BeginOf(day), cancel)),
            await OfAsync(Results, settings.ResultDays, day => ResultsAsync(day, cancel)),
            await OfAsync(Rejects, settings.RejectDays,
                day => storage.Shelf.DeleteAsync($"{ResultShelf.Uploads}/", b => b.Properties.LastModified < TaipeiClock.BeginOf(day),
                    cancel)),
            await OfAsync(Mails, settings.OutboxDays, day => storage.Outbox.DeleteBeforeAsync(day, cancel)),
            await OfAsync(MailEvents, settings.OutboxDays,
                day => storage.MailEvents.DeleteBeforeAsync(TaipeiClock.BeginOf(day), cancel)),
            await OfAsync(Unreachable, settings.OutboxDays,
                day => storage.Undeliverable.DeleteBeforeAsync(TaipeiClock.BeginOf(day), cancel)),
            await OfAsync(Runs, settings.RunDays, day => RunsAsync(day, cancel)),
            await OfAsync(Receipts, settings.RunDays, day => ReceiptsAsync(day, cancel)),
            await OfAsync(Accesses, settings.AccessDays, day => storage.Access.DeleteBeforeAsync(day, cancel)),
        };
        return all;
    }

    private async Task<Purged> OfAsync(string kind, int days, Func<DateOnly, Task<int>> delete)
    {
        if (days == 0) return new Purged(kind, 0, 0);
        var count = await delete(TaipeiClock.Today(time).AddDays(-days));
        Log.Purged(log, count, kind, days);
        return new Purged(kind, days, count);
    }

    private async Task<int> ResultsAsync(DateOnly day, CancellationToken cancel)
    {
        var deleted = 0;
        var nights = await storage.Shelf.NightsAsync(cancel);
        foreach (var night in nights.Skip(1).Where(n => n < day))
            deleted += await storage.Shelf.DeleteAsync(ResultBlobs.PrefixOf(night) + "/", static _ => true, cancel);
        return deleted;
    }

    private async Task<int> RunsAsync(DateOnly day, CancellationToken cancel)
    {
        var runs = await storage.Runs.ReadAllAsync(cancel);
        var finished = runs.Where(static r => r.State == RunState.Done && !r.Past).OrderBy(static r => r.Id.AsOf)
            .ThenBy(static r => r.Id.Number).ToList();
        // Without the last run of a plan, its next night would be mistaken for its first.
        var needed = finished.TakeLast(1)
            .Concat(finished.SelectMany(r => r.Plans.Keys, static (r, plan) => (r, plan)).GroupBy(static p => p.plan, static p => p.r)
            .Select(static g => g.Last()))
            .Select(static r => r.Id).ToHashSet();
        // What an unfinished run left in the tables is ignored only as long as its row says so, so the row stays.
        return await storage.Runs.DeleteAsync(r => r.State == RunState.Done && r.Id.AsOf < day && !needed.Contains(r.Id), cancel);
    }

    private async Task<int> ReceiptsAsync(DateOnly day, CancellationToken cancel)
    {
        var there = (await storage.Exports.ListAsync(cancel)).Files.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
        return await storage.Receipts.DeleteAsync((path, seen) => seen < TaipeiClock.BeginOf(day) && !there.Contains(path), cancel);
    }
}
