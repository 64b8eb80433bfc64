using System.Globalization;
using LearningHours.Options;
using LearningHours.Results;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Nightly;

/// <summary>Writes the results of a night into a folder and returns the content of <c>run.json</c>.</summary>
/// <param name="earlier">What earlier nights left.</param>
/// <param name="pass">Receives every slice in the order of the results.</param>
public delegate RunReport NightWriter(ResultFolder folder, EarlierNights earlier, Action<DecisionSlice> pass);

/// <summary>
/// What a night does once it owns its run, in an order that can be interrupted anywhere: result blobs (the same bytes each time), guards,
/// outbox (mails that a finished run put there stay), decisions (versions of unfinished runs do not count), and then the commit. A held
/// night stops at the guards: its results can be inspected, while the tables and the mails wait for the next night or for a release, which
/// then tells everything since the last finished night.
/// </summary>
public sealed class NightWork(StorageAccount storage, NightSettings settings, PlanShelf shelf, TimeProvider time, ILogger log)
{
    public async Task<NightOutcome> RunAsync(NightInputs inputs, RunLease lease, IReadOnlySet<string> released, StepTimes times,
        NightWriter write)
    {
        var (run, history) = (lease.Run.Id, lease.History);
        using var scratch = new ScratchFolder();
        using var changes = new NightChanges(run, history.Unfinished);
        var earlier = await times.MeasureAsync(
            "earlier", () => EarlierNights.ReadAsync(storage.Results, history, inputs.AsOf, lease.Cancel));
        var report = WriteResults(scratch.Path, changes, earlier, write);
        await times.MeasureAsync("upload", () => storage.Results.ReplaceAsync(ResultBlobs.PrefixOf(inputs.AsOf), scratch.Path, lease));
        if (lease.Run.Past)
        {
            Log.NightIsPast(log, inputs.AsOf.ToString("O", CultureInfo.InvariantCulture), history.LastDone!.Id.ToString());
            await lease.UpdateAsync(r => Ended(r, RunState.Done, report, times) with { Settled = true }, lease.Cancel);
            return new NightOutcome(NightEnd.Past, run, report, [], 0, 0);
        }
        // If no plan is in force, nothing was judged, and a later night may have been held: the results already there are the newest.
        if (inputs.Plans.Count > 0 && history.IsNewest(inputs.AsOf)) await times.MeasureAsync("latest",
            () => storage.Results.CopyAsync(ResultBlobs.PrefixOf(inputs.AsOf), ResultBlobs.Latest, lease));

        await times.MeasureAsync("stored", () => changes.CompareAsync(storage.Decisions, inputs.PlanHashes.Keys, lease.Cancel));
        var firstNights = history.FirstNightOf(inputs.PlanHashes.Keys);
        var alarms = Guard(inputs, history, changes, firstNights, lease.Run.Feeds, released);
        if (alarms.Count > 0) return await HoldAsync(inputs, lease, alarms, changes, report, times);

        var told = await times.MeasureAsync("outbox",
            () => new NightNotices(storage, settings, time, log).TellAsync(inputs, lease, changes.Decisions, firstNights));
        await lease.EnsureOursAsync();
        await times.MeasureAsync("decisions", () => storage.Decisions.WriteAsync(changes.Writes, lease.Cancel));
        await lease.UpdateAsync(
            r => Ended(r, RunState.Done, report, times)
                with
            {
                Changed = changes.Changed,
                Notices = told.Notices,
                Braked = told.Braked,
                Released = string.Join(';', released.Order(StringComparer.Ordinal))
            },
            lease.Cancel);

        Log.NightDone(log, run.ToString(), changes.Count, changes.Changed, told.Notices);
        NightTelemetry.DecisionsChanged.Add(changes.Changed);
        await new NightSettlement(storage, time).RunAsync(lease, inputs, changes.Gone);
        await lease.UpdateAsync(r => r with { Settled = true }, lease.Cancel);
        return new NightOutcome(NightEnd.Done, run, report, [], changes.Changed, told.Notices);
    }

    private static RunReport WriteResults(string path, NightChanges changes, EarlierNights earlier, NightWriter write)
    {
        using var folder = new ResultFolder(path);
        var report = write(folder, earlier, slice =>
        {
            foreach (var (decision, row) in slice.Rows) changes.Add(decision, row);
        });
        folder.Commit(packs: true);
        return report;
    }

    private List<GuardAlarm> Guard(
        NightInputs inputs, RunHistory history, NightChanges changes, IReadOnlySet<string> firstNights,
        IReadOnlyDictionary<string, FeedFigures> feeds, IReadOnlySet<string> released)
    {
        var sight = new GuardSight(
            inputs.AsOf, history.LastDone, feeds, shelf.Plans.Select(p => p.Plan!.Id).ToHashSet(StringComparer.Ordinal), inputs.Plans.Count,
            changes.Figures(firstNights));
        var alarms = NightGuards.Check(sight, settings);
        if (alarms.Any(a => released.Contains(a.Guard)))
            Log.GuardsReleased(log, inputs.AsOf.ToString("O", CultureInfo.InvariantCulture),
                string.Join("; ", alarms.Where(a => released.Contains(a.Guard)).Select(a => $"{a.Guard}: {a.Reason}")));
        return [.. alarms.Where(a => !released.Contains(a.Guard))];
    }

    private async Task<NightOutcome> HoldAsync(NightInputs inputs, RunLease lease, List<GuardAlarm> alarms, NightChanges changes,
        RunReport report, StepTimes times)
    {
        await new NightNotices(storage, settings, time, log).TellHeldAsync(inputs, lease, alarms);
        var reasons = string.Join("; ", alarms.Select(a => $"{a.Guard}: {a.Reason}"));
        await lease.UpdateAsync(r => Ended(r, RunState.Held, report, times) with { Reason = reasons, Changed = changes.Changed },
            lease.Cancel);
        Log.NightHeld(log, lease.Run.Id.ToString(), reasons);
        return new NightOutcome(NightEnd.Held, lease.Run.Id, report, alarms, changes.Changed, 0);
    }

    private RunRecord Ended(RunRecord run, RunState state, RunReport report, StepTimes times) =>
        run with { State = state, Ended = time.GetUtcNow(), Decisions = report.Decisions, Timings = times.Seconds };
}
