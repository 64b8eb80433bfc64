using LearningHours.Nightly;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Storage;

namespace LearningHours.Tests.Functions.Nightly;

public sealed class NightlyRunTests
{
    private readonly NightBench _bench = new();

    [Fact]
    public async Task The_first_night_of_a_plan_tells_each_personnel_unit_and_no_staff()
    {
        var storage = await _bench.Storage.CreateAsync();
        await SmallCity.OnFirstNight().LayDownAsync(storage);

        var outcome = await _bench.RunAsync(SmallCity.FirstNight);
        await _bench.DrainAsync();

        Assert.Equal(NightEnd.Done, outcome.End);
        Assert.Equal(["north@city.example"], _bench.Mailer.Sent.Select(m => m.To));
    }

    [Fact]
    public async Task The_second_night_writes_what_changed_and_removes_who_is_gone()
    {
        var storage = await _bench.BeforeSecondNightAsync();

        var outcome = await _bench.RunAsync(SmallCity.SecondNight);

        Assert.Equal(NightEnd.Done, outcome.End);
        var rows = (await storage.Decisions.ReadAsync("smallcity-107", CancellationToken.None)).ToDictionary(r => r.Current.Row.Employee);
        Assert.Equal(["E1", "E2", "E3", "E5"], rows.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("2018-08-24", rows["E1"].Current.Night);
        Assert.Equal(("eligible", "2018-08-25"), (rows["E2"].Current.Row.Verdict, rows["E2"].Current.Night));
        Assert.Equal(("SOUTH", "NORTH"), (rows["E3"].Current.Row.Agency, rows["E3"].Before!.Row.Agency));
    }

    [Fact]
    public async Task Who_became_eligible_is_told_once()
    {
        await _bench.BeforeSecondNightAsync();

        await _bench.RunAsync(SmallCity.SecondNight);
        await _bench.DrainAsync();
        await _bench.DrainAsync();

        Assert.Single(_bench.Mailer.Sent, m => m.To == "e2@city.example");
        Assert.DoesNotContain(_bench.Mailer.Sent, m => m.To is "e1@city.example" or "e4@city.example");
    }

    [Fact]
    public async Task The_same_night_twice_writes_nothing_twice_and_mails_nobody_twice()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await _bench.RunAsync(SmallCity.SecondNight);
        await _bench.DrainAsync();
        var (once, mailed) = (await StorageDump.OfAsync(storage, "2018-08-25"), _bench.Mailer.Sent.Count);

        var witness = new ProcessFate(int.MaxValue);
        var again = await _bench.RunAsync(SmallCity.SecondNight, witness);
        await _bench.DrainAsync();

        Assert.Equal(NightEnd.AlreadyDone, again.End);
        Assert.Equal(0, witness.Writes);
        Assert.Equal(once, await StorageDump.OfAsync(storage, "2018-08-25"));
        Assert.Equal(mailed, _bench.Mailer.Sent.Count);
    }

    [Fact]
    public async Task A_night_that_changes_nothing_writes_no_decision()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await _bench.RunAsync(SmallCity.SecondNight);
        _bench.Time.Now += TimeSpan.FromDays(1);
        var rows = await storage.Decisions.ReadAsync("smallcity-107", CancellationToken.None);

        var witness = new ProcessFate(int.MaxValue);
        var outcome = await _bench.RunAsync(SmallCity.SecondNight.AddDays(1), witness);

        Assert.Equal((NightEnd.Done, 0), (outcome.End, outcome.Changed));
        Assert.NotEmpty(witness.Kinds);
        Assert.DoesNotContain(witness.Kinds, static k => k.Contains("$batch", StringComparison.Ordinal)
            || k.Contains("Decisions", StringComparison.Ordinal));
        Assert.Equal(rows, await storage.Decisions.ReadAsync("smallcity-107", CancellationToken.None));
    }

    [Fact]
    public async Task A_new_warning_makes_the_same_date_run_again_because_its_results_say_so()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await _bench.RunAsync(SmallCity.SecondNight);
        await storage.Exports.UploadAsync("nowhere/a.csv", new MemoryStream("a"u8.ToArray()), CancellationToken.None);

        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        Assert.Equal(NightEnd.AlreadyDone, (await _bench.RunAsync(SmallCity.SecondNight)).End);
    }

    [Fact]
    public async Task A_correction_on_the_same_date_is_a_run_of_its_own_that_tells_only_what_differs()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await _bench.RunAsync(SmallCity.SecondNight);
        await _bench.DrainAsync();
        _bench.Mailer.Sent.Clear();
        var corrected = SmallCity.OnSecondNight();
        corrected.Learn("E3");
        await corrected.LayDownAsync(storage);

        var outcome = await _bench.RunAsync(SmallCity.SecondNight);
        await _bench.DrainAsync();

        Assert.Equal((NightEnd.Done, 2, 1), (outcome.End, outcome.Run!.Value.Number, outcome.Changed));
        Assert.Contains(_bench.Mailer.Sent, m => m.To == "e3@city.example");
        Assert.DoesNotContain(_bench.Mailer.Sent, m => m.To == "e2@city.example");
    }

    [Fact]
    public async Task A_night_of_the_past_writes_its_results_and_leaves_tables_and_mails_alone()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await _bench.RunAsync(SmallCity.SecondNight);
        await _bench.DrainAsync();
        _bench.Mailer.Sent.Clear();
        var rows = await storage.Decisions.ReadAsync("smallcity-107", CancellationToken.None);

        var outcome = await _bench.RunAsync(SmallCity.FirstNight.AddDays(-1));
        await _bench.DrainAsync();

        Assert.Equal(NightEnd.Past, outcome.End);
        Assert.Empty(_bench.Mailer.Sent);
        Assert.Equal(rows, await storage.Decisions.ReadAsync("smallcity-107", CancellationToken.None));
        Assert.Contains("decisions.csv", await PathsAsync(storage, "2018-08-23"));
    }

    [Fact]
    public async Task While_another_run_is_alive_a_night_steps_back()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await storage.Runs.TryAddAsync(
            new RunRecord(new RunId(SmallCity.FirstNight.AddDays(5), 1)) { Heartbeat = _bench.Time.Now, Started = _bench.Time.Now },
            CancellationToken.None);

        Assert.Equal(NightEnd.Taken, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        _bench.Time.Now += TimeSpan.FromMinutes(_bench.Settings.HeartbeatMinutes);
        Assert.Equal(NightEnd.Taken, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        _bench.Time.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight)).End);
    }

    private static async Task<List<string>> PathsAsync(StorageAccount storage, string prefix)
    {
        var paths = new List<string>();
        await foreach (var (path, content) in storage.Results.ReadAsync(prefix, CancellationToken.None))
        {
            await content.DisposeAsync();
            paths.Add(path);
        }
        return paths;
    }
}
