using LearningHours.Nightly;
using LearningHours.Notices;
using LearningHours.Options;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>
/// A night that no plan covers judges nobody: it is held and says so, the newest results stay, and the operators are told once.
/// </summary>
public sealed class NightWithoutPlanTests
{
    private static readonly DateOnly YearAfter = new(2030, 1, 1);
    private readonly NightBench _bench = new();

    [Fact]
    public async Task The_newest_results_stay_and_the_reason_stands_in_the_run()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        var latest = await LatestAsync(storage);

        var outcome = await _bench.RunAsync(YearAfter);

        Assert.Equal(NightEnd.Held, outcome.End);
        Assert.Equal([GuardNames.Plan], outcome.Alarms.Select(a => a.Guard));
        Assert.Equal(latest, await LatestAsync(storage));
        Assert.Contains("blob 2030-01-01/run.json", await StorageDump.OfAsync(storage, "2030-01-01"));
        Assert.Single(await storage.Runs.ReadAllAsync(CancellationToken.None),
            static r => r.State == RunState.Held && r.Reason.Contains("沒有任何計畫涵蓋此判定日", StringComparison.Ordinal));
        Assert.NotEmpty(await storage.Decisions.ReadAsync("smallcity-107", CancellationToken.None));
    }

    [Fact]
    public async Task The_operators_hear_of_it_once_and_again_after_a_night_with_a_plan()
    {
        await _bench.BeforeSecondNightAsync();
        _bench.Settings.OperatorEmail = "it@city.example";
        for (var night = 0; night < 3; night++) await _bench.RunAsync(YearAfter.AddDays(night));
        await _bench.DrainAsync();
        Assert.Equal(["it@city.example"], _bench.Mailer.Sent.Select(static m => m.To));
    }

    [Fact]
    public async Task Without_an_address_of_operators_nobody_is_written_to()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await _bench.RunAsync(YearAfter);
        Assert.DoesNotContain(await storage.Outbox.ReadAllAsync(CancellationToken.None), static m => m.Notice.Kind == NoticeKind.Operators);
    }

    private static async Task<List<string>> LatestAsync(StorageAccount storage)
    {
        var files = new List<string>();
        await foreach (var (path, content) in storage.Results.ReadAsync(ResultBlobs.Latest, CancellationToken.None))
        {
            using var reader = new StreamReader(content);
            files.Add($"{path} {await reader.ReadToEndAsync()}");
        }
        return files;
    }
}
