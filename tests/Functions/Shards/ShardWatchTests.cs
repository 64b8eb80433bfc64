using LearningHours.Nightly;
using LearningHours.Shards;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Storage;
using LearningHours.Triggers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;
using NCrontab;

namespace LearningHours.Tests.Functions.Shards;

public sealed class ShardWatchTests
{
    private readonly ShardBench _bench = new(shards: 3, isSmall: true);

    [Fact]
    public async Task A_shard_is_overdue_only_after_the_time_of_a_heartbeat_and_then_again_after_as_long()
    {
        await _bench.LayDownAsync(_bench.FirstNight);
        var messages = (await _bench.ReadAsync(_bench.FirstNight)).Shards;
        Assert.Null(await _bench.DeliverAsync(messages[1]));

        _bench.Time.Now += TimeSpan.FromMinutes(_bench.Settings.HeartbeatMinutes) - TimeSpan.FromSeconds(1);
        Assert.Empty(await _bench.LookAsync());
        _bench.Time.Now += TimeSpan.FromSeconds(1);
        Assert.Empty(await _bench.LookAsync());
        _bench.Time.Now += TimeSpan.FromSeconds(1);
        Assert.Equal([messages[0], messages[2]], await _bench.LookAsync());
        Assert.Empty(await _bench.LookAsync());
        _bench.FallSilent();
        Assert.Equal([messages[0], messages[2]], await _bench.LookAsync());
    }

    [Fact]
    public async Task A_shard_sent_in_vain_again_and_again_fails_the_night()
    {
        var storage = await _bench.LayDownAsync(_bench.FirstNight);
        await _bench.ReadAsync(_bench.FirstNight);
        for (var sent = 2; sent <= ShardWatch.MostSent; sent++)
        {
            _bench.FallSilent();
            Assert.Equal(3, (await _bench.LookAsync()).Count);
        }
        _bench.FallSilent();
        Assert.Empty(await _bench.LookAsync());
        var run = Assert.Single(await storage.Runs.ReadAllAsync(CancellationToken.None));
        Assert.Equal((RunState.Failed, "shard 0 was sent 20 times and never done"), (run.State, run.Reason));
        Assert.Empty(await storage.Nights.ListAsync("", CancellationToken.None));
    }

    [Fact]
    public async Task A_night_whose_end_nobody_lives_to_see_fails_too()
    {
        var storage = await _bench.LayDownAsync(_bench.FirstNight);
        var messages = (await _bench.ReadAsync(_bench.FirstNight)).Shards;
        var of = messages[0].ToRun();
        foreach (var message in messages)
            await storage.Shards.ChangeAsync(of, message.Shard, s => s with { State = ShardState.Done }, CancellationToken.None);
        await (await RunLease.TryPublishAsync(storage.Runs, of, _bench.Settings, _bench.Time, CancellationToken.None))!.DisposeAsync();
        Assert.Empty(await _bench.LookAsync());
        for (var sent = 2; sent <= ShardWatch.MostSent; sent++)
        {
            _bench.FallSilent();
            Assert.Equal([messages[2]], await _bench.LookAsync());
        }
        _bench.FallSilent();
        Assert.Empty(await _bench.LookAsync());
        var run = Assert.Single(await storage.Runs.ReadAllAsync(CancellationToken.None));
        Assert.Equal((RunState.Failed, "shard 2 was sent 20 times and the night never ended"), (run.State, run.Reason));
    }

    [Fact]
    public async Task Where_no_night_is_cut_the_timer_asks_only_for_the_runs()
    {
        await _bench.LayDownAsync(_bench.FirstNight);
        _bench.Settings.NightShards = 1;
        await _bench.RunAsync(_bench.FirstNight);
        var witness = new StorageWitness();
        Assert.Empty(await TimerAsync(witness));
        Assert.EndsWith("Runs()", Assert.Single(witness.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_night_that_is_out_is_watched_over_even_if_nights_are_no_longer_cut()
    {
        var storage = await _bench.LayDownAsync(_bench.FirstNight);
        var messages = (await _bench.ReadAsync(_bench.FirstNight)).Shards;
        _bench.Settings.NightShards = 1;
        _bench.FallSilent();
        var again = await TimerAsync();
        Assert.Equal(messages, again);
        foreach (var message in again) await _bench.DeliverAsync(message);
        Assert.Equal(RunState.Done, Assert.Single(await storage.Runs.ReadAllAsync(CancellationToken.None)).State);
        Assert.Empty(await storage.Nights.ListAsync("", CancellationToken.None));
    }

    private Task<ShardMessage[]> TimerAsync(StorageWitness? witness = null) =>
        new OverdueShards(new ShardWatch(_bench.Storage.Open(witness), _bench.Settings, _bench.Time, NullLogger<ShardWatch>.Instance))
            .RunAsync(new TimerInfo(), CancellationToken.None);

    [Fact]
    public void The_timer_looks_every_ten_minutes()
    {
        var schedule = CrontabSchedule.Parse(OverdueShards.Schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true });
        Assert.Equal([5, 15, 25, 35, 45, 55],
            schedule.GetNextOccurrences(new DateTime(2018, 8, 25), new DateTime(2018, 8, 25, 1, 0, 0)).Select(t => t.Minute));
    }
}
