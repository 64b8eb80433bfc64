using System.Text.Json;
using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Results;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Shards;

/// <summary>The end of a night whose shards are all done: their parts, put together, are the results of the night, and all else goes as in a night of one process.</summary>
internal sealed class ShardPublisher(StorageAccount storage, NightSettings settings, PlanShelf shelf, TimeProvider time, ILogger log)
{
    /// <returns>How the night came out; null where another process ends it.</returns>
    public async Task<NightOutcome?> RunAsync(ShardedRun of, CancellationToken cancel)
    {
        await using var lease = await RunLease.TryPublishAsync(storage.Runs, of, settings, time, cancel);
        if (lease is null) return null;
        try
        {
            var times = new StepTimes(time, lease.Run.Timings);
            using var store = new SpillingRecordStore();
            var inputs = await ShardInputs.ReadAsync(storage, lease.Run, shelf, store, lease.Cancel);
            var kpis = await ReadKpisAsync(of, lease.Cancel);
            var history = new RunHistory(await storage.Runs.ReadAllAsync(lease.Cancel));
            var released = lease.Run.Released.Split(';', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
            var outcome = await new NightWork(storage, settings, shelf, time, log).RunAsync(inputs, history, lease, released, times, WriteAsync);
            await storage.ForgetShardsAsync(of, lease.Cancel);
            return outcome;

            async Task<RunReport> WriteAsync(ResultFolder folder, List<Evaluation.Decision> keep)
            {
                foreach (var path in await storage.Nights.ListAsync(ShardPaths.Results(of), lease.Cancel))
                {
                    await using var from = await storage.Nights.OpenAsync(ShardPaths.Results(of) + path, lease.Cancel);
                    await using var to = folder.Create(path);
                    await from.CopyToAsync(to, lease.Cancel);
                }
                return NightResults.WriteDecided(inputs, folder, findings: true, [.. inputs.Plans.Select(p => KpiFigureRow.ToReport(p.Plan!, inputs.AsOf, kpis))], times, null, keep);
            }
        }
        catch (Exception failure)
        {
            Log.NightFailed(log, lease.Run.Id.ToString(), failure);
            await lease.TryFailAsync(failure.GetType().Name, log);
            throw;
        }
    }

    private async Task<List<KpiFigureRow>> ReadKpisAsync(ShardedRun of, CancellationToken cancel)
    {
        await using var content = await storage.Nights.OpenAsync(ShardPaths.Kpis(of), cancel);
        return await JsonSerializer.DeserializeAsync<List<KpiFigureRow>>(content, cancellationToken: cancel) ?? [];
    }
}
