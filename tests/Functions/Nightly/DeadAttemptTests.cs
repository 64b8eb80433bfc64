using Azure.Core;
using Azure.Core.Pipeline;
using LearningHours.Nightly;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Storage;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>
/// What an attempt leaves that died, or that was presumed dead and wakes up, never counts and never harms the next attempt.
/// </summary>
[Trait("Speed", "slow")]
public sealed class DeadAttemptTests
{
    private readonly NightBench _bench = new();

    [Fact]
    public async Task Mails_of_a_dead_attempt_are_not_sent_when_the_next_one_finds_other_inputs()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await KillBehindTheOutboxAsync();
        await SmallCity.OnFirstNight().LayDownAsync(storage);

        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        await _bench.DrainAsync();

        Assert.DoesNotContain(_bench.Mailer.Sent, m => m.To == "e2@city.example");
    }

    [Fact]
    public async Task Decisions_of_a_dead_attempt_are_not_what_stood_before()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        var writes = await WritesBeforeTheEndAsync();
        await Assert.ThrowsAsync<KilledException>(() => _bench.RunAsync(SmallCity.SecondNight, new ProcessFate(writes)));
        Silence();
        await SmallCity.OnFirstNight().LayDownAsync(storage);
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        await SmallCity.OnSecondNight().LayDownAsync(storage);
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight.AddDays(1))).End);
        await _bench.DrainAsync();

        Assert.Single(_bench.Mailer.Sent, m => m.To == "e2@city.example");
    }

    [Fact]
    public async Task A_night_of_the_past_in_between_takes_no_mail_away()
    {
        await _bench.BeforeSecondNightAsync();
        await KillBehindTheOutboxAsync();
        Assert.Equal(NightEnd.Past, (await _bench.RunAsync(SmallCity.FirstNight.AddDays(-1))).End);
        await _bench.DrainAsync();

        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        await _bench.DrainAsync();

        Assert.Single(_bench.Mailer.Sent, m => m.To == "e2@city.example");
    }

    [Fact]
    public async Task First_inputs_that_come_again_after_others_are_told()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await KillBehindTheOutboxAsync();
        await SmallCity.OnFirstNight().LayDownAsync(storage);
        await _bench.RunAsync(SmallCity.SecondNight);
        await _bench.DrainAsync();
        await SmallCity.OnSecondNight().LayDownAsync(storage);

        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        await _bench.DrainAsync();

        Assert.Single(_bench.Mailer.Sent, m => m.To == "e2@city.example");
    }

    [Fact]
    public async Task Who_was_told_yes_and_then_no_on_one_date_is_told_yes_again()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        foreach (var city in new[] { SmallCity.OnSecondNight(), SmallCity.OnFirstNight(), SmallCity.OnSecondNight() })
        {
            await city.LayDownAsync(storage);
            Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight)).End);
            await _bench.DrainAsync();
        }
        Assert.Equal(3, _bench.Mailer.Sent.Count(m => m.To == "e2@city.example"));
    }

    [Fact]
    public async Task An_old_night_that_was_not_tidied_deletes_nothing_of_a_newer_one()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        // Killed after it was marked done: E4 has left and E3 has moved, but neither row has been deleted.
        var writes = await WritesBeforeTheEndAsync();
        await Assert.ThrowsAsync<KilledException>(() => _bench.RunAsync(SmallCity.SecondNight, new ProcessFate(writes + 1)));
        Assert.Contains(await storage.Runs.ReadAllAsync(CancellationToken.None), r => r is { State: RunState.Done, Settled: false });
        Silence();
        await SmallCity.OnFirstNight().LayDownAsync(storage);
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight.AddDays(1))).End);
        var rows = await storage.Decisions.ReadAsync("smallcity-107", CancellationToken.None);
        Assert.Contains(rows, r => r.Current.Row is { Employee: "E3", Agency: "NORTH" });

        await SmallCity.OnSecondNight().LayDownAsync(storage);
        Silence();
        Assert.Equal(NightEnd.AlreadyDone, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        Assert.Equal(rows, await storage.Decisions.ReadAsync("smallcity-107", CancellationToken.None));
    }

    [Theory]
    [InlineData("results/2018-08-25/decisions.csv")]
    [InlineData("results/latest/decisions.csv")]
    [InlineData("results/latest/run.json")]
    [InlineData("Outbox")]
    [InlineData("$batch")]
    public async Task A_process_that_was_stopped_and_taken_for_dead_changes_nothing_when_it_wakes_up(string stopsAt)
    {
        var storage = await _bench.BeforeSecondNightAsync();
        var stopped = new StoppedProcess(stopsAt);
        var first = Task.Run(() => _bench.RunAsync(SmallCity.SecondNight, stopped));
        await stopped.Reached.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Silence();
        var other = SmallCity.OnFirstNight();
        other.Learn("E3");
        await other.LayDownAsync(storage);
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        await _bench.DrainAsync();
        var expected = await StorageDump.OfAsync(storage, "2018-08-25");

        stopped.Wake.SetResult();
        await Assert.ThrowsAnyAsync<Exception>(() => first);

        await _bench.DrainAsync();
        Assert.Equal(expected, await StorageDump.OfAsync(storage, "2018-08-25"));
        Assert.Equal(["e3@city.example", "north@city.example"], _bench.Mailer.Sent.Select(m => m.To).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("results/2018-08-25/", "2018-08-25")]
    [InlineData("results/latest/", "latest")]
    public async Task Results_that_are_half_laid_down_have_no_report(string part, string prefix)
    {
        var storage = await _bench.BeforeSecondNightAsync();
        var witness = new ProcessFate(int.MaxValue);
        var twin = new NightBench();
        await twin.BeforeSecondNightAsync();
        await twin.RunAsync(SmallCity.SecondNight, witness);
        var kind = witness.Kinds.Select((k, i) => (k, i))
            .First(k => k.k.Contains(part.TrimEnd('/').Split('/')[0], StringComparison.Ordinal)
                && k.k.EndsWith(prefix, StringComparison.Ordinal) && k.k.StartsWith("PUT", StringComparison.Ordinal)).i;
        await Assert.ThrowsAsync<KilledException>(() => _bench.RunAsync(SmallCity.SecondNight, new ProcessFate(kind + 2)));

        var paths = new List<string>();
        await foreach (var (path, content) in storage.Results.ReadAsync(prefix, CancellationToken.None))
        {
            await content.DisposeAsync();
            paths.Add(path);
        }
        Assert.NotEmpty(paths);
        Assert.DoesNotContain("run.json", paths);
    }

    private async Task KillBehindTheOutboxAsync()
    {
        await Assert.ThrowsAsync<KilledException>(() => _bench.RunAsync(SmallCity.SecondNight, ProcessFate.Before("$batch")));
        Silence();
    }

    /// <summary>How many writes a second night makes before the one that marks it as done.</summary>
    private static async Task<int> WritesBeforeTheEndAsync()
    {
        var twin = new NightBench();
        await twin.BeforeSecondNightAsync();
        var witness = new ProcessFate(int.MaxValue);
        await twin.RunAsync(SmallCity.SecondNight, witness);
        var kinds = witness.Kinds.ToList();
        return kinds.FindIndex(kinds.FindIndex(k => k.Contains("$batch", StringComparison.Ordinal)),
            k => k.Contains("Runs", StringComparison.Ordinal));
    }

    private void Silence() => _bench.Time.Now += TimeSpan.FromMinutes(_bench.Settings.HeartbeatMinutes + 1);

    /// <summary>Halts all requests of a process, from its first write to a path, until it is woken.</summary>
    private sealed class StoppedProcess(string at) : HttpPipelinePolicy
    {
        private int _stopped;

        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public TaskCompletionSource Wake { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var isWrite = message.Request.Method != RequestMethod.Get && message.Request.Method != RequestMethod.Head;
            if (isWrite && message.Request.Uri.ToUri().AbsolutePath.Contains(at, StringComparison.Ordinal)
                && Interlocked.Exchange(ref _stopped, 1) == 0) Reached.SetResult();
            if (Volatile.Read(ref _stopped) == 1) await Wake.Task;
            await ProcessNextAsync(message, pipeline);
        }
    }
}
