using LearningHours.Nightly;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Storage;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>Contract section 5: <c>latest</c> is a copy of the newest night's results, whatever night was run last.</summary>
public sealed class NewestResultsTests
{
    private readonly NightBench _bench = new();

    [Fact]
    public async Task A_night_of_the_past_leaves_the_newest_results()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await _bench.RunAsync(SmallCity.SecondNight);
        var newest = await LatestAsync(storage);

        Assert.Equal(NightEnd.Past, (await _bench.RunAsync(SmallCity.FirstNight)).End);

        Assert.Equal(newest, await LatestAsync(storage));
        Assert.Equal(newest, await ReadAsync(storage, "2018-08-25"));
    }

    [Fact]
    public async Task An_earlier_night_after_a_newer_one_was_held_leaves_the_newest_results()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        _bench.Settings.ExpectedPlans = "smallcity-108";
        Assert.Equal(NightEnd.Held, (await _bench.RunAsync(SmallCity.SecondNight.AddDays(2))).End);
        var held = await LatestAsync(storage);
        Assert.Equal(await ReadAsync(storage, "2018-08-27"), held);

        _bench.Settings.ExpectedPlans = "";
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        Assert.Equal(held, await LatestAsync(storage));

        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight.AddDays(2))).End);
        Assert.Equal(await ReadAsync(storage, "2018-08-27"), await LatestAsync(storage));
    }

    [Fact]
    public async Task What_only_an_older_night_had_is_gone_from_the_newest_results()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        var city = new SmallCity();
        city.Hire("E5", "SOUTH");
        await city.LayDownAsync(storage);
        await storage.Exports.UploadAsync("agencies/agencies.csv",
            new MemoryStream("機關代碼,機關名稱,政府\r\nSOUTH,南區公所,小城市\r\n"u8.ToArray()), CancellationToken.None);
        Assert.Contains((await LatestAsync(storage)).Keys, static p => p.StartsWith("NORTH/", StringComparison.Ordinal));

        // Its first night without anybody of the north still tells the north who is gone.
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight.AddDays(1))).End);

        Assert.DoesNotContain((await LatestAsync(storage)).Keys, static p => p.StartsWith("NORTH/", StringComparison.Ordinal));
        Assert.Contains((await ReadAsync(storage, "2018-08-24")).Keys, static p => p.StartsWith("NORTH/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_opens_a_container_without_a_key()
    {
        await _bench.BeforeSecondNightAsync();
        foreach (var name in new[] { "exports", "results" })
        {
            var policy = await _bench.Storage.Container(name).GetAccessPolicyAsync();
            Assert.Equal(Azure.Storage.Blobs.Models.PublicAccessType.None, policy.Value.BlobPublicAccess);
        }
    }

    private static Task<SortedDictionary<string, string>> LatestAsync(StorageAccount storage) => ReadAsync(storage, ResultBlobs.Latest);

    private static async Task<SortedDictionary<string, string>> ReadAsync(StorageAccount storage, string prefix)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var (path, content) in storage.Results.ReadAsync(prefix, CancellationToken.None))
        {
            using var reader = new StreamReader(content);
            files[path] = await reader.ReadToEndAsync();
        }
        return files;
    }
}
