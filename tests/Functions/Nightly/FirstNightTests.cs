using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Runs;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>Contract section 4: the first night of a plan sends one summary to each personnel unit and no mail to staff.</summary>
public sealed class FirstNightTests
{
    private static readonly string[] BothUnits = ["north@city.example", "south@city.example"];

    private readonly NightBench _bench = new();

    [Fact]
    public async Task A_second_plan_that_begins_later_is_quiet_on_its_own_first_night_alone()
    {
        var storage = await BeginAsync();
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.FirstNight)).End);
        await _bench.DrainAsync();
        _bench.Mailer.Sent.Clear();

        // E2 is eligible under both; of the first plan that is news.
        var city = City();
        city.Learn("E2");
        await LayDownAsync(storage, city);
        Assert.Equal(NightEnd.Done, (await RunWithBothPlansAsync(SmallCity.SecondNight)).End);
        await _bench.DrainAsync();

        Assert.Equal(["e2@city.example", .. BothUnits], Told());
        Assert.DoesNotContain(_bench.Mailer.Sent,
            static m => m.To.StartsWith("e2", StringComparison.Ordinal) && m.Html.Contains("第二計畫", StringComparison.Ordinal));
        Assert.All(_bench.Mailer.Sent.Where(static m => BothUnits.Contains(m.To)),
            static m => Assert.Contains("第二計畫", m.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_first_night_that_was_held_is_followed_by_a_first_night()
    {
        await BeginAsync();
        _bench.Settings.ExpectedPlans = "smallcity-108";
        Assert.Equal(NightEnd.Held, (await _bench.RunAsync(SmallCity.FirstNight)).End);
        await _bench.DrainAsync();
        Assert.Empty(_bench.Mailer.Sent);

        _bench.Settings.ExpectedPlans = "";
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        await _bench.DrainAsync();
        Assert.Equal(BothUnits, Told());
    }

    [Theory]
    [InlineData("Outbox")]
    [InlineData("$batch")]
    public async Task A_first_night_that_was_killed_is_followed_by_a_first_night(string before)
    {
        await BeginAsync();
        await Assert.ThrowsAsync<KilledException>(() => _bench.RunAsync(SmallCity.FirstNight, ProcessFate.Before(before)));
        _bench.Time.Now += TimeSpan.FromDays(1);

        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        await _bench.DrainAsync();
        Assert.Equal(BothUnits, Told());
    }

    [Fact]
    public async Task A_night_of_the_past_is_no_first_night()
    {
        var storage = await BeginAsync();
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        Assert.Equal(NightEnd.Past, (await RunWithBothPlansAsync(SmallCity.FirstNight)).End);
        await _bench.DrainAsync();
        _bench.Mailer.Sent.Clear();

        Assert.Equal(NightEnd.Done, (await RunWithBothPlansAsync(SmallCity.SecondNight.AddDays(1))).End);
        await _bench.DrainAsync();
        Assert.Equal(BothUnits, Told());
        Assert.NotEmpty(await storage.Decisions.ReadAsync("second-107", CancellationToken.None));
    }

    private static SmallCity City()
    {
        var city = SmallCity.OnFirstNight();
        city.Hire("E4", "SOUTH");
        return city;
    }

    private async Task<StorageAccount> BeginAsync()
    {
        var storage = await _bench.Storage.CreateAsync();
        await LayDownAsync(storage, City());
        return storage;
    }

    /// <summary>Both plans are released for all before either began.</summary>
    private static async Task LayDownAsync(StorageAccount storage, SmallCity city)
    {
        await city.LayDownAsync(storage);
        await storage.Exports.UploadAsync("releases/second.csv",
            new MemoryStream("計畫,機關代碼,日期,決定者\r\nsecond-107,,2018-08-01,人事室\r\n"u8.ToArray()), CancellationToken.None);
    }

    private IEnumerable<string> Told() => _bench.Mailer.Sent.Select(static m => m.To).Order(StringComparer.Ordinal);

    private Task<NightOutcome> RunWithBothPlansAsync(DateOnly asOf)
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(Path.Combine(folder.Path, "smallcity-107.plan.json"), SmallCity.PlanJson);
        File.WriteAllText(Path.Combine(folder.Path, "second-107.plan.json"),
            SmallCity.PlanJson.Replace("smallcity-107", "second-107", StringComparison.Ordinal)
                .Replace("小城市107年度數位學習計畫", "小城市107年度第二計畫", StringComparison.Ordinal));
        var shelf = PlanShelf.ReadFolder(folder.Path);
        Assert.Empty(shelf.Problems);
        return new NightlyRun(_bench.Storage.Open(), _bench.Settings, shelf, _bench.Time, NullLogger<NightlyRun>.Instance)
            .RunAsync(asOf, [], CancellationToken.None);
    }
}
