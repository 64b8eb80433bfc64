using LearningHours.Feeds;
using LearningHours.Files;
using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Shards;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Runs;

/// <summary>
/// Runs one night against the storage account, the same for the timer and the commands: feeds → facts → decisions → results → notices →
/// tables. It may be killed anywhere and run again: it counts from the one moment when the run row becomes <c>done</c> (see
/// <see cref="DecisionTable"/> and <see cref="OutboxTable"/>); what comes before can be repeated, and what comes after is cleaned up by
/// any later run.
/// </summary>
public sealed class NightlyRun(StorageAccount storage, NightSettings settings, PlanShelf shelf, TimeProvider time, ILogger<NightlyRun> log)
{
    /// <param name="release">Names of guards released for this night.</param>
    public async Task<NightOutcome> RunAsync(DateOnly asOf, IReadOnlyCollection<string> release, CancellationToken cancel)
    {
        using var activity = NightTelemetry.Source.StartActivity("night");
        activity?.SetTag("asOf", asOf.ToString("O"));
        var started = time.GetTimestamp();
        var outcome = await BeginAsync(asOf, NightGuards.Released(settings, asOf, release), cancel);
        NightTelemetry.Nights.Add(1, KeyValuePair.Create<string, object?>("end", outcome.End.ToString()));
        NightTelemetry.NightSeconds.Record(time.GetElapsedTime(started).TotalSeconds);
        return outcome;
    }

    private async Task<NightOutcome> BeginAsync(DateOnly asOf, IReadOnlySet<string> released, CancellationToken cancel)
    {
        var times = new StepTimes(time);
        var feeds = await storage.Exports.ListAsync(cancel);
        using var records = new SpillingRecordStore();
        var inputs = times.Measure("read", () => NightInputs.Read(feeds, shelf, [], asOf, records, settings.Rhythm));
        var history = new RunHistory(await storage.Runs.ReadAllAsync(cancel));
        var hash = inputs.Hash(shelf, settings.FormFont);
        if (history.NewestOf(asOf) is { State: RunState.Done } done && done.InputsHash == hash)
            return await RepeatAsync(done, history, inputs, cancel);

        await using var lease = await RunLease.TryBeginAsync(storage.Runs, history, asOf, settings, time, log, cancel);
        if (lease is null) return NightOutcome.Without(NightEnd.Taken);
        history = lease.History;
        try
        {
            await lease.UpdateAsync(r => r
                with
            {
                InputsHash = hash,
                Plans = inputs.PlanHashes,
                Feeds = NightFigures.Of(inputs.Night, asOf),
                CalendarHash = inputs.Night.Facts.Calendar.ContentHash,
                Past = history.LastDone?.Id.AsOf > asOf
            }, lease.Cancel);
            Count(lease.Run.Id, inputs);
            await storage.ForgetOtherShardsAsync(ShardedRun.Of(lease.Run), lease.Cancel);
            if (settings.NightShards > 1)
            {
                var shards = await new ShardSender(storage, settings, time, log).SendOutAsync(inputs, lease, released, times);
                return NightOutcome.Without(NightEnd.SentOut, lease.Run.Id) with { Shards = shards };
            }
            return await new NightWork(storage, settings, shelf, time, log).RunAsync(
                inputs, lease, released, times, (folder, earlier, pass) =>
                    NightResults.Write(inputs, folder, findings: true, times, pass: pass, earlier: earlier,
                        forms: FormFonts.Formats(settings.FormFont)));
        }
        catch (Exception failure)
        {
            Log.NightFailed(log, lease.Run.Id.ToString(), failure);
            await lease.TryFailAsync(failure.GetType().Name, log,
                () => storage.ForgetShardsAsync(ShardedRun.Of(lease.Run), CancellationToken.None));
            throw;
        }
    }

    /// <summary>The same inputs decide the same, so nothing is judged again. Only what a killed run left behind is cleaned up.</summary>
    private async Task<NightOutcome> RepeatAsync(RunRecord done, RunHistory history, NightInputs inputs, CancellationToken cancel)
    {
        Log.NightAlreadyDone(log, done.Id.ToString());
        // Nothing of an older night may be deleted any more: what a newer one wrote would look left over. The newer one
        // cleaned up for both.
        if (!done.Settled && done.Id == history.LastDone?.Id) await SettleAsync(done, inputs, cancel);
        return NightOutcome.Without(NightEnd.AlreadyDone, done.Id);
    }

    private async Task SettleAsync(RunRecord done, NightInputs inputs, CancellationToken cancel)
    {
        await using var lease = await RunLease.TrySettleAsync(storage.Runs, done, settings, time, cancel);
        if (lease is null) return;
        var settlement = new NightSettlement(storage, time);
        await settlement.RunAsync(lease, inputs, await settlement.FindGoneAsync(inputs, lease.Cancel));
        if (done.Shards > 0) await storage.ForgetShardsAsync(ShardedRun.Of(done), lease.Cancel);
        await lease.UpdateAsync(r => r with { Settled = true }, lease.Cancel);
    }

    private void Count(RunId run, NightInputs inputs)
    {
        foreach (var receipt in inputs.Night.Receipts)
        {
            var feed = KeyValuePair.Create<string, object?>("feed", FeedNames.Of(receipt.Feed));
            NightTelemetry.RowsAccepted.Add(receipt.Accepted, feed);
            NightTelemetry.RowsRejected.Add(receipt.Rejected, feed);
        }
        Log.FeedsRead(log, run.ToString(), inputs.Night.Receipts.Count, inputs.Night.Receipts.Sum(r => (long)r.Accepted),
            inputs.Night.Receipts.Sum(r => (long)r.Rejected));
    }
}
