using LearningHours.Commands;
using LearningHours.Feeds;
using LearningHours.Nightly;
using LearningHours.Runs;
using LearningHours.Shards;
using LearningHours.Tests.Functions.Nightly;
using LearningHours.Triggers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningHours.Tests.Functions.Shards;

/// <summary>The triggers of a night that is cut as the host calls them, without the host, and the command that needs neither host nor
/// queue.</summary>
public sealed class ShardTriggerTests(UncutSmallCity uncut) : IClassFixture<UncutSmallCity>
{
    private readonly ShardBench bench = new(shards: 3, isSmall: true);

    [Fact]
    public async Task What_the_timer_returns_the_queue_brings_to_its_end()
    {
        await bench.BeforeSecondNightAsync();
        bench.Time.Now = new DateTimeOffset(2018, 8, 24, 18, 0, 0, TimeSpan.Zero);
        Assert.Equal(bench.SecondNight, TaipeiClock.Today(bench.Time));

        var messages = await new NightlyEvaluation(Night(), bench.Time).RunAsync(new TimerInfo(), CancellationToken.None);
        Assert.Equal([0, 1, 2], messages.Select(m => m.Shard));
        foreach (var message in messages) await new ShardEvaluation(Shards()).RunAsync(message, CancellationToken.None);

        Assert.Equal(uncut.Dump, await bench.DumpAsync());
    }

    [Fact]
    public async Task A_command_judges_every_shard_in_its_own_process()
    {
        await bench.BeforeSecondNightAsync();
        var end = await new LocalShards(Night(), Shards()).RunAsync(bench.SecondNight, [], CancellationToken.None);
        Assert.Equal(NightEnd.Done, end.End);
        Assert.Equal(uncut.Dump, await bench.DumpAsync());
    }

    private NightlyRun Night() => new(bench.Storage.Open(), bench.Settings, SmallCity.Shelf(), bench.Time, NullLogger<NightlyRun>.Instance);

    private ShardRun Shards() => new(bench.Storage.Open(), bench.Settings, SmallCity.Shelf(), bench.Time, NullLogger<ShardRun>.Instance);
}
