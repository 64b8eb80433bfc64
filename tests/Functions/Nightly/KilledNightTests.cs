using LearningHours.Nightly;
using LearningHours.Tests.Functions.Storage;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>
/// A night that is killed at any kind of moment and rerun ends in the same tables, blobs and mails as an undisturbed one.
/// </summary>
[Trait("Speed", "slow")]
public sealed class KilledNightTests
{
    private const string Night = "2018-08-25";

    [Fact]
    public async Task Killed_at_any_moment_and_run_again_the_night_ends_as_if_nothing_had_happened()
    {
        var (expected, mails, moments) = await UndisturbedAsync();
        Assert.InRange(moments.Count, 12, 40);
        await Parallel.ForEachAsync(moments, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (lastWrite, _) =>
        {
            await using var bench = new NightBench();
            var storage = await bench.BeforeSecondNightAsync();
            var fate = new ProcessFate(lastWrite);
            await Assert.ThrowsAsync<KilledException>(() => bench.RunAsync(SmallCity.SecondNight, fate));
            // Mails that a run put into the outbox before it is done must not be sent.
            await bench.DrainAsync();
            bench.Time.Now += TimeSpan.FromMinutes(bench.Settings.HeartbeatMinutes + 1);

            var again = await bench.RunAsync(SmallCity.SecondNight);
            await bench.DrainAsync();

            Assert.True(again.End is NightEnd.Done or NightEnd.AlreadyDone, $"killed at write {lastWrite}: {again.End}");
            Assert.Equal(expected, await StorageDump.OfAsync(storage, Night));
            Assert.Equal(mails, bench.Mailer.Sent.Select(m => m.Key).Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task Killed_and_never_run_again_the_next_night_tells_everything_once()
    {
        var (_, _, moments) = await UndisturbedAsync();
        var late = moments.Where((_, i) => i % 2 == 0 || i > moments.Count - 6);
        await Parallel.ForEachAsync(late, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (lastWrite, _) =>
        {
            await using var bench = new NightBench();
            var storage = await bench.BeforeSecondNightAsync();
            await Assert.ThrowsAsync<KilledException>(() => bench.RunAsync(SmallCity.SecondNight, new ProcessFate(lastWrite)));
            bench.Time.Now += TimeSpan.FromDays(1);

            await bench.RunAsync(SmallCity.SecondNight.AddDays(1));
            await bench.DrainAsync();

            Assert.Single(bench.Mailer.Sent, m => m.To == "e2@city.example");
            Assert.Equal(["E1", "E2", "E3", "E5"],
                (await storage.Decisions.ReadAsync("smallcity-107", CancellationToken.None)).Select(r => r.Current.Row.Employee).Order(
                    StringComparer.Ordinal));
        });
    }

    private static async Task<(string Dump, IReadOnlyList<string> Mails, IReadOnlyList<int> Moments)> UndisturbedAsync()
    {
        var bench = new NightBench();
        var storage = await bench.BeforeSecondNightAsync();
        var witness = new ProcessFate(int.MaxValue);
        await bench.RunAsync(SmallCity.SecondNight, witness);
        await bench.DrainAsync();
        return (await StorageDump.OfAsync(storage, Night), [.. bench.Mailer.Sent.Select(m => m.Key).Order(StringComparer.Ordinal)],
            witness.Moments());
    }
}
