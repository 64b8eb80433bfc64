using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Storage;

namespace LearningHours.Shards;

/// <summary>
/// Decides the people of one shard and stores the outcome as the shard's part: the same bytes no matter who does it, how often and when.
/// </summary>
internal sealed class ShardJudge(StorageAccount storage, NightSettings settings, PlanShelf shelf)
{
    public async Task RunAsync(RunRecord run, int shard, CancellationToken cancel)
    {
        using var store = new SpillingRecordStore();
        var inputs = await ShardInputs.ReadAsync(storage, settings, run, shelf, store, cancel);
        using var scratch = new ScratchFolder();
        var file = Path.Combine(scratch.Path, "part");
        await using (var part = File.Create(file))
            ShardPart.Write(inputs, ShardPart.People(inputs.Night.Facts.Employees.Count, shard, run.Shards), part, cancel);
        await storage.Nights.AddAsync(ShardPaths.Part(ShardedRun.Of(run), shard), file, cancel);
    }
}
