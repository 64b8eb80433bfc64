using System.Text.Json;
using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Results;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Shards;

/// <summary>
/// Ends a night whose shards are all done: their parts, put together, are the results of the night, and everything else proceeds as in a
/// night run by one process.
/// </summary>
internal sealed class ShardPublisher(StorageAccount storage, NightSettings settings, PlanShelf shelf, TimeProvider time, ILogger log)
{
    /// <returns>How the night ended; null if another process ends it or the run is over.</returns>
    public async Task<NightOutcome?> RunAsync(ShardedRun of, CancellationToken cancel)
    {
        await using var lease = await RunLease.TryPublishAsync(storage.Runs, of, settings, time, cancel);
        if (lease is null) return null;
        try
        {
            var times = new StepTimes(time, lease.Run.Timings);
            using var store = new SpillingRecordStore();
            var inputs = await ShardInputs.ReadAsync(storage, settings, lease.Run, shelf, store, lease.Cancel);
            var figures = ReadFigures(of);
            var released = lease.Run.Released.Split(';', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
            var undecided = await storage.Nights.ListAsync(ShardPaths.Results(of), lease.Cancel);
            var outcome = await new NightWork(storage, settings, shelf, time, log).RunAsync(inputs, lease, released, times, Write);
            NightTelemetry.Nights.Add(1, KeyValuePair.Create<string, object?>("end", outcome.End.ToString()));
            await storage.ForgetShardsAsync(of, lease.Cancel);
            return outcome;

            RunReport Write(ResultFolder folder, EarlierNights earlier, Action<DecisionSlice> pass)
            {
                foreach (var path in undecided) Bring(ShardPaths.Results(of) + path, path, folder);
                var known = figures.ToFigures(inputs.Plans.Select(static p => p.Plan!), inputs.AsOf);
                return NightResults.WriteDecided(
                    inputs, folder, findings: true, slices => ReadParts(inputs, lease.Run, slices.Begin, lease.Cancel), () => known,
                    times,
                    pass: pass, earlier: earlier, forms: FormFonts.Formats(settings.FormFont));
            }
        }
        catch (Exception failure)
        {
            Log.NightFailed(log, lease.Run.Id.ToString(), failure);
            await lease.TryFailAsync(failure is InputsChangedException ? failure.Message : failure.GetType().Name, log,
                () => storage.ForgetShardsAsync(of, CancellationToken.None));
            throw;
        }
    }

    private void Bring(string blob, string path, ResultFolder folder)
    {
        using var from = storage.Nights.Open(blob);
        using var to = folder.Create(path);
        from.CopyTo(to);
    }

    private ShardFigures ReadFigures(ShardedRun of)
    {
        using var content = storage.Nights.Open(ShardPaths.Figures(of));
        return JsonSerializer.Deserialize<ShardFigures>(content) ?? new ShardFigures([], new Dictionary<string, int>());
    }

    private IEnumerable<DecisionSlice> ReadParts(NightInputs inputs, RunRecord run, Func<DecisionSlice> begin, CancellationToken cancel)
    {
        foreach (var slice in ShardPart.Read(inputs, run.Shards,
            (shard, position) => storage.Nights.Open(ShardPaths.Part(ShardedRun.Of(run), shard), position), begin))
        {
            cancel.ThrowIfCancellationRequested();
            yield return slice;
        }
    }
}
