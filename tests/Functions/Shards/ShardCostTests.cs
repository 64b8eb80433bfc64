using LearningHours.Nightly;
using LearningHours.Tests.Functions.Storage;

namespace LearningHours.Tests.Functions.Shards;

/// <summary>How many storage requests shards cost, and that a night without shards pays next to nothing for them.</summary>
public sealed class ShardCostTests
{
    [Fact]
    public async Task A_night_that_is_not_cut_asks_only_what_a_cut_one_may_have_left()
    {
        var bench = new ShardBench(shards: 1);
        await bench.LayDownAsync(bench.FirstNight);
        var witness = new StorageWitness();
        var end = await bench.ReadAsync(bench.FirstNight, witness);
        Assert.Equal(NightEnd.Done, end.End);
        Assert.Empty(end.Shards);
        var ofShards = witness.Requests.Where(static r => r.Contains("nights", StringComparison.Ordinal)
            || r.Contains("Shards", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, ofShards.Count);
        Assert.All(ofShards, static r => Assert.StartsWith("GET ", r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_shard_costs_less_than_a_hundred_requests_and_its_reader_and_ender_some_more_than_an_uncut_night()
    {
        var uncut = await RequestsAsync(shards: 1);
        var two = await RequestsAsync(shards: 2);
        var six = await RequestsAsync(shards: 6);
        var each = (six - two) / 4;
        Assert.InRange(each, 20, 100);
        Assert.InRange(two - 2 * each - uncut, 0, 200);
    }

    private static async Task<int> RequestsAsync(int shards)
    {
        var bench = new ShardBench(shards);
        await bench.LayDownAsync(bench.FirstNight);
        var witness = new StorageWitness();
        var end = await bench.ReadAsync(bench.FirstNight, witness);
        foreach (var message in end.Shards) await bench.DeliverAsync(message, witness);
        return witness.Requests.Count;
    }
}
