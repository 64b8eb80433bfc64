using LearningHours.Nightly;

namespace LearningHours.Tests.Functions.Shards;

/// <summary>
/// A night in sixteen shards ends in the same blobs, tables and mails as a night in one process, whatever happens to messages and
/// processes.
/// </summary>
[Trait("Speed", "slow")]
public sealed class ShardedNightTests : IClassFixture<UncutSample>
{
    private readonly string _expected;
    private readonly ShardBench _bench = new(shards: 16);

    public ShardedNightTests(UncutSample night) => _expected = night.Dump;

    [Fact]
    public async Task Every_message_once_and_in_order_the_bytes_are_those_of_the_uncut_night()
    {
        await _bench.BeforeSecondNightAsync();
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(_bench.SecondNight)).End);
        await AssertSameAsync();
    }

    [Theory]
    [InlineData(1)]
    public async Task Messages_doubled_lost_and_out_of_order_change_nothing(int seed)
    {
        await _bench.BeforeSecondNightAsync();
        var random = new Random(seed);
        var post = (await _bench.ReadAsync(_bench.SecondNight)).Shards.ToList();
        Assert.Equal(16, post.Count);
        var ends = new List<NightOutcome>();
        for (var rounds = 0; ends.Count == 0; rounds++)
        {
            Assert.InRange(rounds, 0, 20);
            while (post.Count > 0)
            {
                var message = post[random.Next(post.Count)];
                // On average, one message in three stays in the queue although it was delivered, and one is lost.
                var fate = random.Next(3);
                if (fate != 0) post.Remove(message);
                if (fate != 1 && await _bench.DeliverAsync(message) is { } end) ends.Add(end);
            }
            _bench.FallSilent();
            post.AddRange(await _bench.LookAsync());
        }
        Assert.Equal([NightEnd.Done], ends.Select(e => e.End));
        await AssertSameAsync();
    }

    [Fact]
    public async Task Of_processes_that_judge_side_by_side_one_ends_the_night()
    {
        await _bench.BeforeSecondNightAsync();
        var messages = (await _bench.ReadAsync(_bench.SecondNight)).Shards;
        var ends = await Task.WhenAll(messages.Concat(messages).Select(m => Task.Run(() => _bench.DeliverAsync(m))));
        Assert.Equal([NightEnd.Done], ends.OfType<NightOutcome>().Select(e => e.End));
        await AssertSameAsync();
    }

    private async Task AssertSameAsync() => Assert.Equal(_expected, await _bench.DumpAsync());
}

/// <summary>What the nights of the sample leave in storage if they are not cut.</summary>
public sealed class UncutSample : IAsyncLifetime
{
    public string Dump { get; private set; } = "";

    public async Task InitializeAsync() => Dump = await ShardBench.UncutAsync(isSmall: false);

    public Task DisposeAsync() => Task.CompletedTask;
}
