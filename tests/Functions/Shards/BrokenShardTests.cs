using System.Text;
using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Shards;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Storage;

namespace LearningHours.Tests.Functions.Shards;

/// <summary>If processes die, exports change or messages stray, a night ends as if nothing had happened, or fails and says why.</summary>
[Trait("Speed", "slow")]
public sealed class BrokenShardTests(UncutSmallCity uncut) : IClassFixture<UncutSmallCity>
{
    private const int Parallel = 4;
    private readonly ShardBench _bench = new(shards: 4, isSmall: true);

    [Fact]
    public async Task A_reader_killed_at_any_moment_is_followed_by_the_next_night_of_the_date()
    {
        await ForEachAsync(await MomentsAsync(fate => _bench.ReadAsync(_bench.SecondNight, fate)), async (bench, lastWrite) =>
        {
            await Assert.ThrowsAsync<KilledException>(() => bench.ReadAsync(bench.SecondNight, new ProcessFate(lastWrite)));
            bench.FallSilent();
            var strays = await bench.LookAsync();
            var again = strays.Count > 0 ? strays : (await bench.ReadAsync(bench.SecondNight)).Shards;
            await DeliverAsync(bench, again);
        });
    }

    [Fact]
    public async Task A_shard_killed_at_any_moment_is_sent_again()
    {
        var moments = await MomentsAsync(
            async fate => await _bench.DeliverAsync((await _bench.ReadAsync(_bench.SecondNight)).Shards[2], fate));
        await ForEachAsync(moments, async (bench, lastWrite) =>
        {
            var messages = (await bench.ReadAsync(bench.SecondNight)).Shards;
            await DieAsync(bench, messages[2], lastWrite);
            await DeliverAsync(bench, [messages[3], messages[1], messages[0]]);
            bench.FallSilent();
            await DeliverAsync(bench, await bench.LookAsync());
        });
    }

    [Fact]
    public async Task Who_ends_the_night_and_is_killed_at_any_moment_is_followed_by_another()
    {
        IReadOnlyList<ShardMessage> messages = [];
        var moments = await MomentsAsync(async fate =>
        {
            messages = (await _bench.ReadAsync(_bench.SecondNight)).Shards;
            await DeliverAsync(_bench, [.. messages.Skip(1)]);
            await _bench.DeliverAsync(messages[0], fate);
        });
        await ForEachAsync(moments, async (bench, lastWrite) =>
        {
            messages = (await bench.ReadAsync(bench.SecondNight)).Shards;
            await DeliverAsync(bench, [.. messages.Skip(1)]);
            await DieAsync(bench, messages[0], lastWrite);
            bench.FallSilent();
            await DeliverAsync(bench, await bench.LookAsync());
            // If it is done but not cleaned up, the next run of the date finds that out.
            if (await IsDoneAsync(bench)) Assert.Equal(NightEnd.AlreadyDone, (await bench.ReadAsync(bench.SecondNight)).End);
        });
    }

    [Fact]
    public async Task A_feed_that_changed_after_it_was_read_fails_the_night_and_the_next_one_begins_anew()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        var first = await _bench.ReadAsync(_bench.SecondNight);
        await storage.Exports.UploadAsync("agencies/agencies.csv", new MemoryStream(Encoding.UTF8.GetBytes("機關代碼,機關名稱,政府\r\n")),
            CancellationToken.None);
        await Assert.ThrowsAsync<InputsChangedException>(() => _bench.DeliverAsync(first.Shards[0]));
        foreach (var message in first.Shards) Assert.Null(await _bench.DeliverAsync(message));

        var run = Assert.Single(await storage.Runs.ReadAllAsync(CancellationToken.None), r => r.State == RunState.Failed);
        Assert.Contains("not those that were read", run.Reason, StringComparison.Ordinal);
        await _bench.LayDownAsync(_bench.SecondNight);
        Assert.Equal((NightEnd.Done, 2),
            ((await _bench.RunAsync(_bench.SecondNight)) is var end ? (end.End, end.Run!.Value.Number) : default));
        Assert.Empty(await storage.Nights.ListAsync("", CancellationToken.None));
    }

    [Fact]
    public async Task An_export_that_arrives_meanwhile_waits_for_the_next_night()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        var messages = (await _bench.ReadAsync(_bench.SecondNight)).Shards;
        await storage.Exports.UploadAsync("agencies/a-later.csv", new MemoryStream("no agencies"u8.ToArray()), CancellationToken.None);
        await DeliverAsync(_bench, messages);
        Assert.Equal(uncut.Dump, await _bench.DumpAsync());
    }

    [Fact]
    public async Task An_unknown_name_is_warned_of_once_although_the_night_is_read_twice()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await storage.Exports.UploadAsync("releases/b.csv",
            new MemoryStream(Encoding.UTF8.GetBytes("計畫,機關代碼,日期,決定者\r\nnobodys-107,,2018-08-01,人事室\r\n")), CancellationToken.None);
        await DeliverAsync(_bench, (await _bench.ReadAsync(_bench.SecondNight)).Shards);
        Assert.True(await IsDoneAsync(_bench));
        using var report = new StreamReader(
            (await storage.Results.FindAsync(ResultBlobs.PrefixOf(_bench.SecondNight), "run.json", CancellationToken.None))!());
        Assert.Equal(2, (await report.ReadToEndAsync()).Split("V-NAME").Length);
    }

    [Fact]
    public async Task A_shard_that_never_comes_to_its_end_fails_the_night_at_the_last_attempt()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        var messages = (await _bench.ReadAsync(_bench.SecondNight)).Shards;
        await storage.Nights.DeleteAsync("", CancellationToken.None);
        for (var attempt = 1; attempt <= ShardRun.MostAttempts; attempt++)
        {
            Assert.DoesNotContain(await storage.Runs.ReadAllAsync(CancellationToken.None), r => r.State == RunState.Failed);
            await Assert.ThrowsAnyAsync<Exception>(() => _bench.DeliverAsync(messages[1]));
        }
        Assert.StartsWith("shard 1: ",
            Assert.Single(await storage.Runs.ReadAllAsync(CancellationToken.None), r => r.State == RunState.Failed).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guard_holds_a_night_that_was_cut_and_its_release_goes_with_the_run()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        (_bench.Settings.ChangeFloor, _bench.Settings.ChangeLimit) = (0, 0);
        var held = await _bench.RunAsync(_bench.SecondNight);
        Assert.Equal((NightEnd.Held, GuardNames.Change), (held.End, Assert.Single(held.Alarms).Guard));
        Assert.Empty(await storage.Nights.ListAsync("", CancellationToken.None));

        var released = await _bench.RunAsync(_bench.SecondNight, GuardNames.Change);
        Assert.Equal(NightEnd.Done, released.End);
        Assert.Equal(GuardNames.Change, (await storage.Runs.GetAsync(released.Run!.Value, CancellationToken.None))!.Released);
    }

    [Fact]
    public async Task A_message_of_another_run_attempt_or_shard_writes_nothing()
    {
        await _bench.BeforeSecondNightAsync();
        var message = (await _bench.ReadAsync(_bench.SecondNight)).Shards[0];
        var witness = new ProcessFate(int.MaxValue);
        foreach (var stray in new[] { message with { Number = 9 }, message with { Shard = 4 }, message with { Shard = -1 },
            message with { AsOf = _bench.FirstNight } })
            Assert.Null(await _bench.DeliverAsync(stray, witness));
        Assert.Equal(0, witness.Writes);
    }

    [Fact]
    public async Task A_night_that_is_over_leaves_nothing_of_its_shards()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        var messages = (await _bench.ReadAsync(_bench.SecondNight)).Shards;
        Assert.NotEmpty(await storage.Nights.ListAsync("", CancellationToken.None));
        await DeliverAsync(_bench, messages);
        Assert.Empty(await storage.Nights.ListAsync("", CancellationToken.None));
        Assert.Empty(await storage.Shards.ReadAsync(messages[0].ToRun(), CancellationToken.None));
    }

    [Fact]
    public async Task A_night_that_fails_when_its_parts_are_put_together_leaves_nothing_of_its_shards()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        var messages = (await _bench.ReadAsync(_bench.SecondNight)).Shards;
        await DeliverAsync(_bench, [.. messages.Skip(1)]);
        await storage.Nights.DeleteAsync($"{messages[0].ToRun()}/parts/0001", CancellationToken.None);
        await Assert.ThrowsAnyAsync<Exception>(() => _bench.DeliverAsync(messages[0]));
        await AssertNothingLeftAsync(storage, messages[0].ToRun());
    }

    [Fact]
    public async Task A_reader_that_fails_while_it_sends_the_night_out_leaves_nothing()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        var fault = new Meanwhile("$batch", static () => throw new InvalidDataException());
        await Assert.ThrowsAnyAsync<Exception>(() => _bench.ReadAsync(_bench.SecondNight, fault));
        var run = Assert.Single(await storage.Runs.ReadAllAsync(CancellationToken.None), r => r.State == RunState.Failed);
        await AssertNothingLeftAsync(storage, ShardedRun.Of(run));
    }

    [Fact]
    public async Task What_a_killed_reader_left_goes_with_the_next_night_even_if_that_is_not_cut()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await Assert.ThrowsAsync<KilledException>(() => _bench.ReadAsync(_bench.SecondNight, ProcessFate.Before("$batch")));
        Assert.NotEmpty(await storage.Nights.ListAsync("", CancellationToken.None));
        _bench.FallSilent();
        _bench.Settings.NightShards = 1;
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(_bench.SecondNight)).End);
        Assert.Empty(await storage.Nights.ListAsync("", CancellationToken.None));
    }

    private static async Task AssertNothingLeftAsync(StorageAccount storage, ShardedRun of)
    {
        Assert.Contains(await storage.Runs.ReadAllAsync(CancellationToken.None), r => r.Id == of.Run && r.State == RunState.Failed);
        Assert.Empty(await storage.Nights.ListAsync("", CancellationToken.None));
        Assert.Empty(await storage.Shards.ReadAsync(of, CancellationToken.None));
    }

    private static async Task DeliverAsync(ShardBench bench, IReadOnlyList<ShardMessage> messages)
    {
        foreach (var message in messages) await bench.DeliverAsync(message);
    }

    /// <summary>Kills a process at a write, if it gets that far: its work may need fewer writes.</summary>
    private static async Task DieAsync(ShardBench bench, ShardMessage message, int lastWrite)
    {
        try
        {
            await bench.DeliverAsync(message, new ProcessFate(lastWrite));
        }
        catch (KilledException)
        {
        }
    }

    private async Task<IReadOnlyList<int>> MomentsAsync(Func<ProcessFate, Task> work)
    {
        await _bench.BeforeSecondNightAsync();
        var witness = new ProcessFate(int.MaxValue);
        await work(witness);
        // Neighboring moments are alike, so every other one is enough, and the last, which is nearest to the end of the work.
        var moments = witness.Moments();
        return [.. moments.Where((_, i) => i % 2 == 0 || i == moments.Count - 1)];
    }

    private async Task ForEachAsync(IReadOnlyList<int> moments, Func<ShardBench, int, Task> play)
    {
        Assert.InRange(moments.Count, 3, 40);
        await System.Threading.Tasks.Parallel.ForEachAsync(moments, new ParallelOptions { MaxDegreeOfParallelism = Parallel },
            async (lastWrite, _) =>
        {
            await using var own = new ShardBench(shards: 4, isSmall: true);
            await own.BeforeSecondNightAsync();
            await play(own, lastWrite);
            Assert.True(await IsDoneAsync(own), $"killed at write {lastWrite}");
            Assert.Equal(uncut.Dump, await own.DumpAsync());
        });
    }

    private static async Task<bool> IsDoneAsync(ShardBench bench) =>
        (await bench.Storage.Open().Runs.ReadAllAsync(CancellationToken.None)).Any(
            r => r.Id.AsOf == bench.SecondNight && r.State == RunState.Done);
}

/// <summary>What the nights of the small city leave in storage if they are not cut.</summary>
public sealed class UncutSmallCity : IAsyncLifetime
{
    public string Dump { get; private set; } = "";

    public async Task InitializeAsync() => Dump = await ShardBench.UncutAsync(isSmall: true);

    public Task DisposeAsync() => Task.CompletedTask;
}
