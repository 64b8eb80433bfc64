using LearningHours.Nightly;
using LearningHours.Tests.Functions.Storage;

namespace LearningHours.Tests.Functions.Shards;

/// <summary>
/// If the response to every single write is lost and the write is sent again, a night in shards still ends as if nothing had happened, and
/// without waiting until anybody is presumed dead.
/// </summary>
[Trait("Speed", "slow")]
public sealed class LostAnswerTests(UncutSmallCity uncut) : IClassFixture<UncutSmallCity>
{
    [Fact]
    public async Task Everybody_knows_his_own_writes_again()
    {
        var bench = new ShardBench(shards: 4, isSmall: true);
        await bench.BeforeSecondNightAsync();
        var fate = new LostAnswers();
        var messages = (await bench.ReadAsync(bench.SecondNight, fate)).Shards;
        NightOutcome? end = null;
        foreach (var message in messages) end = await bench.DeliverAsync(message, fate) ?? end;
        Assert.Equal(NightEnd.Done, end?.End);
        Assert.Equal(uncut.Dump, await bench.DumpAsync());
        Assert.InRange(fate.Count, 50, 1000);
    }
}
