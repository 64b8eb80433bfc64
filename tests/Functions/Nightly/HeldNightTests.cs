using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>Contract section 4: a held night computes and writes its results, mails nobody, and is released by name.</summary>
public sealed class HeldNightTests
{
    private readonly NightBench _bench = new();

    [Fact]
    public async Task A_feed_that_shrank_holds_the_night_with_results_and_without_mails()
    {
        var storage = await ShrunkAsync();
        var before = await storage.Decisions.ReadAsync("smallcity-107", CancellationToken.None);

        var outcome = await _bench.RunAsync(SmallCity.SecondNight);
        await _bench.DrainAsync();

        Assert.Equal(NightEnd.Held, outcome.End);
        Assert.Equal([GuardNames.Shrink], outcome.Alarms.Select(a => a.Guard));
        Assert.Empty(_bench.Mailer.Sent);
        Assert.Equal(before, await storage.Decisions.ReadAsync("smallcity-107", CancellationToken.None));
        Assert.Contains("blob 2018-08-25/decisions.csv", await StorageDump.OfAsync(storage, "2018-08-25"));
        Assert.Single(await storage.Runs.ReadAllAsync(CancellationToken.None),
            r => r.State == RunState.Held && r.Reason.Contains("roster"));
    }

    [Fact]
    public async Task Released_by_name_the_night_is_done_and_tells_what_it_held_back()
    {
        await ShrunkAsync();
        await _bench.RunAsync(SmallCity.SecondNight);

        Assert.Equal(NightEnd.Held, (await _bench.RunAsync(SmallCity.SecondNight, release: GuardNames.Gone)).End);
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight, release: GuardNames.Shrink)).End);
        await _bench.DrainAsync();

        Assert.Contains(_bench.Mailer.Sent, m => m.To == "e2@city.example");
    }

    [Fact]
    public async Task What_a_held_night_kept_back_is_told_by_the_next_one_that_is_whole()
    {
        var storage = await ShrunkAsync();
        await _bench.RunAsync(SmallCity.SecondNight);
        await SmallCity.OnSecondNight().LayDownAsync(storage);

        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight.AddDays(1))).End);
        await _bench.DrainAsync();

        Assert.Single(_bench.Mailer.Sent, m => m.To == "e2@city.example");
    }

    [Fact]
    public async Task The_settings_release_a_guard_for_one_night_only()
    {
        await ShrunkAsync();
        _bench.Settings.ReleaseGuards = "2018-08-25:shrink";

        Assert.Equal(NightEnd.Held, (await _bench.RunAsync(SmallCity.SecondNight.AddDays(1))).End);
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight)).End);
    }

    /// <summary>Files that lie there and hold nothing that can be read are no feed; a header alone is a feed that lost its rows.</summary>
    [Theory]
    [InlineData(null, GuardNames.Gone)]
    [InlineData("", GuardNames.Gone)]
    [InlineData("\0\u0001\u0002 no table at all", GuardNames.Gone)]
    [InlineData("身分證字號,課程名稱,課程類別,平臺,上課起,上課迄,通過狀態,認證時數\r\n", GuardNames.Shrink)]
    public async Task A_feed_without_readable_rows_holds_the_night(string? text, string guard)
    {
        var storage = await _bench.BeforeSecondNightAsync();
        _bench.Settings.ShrinkLimit = 0.05;
        await SmallCity.OnFirstNight().LayDownAsync(storage);
        if (text is null) await storage.Exports.DeleteAsync("hours/hours.csv", CancellationToken.None);
        else await storage.Exports.UploadAsync("hours/hours.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)),
            CancellationToken.None);

        Assert.Equal([guard], (await _bench.RunAsync(SmallCity.SecondNight)).Alarms.Select(static a => a.Guard));

        // Held nights are nothing to be held against: the night after is held for the same reason.
        Assert.Equal([guard], (await _bench.RunAsync(SmallCity.SecondNight.AddDays(1))).Alarms.Select(static a => a.Guard));
        var other = guard == GuardNames.Gone ? GuardNames.Shrink : GuardNames.Gone;
        Assert.Equal(NightEnd.Held, (await _bench.RunAsync(SmallCity.SecondNight.AddDays(2), release: other)).End);
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight.AddDays(2), release: guard)).End);
        // Released once, it is what the next night is held against.
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight.AddDays(3))).End);
    }

    /// <summary>Stores the second night, except that two of four people are missing from the roster.</summary>
    private async Task<StorageAccount> ShrunkAsync()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        _bench.Settings.ShrinkLimit = 0.05;
        var city = SmallCity.OnFirstNight();
        city.Learn("E2");
        city.Dismiss("E3");
        city.Dismiss("E4");
        await city.LayDownAsync(storage);
        return storage;
    }
}
