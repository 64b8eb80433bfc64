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

/// <summary>
/// The triggers of a sharded night, called as the host would but without it, and the command, which needs neither host nor queue.
/// </summary>
public sealed class ShardTriggerTests(UncutSmallCity uncut) : IClassFixture<UncutSmallCity>
{
    private readonly ShardBench _bench = new(shards: 3, isSmall: true);

    [Fact]
    public async Task What_the_timer_returns_the_queue_brings_to_its_end()
    {
        await _bench.BeforeSecondNightAsync();
        _bench.Time.Now = new DateTimeOffset(2018, 8, 24, 18, 0, 0, TimeSpan.Zero);
        Assert.Equal(_bench.SecondNight, TaipeiClock.Today(_bench.Time));

        var messages = await new NightlyEvaluation(Night(), _bench.Time).RunAsync(new TimerInfo(), CancellationToken.None);
        Assert.Equal([0, 1, 2], messages.Select(m => m.Shard));
        foreach (var message in messages) await new ShardEvaluation(Shards()).RunAsync(message, CancellationToken.None);

        Assert.Equal(uncut.Dump, await _bench.DumpAsync());
    }

    [Fact]
    public async Task A_command_judges_every_shard_in_its_own_process()
    {
        await _bench.BeforeSecondNightAsync();
        var end = await new LocalShards(Night(), Shards()).RunAsync(_bench.SecondNight, [], CancellationToken.None);
        Assert.Equal(NightEnd.Done, end.End);
        Assert.Equal(uncut.Dump, await _bench.DumpAsync());
    }

    private NightlyRun Night() => new(_bench.Storage.Open(), _bench.Settings, SmallCity.Shelf(), _bench.Time,
        NullLogger<NightlyRun>.Instance);

    private ShardRun Shards() => new(_bench.Storage.Open(), _bench.Settings, SmallCity.Shelf(), _bench.Time, NullLogger<ShardRun>.Instance);
}
