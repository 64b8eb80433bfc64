using System.Text.Json;
using LearningHours.Intake;
using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Shards;

/// <summary>
/// The last step of the process that read a night split into shards: stores the image of the reading and every result that does not depend
/// on decisions, and releases the run. Whoever judges the last shard ends the night.
/// </summary>
public sealed class ShardSender(StorageAccount storage, NightSettings settings, TimeProvider time, ILogger log)
{
    /// <returns>A message for each shard, to be put into the queue.</returns>
    public async Task<IReadOnlyList<ShardMessage>> SendOutAsync(NightInputs inputs, RunLease lease, IReadOnlySet<string> released,
        StepTimes times)
    {
        var run = ShardedRun.Of(lease.Run);
        var (nights, cancel) = (storage.Nights, lease.Cancel);
        await storage.EnsureShardsAsync(cancel);
        await times.MeasureAsync("image", async () =>
        {
            await nights.WriteAsync(ShardPaths.Image(run), to => NightImage.Write(inputs.Night with { Warnings = inputs.Warnings }, to),
                cancel);
            await nights.WriteAsync(ShardPaths.Rows(run), inputs.Night.Facts.Ledger.WriteRows, cancel);
        });
        await WriteResultsAsync(inputs, run, times, cancel);

        var count = Math.Min(settings.NightShards, Math.Max(inputs.Night.Facts.Employees.Count, 1));
        await storage.Shards.AddAsync(
            Enumerable.Range(0, count).Select(number => new ShardRecord(run, number) { Heartbeat = time.GetUtcNow() }), cancel);
        await lease.UpdateAsync(r => r
            with
        { Shards = count, Timings = times.Seconds, Released = string.Join(';', released.Order(StringComparer.Ordinal)) }, cancel);
        Log.ShardsSentOut(log, run.ToString(), count);
        return [.. Enumerable.Range(0, count).Select(number => ShardMessage.Of(run, number))];
    }

    private async Task WriteResultsAsync(NightInputs inputs, ShardedRun run, StepTimes times, CancellationToken cancel)
    {
        using var scratch = new ScratchFolder();
        using (var folder = new ResultFolder(scratch.Path))
        {
            var figures = NightResults.WriteUndecided(inputs, folder, findings: true, times);
            folder.Commit(packs: true);
            await storage.Nights.WriteAsync(ShardPaths.Figures(run), to => JsonSerializer.Serialize(to, ShardFigures.Of(figures)), cancel);
        }
        foreach (var file in Directory.EnumerateFiles(scratch.Path, "*", SearchOption.AllDirectories))
            await storage.Nights.AddAsync(ShardPaths.Results(run) + Path.GetRelativePath(scratch.Path, file).Replace('\\', '/'), file,
                cancel);
    }
}
