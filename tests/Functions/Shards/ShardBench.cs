using Azure.Core.Pipeline;
using LearningHours.Commands;
using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Runs;
using LearningHours.Shards;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Nightly;
using LearningHours.Tests.Functions.Storage;
using LearningHours.Tests.House;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningHours.Tests.Functions.Shards;

/// <summary>
/// Two nights against the emulator, cut into shards or not, with one storage, one clock, and a message delivery that tests may disturb.
/// </summary>
/// <param name="isSmall">
/// Whether to use the few people of the small city, where a night takes moments, instead of the sample's hundred and more.
/// </param>
public sealed class ShardBench(int shards, bool isSmall = false) : IAsyncDisposable
{
    private static readonly IReadOnlyList<SampleNight> Sample = SampleNight.In(SourceTree.At("tests", "SampleNight"));

    private readonly PlanShelf _shelf = isSmall ? SmallCity.Shelf() : PlanShelf.BuiltIn();

    public DateOnly FirstNight { get; } = isSmall ? SmallCity.FirstNight : Sample[0].AsOf;
    public DateOnly SecondNight { get; } = isSmall ? SmallCity.SecondNight : Sample[1].AsOf;

    public TestStorage Storage { get; } = new();
    public SettableTime Time { get; } = new(new DateTimeOffset(2018, 8, 24, 18, 0, 0, TimeSpan.Zero));
    public NightSettings Settings { get; } =
        new()
        {
            MailFrom = "hours@city.example",
            PersonKey = "a key of the tests",
            StaleAfterDays = "",
            NightShards = shards,
            ShrinkLimit = isSmall ? 1 : 0.05
        };

    public ValueTask DisposeAsync() => Storage.DisposeAsync();

    public async Task<StorageAccount> LayDownAsync(DateOnly night)
    {
        var storage = await Storage.CreateAsync();
        if (isSmall) await (night == FirstNight ? SmallCity.OnFirstNight() : SmallCity.OnSecondNight()).LayDownAsync(storage);
        else await Sample.Single(n => n.AsOf == night).LayDownAsync(storage.Exports, Sample, CancellationToken.None);
        return storage;
    }

    public Task<NightOutcome> ReadAsync(DateOnly asOf, HttpPipelinePolicy? watched = null, params IReadOnlyCollection<string> release) =>
        new NightlyRun(Storage.Open(watched), Settings, _shelf, Time, NullLogger<NightlyRun>.Instance).RunAsync(asOf, release,
            CancellationToken.None);

    public Task<NightOutcome?> DeliverAsync(ShardMessage message, HttpPipelinePolicy? watched = null) =>
        new ShardRun(Storage.Open(watched), Settings, _shelf, Time, NullLogger<ShardRun>.Instance).RunAsync(message,
            CancellationToken.None);

    public Task<IReadOnlyList<ShardMessage>> LookAsync() =>
        new ShardWatch(Storage.Open(), Settings, Time, NullLogger<ShardWatch>.Instance).LookAsync(CancellationToken.None);

    /// <summary>Lets enough time pass that whoever is silent is presumed dead.</summary>
    public void FallSilent() => Time.Now += TimeSpan.FromMinutes(Settings.HeartbeatMinutes + 1);

    /// <summary>Runs a night to its end, delivering every message once.</summary>
    public async Task<NightOutcome> RunAsync(DateOnly asOf, params IReadOnlyCollection<string> release)
    {
        var outcome = await ReadAsync(asOf, null, release);
        foreach (var message in outcome.Shards) outcome = await DeliverAsync(message) ?? outcome;
        return outcome;
    }

    /// <summary>Runs the first night uncut, then uploads the exports of the second.</summary>
    public async Task<StorageAccount> BeforeSecondNightAsync()
    {
        await LayDownAsync(FirstNight);
        Settings.NightShards = 1;
        Assert.Equal(NightEnd.Done, (await RunAsync(FirstNight)).End);
        Settings.NightShards = shards;
        Time.Now += TimeSpan.FromDays(SecondNight.DayNumber - FirstNight.DayNumber);
        return await LayDownAsync(SecondNight);
    }

    public Task<string> DumpAsync() =>
        StorageDump.OfPlanAsync(Storage.Open(), isSmall ? "smallcity-107" : "kaohsiung-107", ResultBlobs.PrefixOf(FirstNight),
            ResultBlobs.PrefixOf(SecondNight));

    /// <summary>What both nights leave in storage if one process does all the work.</summary>
    public static async Task<string> UncutAsync(bool isSmall)
    {
        var bench = new ShardBench(shards: 1, isSmall);
        await bench.BeforeSecondNightAsync();
        Assert.Empty((await bench.RunAsync(bench.SecondNight)).Shards);
        return await bench.DumpAsync();
    }
}
