using LearningHours.Commands;
using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Shards;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Nightly;
using LearningHours.Tests.Functions.Storage;
using LearningHours.Tests.House;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningHours.Tests.Functions.Shards;

/// <summary>The two nights of the sample against the emulator, cut into shards or not: one storage, one clock, and a post that tests may disturb.</summary>
public sealed class ShardBench(int shards)
{
    public const string Plan = "kaohsiung-107";
    public static readonly DateOnly FirstNight = new(2018, 8, 24), SecondNight = new(2018, 9, 1);

    private static readonly IReadOnlyList<SampleNight> Nights = SampleNight.In(SourceTree.At("tests", "SampleNight"));

    public TestStorage Storage { get; } = new();
    public SettableTime Time { get; } = new(new DateTimeOffset(2018, 8, 24, 18, 0, 0, TimeSpan.Zero));
    public NightSettings Settings { get; } = new() { MailFrom = "hours@city.example", PersonKey = "a key of the tests", NightShards = shards };
    public PlanShelf Shelf { get; init; } = PlanShelf.BuiltIn();

    public async Task<StorageAccount> LayDownAsync(DateOnly night)
    {
        var storage = await Storage.CreateAsync();
        await Nights.Single(n => n.AsOf == night).LayDownAsync(storage.Exports, Nights, CancellationToken.None);
        return storage;
    }

    public Task<NightOutcome> ReadAsync(DateOnly asOf, ProcessFate? fate = null) =>
        new NightlyRun(Storage.Open(fate), Settings, Shelf, Time, NullLogger<NightlyRun>.Instance).RunAsync(asOf, [], CancellationToken.None);

    public Task<NightOutcome?> DeliverAsync(ShardMessage message, ProcessFate? fate = null) =>
        new ShardRun(Storage.Open(fate), Settings, Shelf, Time, NullLogger<ShardRun>.Instance).RunAsync(message, CancellationToken.None);

    public Task<IReadOnlyList<ShardMessage>> LookAsync() => new ShardWatch(Storage.Open(), Settings, Time, NullLogger<ShardWatch>.Instance).LookAsync(CancellationToken.None);

    /// <summary>Time passes until whoever is silent is taken for dead.</summary>
    public void FallSilent() => Time.Now += TimeSpan.FromMinutes(Settings.HeartbeatMinutes + 1);

    /// <summary>A night to its end with a post that loses nothing.</summary>
    public async Task<NightOutcome> RunAsync(DateOnly asOf)
    {
        var outcome = await ReadAsync(asOf);
        foreach (var message in outcome.Shards) outcome = await DeliverAsync(message) ?? outcome;
        return outcome;
    }

    /// <summary>The first night, done; then the exports of the second lie there.</summary>
    public async Task<StorageAccount> BeforeSecondNightAsync()
    {
        await LayDownAsync(FirstNight);
        Assert.Equal(NightEnd.Done, (await RunAsync(FirstNight)).End);
        Time.Now += TimeSpan.FromDays(8);
        return await LayDownAsync(SecondNight);
    }
}
