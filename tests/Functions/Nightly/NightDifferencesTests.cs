using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Results;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>The sheet 差異 of packs: what has changed since the last night, for the agency concerned and for nobody else.</summary>
public sealed class NightDifferencesTests
{
    private const string Sheet = "差異.csv";

    private readonly NightBench _bench = new();

    [Fact]
    public async Task The_first_night_has_an_empty_sheet_that_says_so()
    {
        var storage = await _bench.Storage.CreateAsync();
        await SmallCity.OnFirstNight().LayDownAsync(storage);
        await _bench.RunAsync(SmallCity.FirstNight);

        Assert.Single(await LinesAsync(storage, SmallCity.FirstNight, "NORTH"));
        Assert.Contains("首次判定，或未經夜間判定，無前一夜可資比較", await WorkbookAsync(storage, SmallCity.FirstNight, "NORTH"));
    }

    [Fact]
    public async Task Each_agency_sees_what_changed_for_its_own_people_with_the_cause()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await _bench.RunAsync(SmallCity.SecondNight);

        var north = await LinesAsync(storage, SmallCity.SecondNight, "NORTH");
        var south = await LinesAsync(storage, SmallCity.SecondNight, "SOUTH");
        var learned = Assert.Single(north, l => l.Contains("E2", StringComparison.Ordinal));
        Assert.Contains("尚未符合,符合條件，建議敘獎（嘉獎1次）", learned);
        Assert.Contains("資料更新：", learned);
        Assert.Contains("公文寫作", learned);
        Assert.Contains("不再列入判定範圍", Assert.Single(north, l => l.Contains("E4", StringComparison.Ordinal)));
        Assert.Contains("（調離者）", Assert.Single(north, l => l.Contains("已調離本機關", StringComparison.Ordinal)));
        Assert.Equal(4, north.Count);
        Assert.Contains("服務機關變更", Assert.Single(south, l => l.Contains("同仁E3", StringComparison.Ordinal)));
        Assert.Contains(",,尚未符合,人員名冊或機關資料異動：新列入判定範圍", Assert.Single(south, l => l.Contains("同仁E5", StringComparison.Ordinal)));
        Assert.Equal(3, south.Count);
        Assert.DoesNotContain(north, l => l.Contains("E3", StringComparison.Ordinal) || l.Contains("E5", StringComparison.Ordinal));
        Assert.DoesNotContain(north, l => l.Contains("E1", StringComparison.Ordinal)); // as it was
        Assert.Contains("前一夜為107年8月24日", await WorkbookAsync(storage, SmallCity.SecondNight, "NORTH"));
    }

    [Fact]
    public async Task A_night_without_changes_says_since_when()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await _bench.RunAsync(SmallCity.SecondNight);
        await _bench.RunAsync(SmallCity.SecondNight.AddDays(1));

        Assert.Single(await LinesAsync(storage, SmallCity.SecondNight.AddDays(1), "NORTH"));
        Assert.Contains("與前一夜（107年8月25日）相較無變動", await WorkbookAsync(storage, SmallCity.SecondNight.AddDays(1), "NORTH"));
    }

    [Fact]
    public async Task Somebodys_decision_and_a_record_taken_back_are_causes()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await _bench.RunAsync(SmallCity.SecondNight);
        await LayDownAsync(storage, "decisions/d.csv",
            "員工編號,計畫,項目,決定,數量,日期,決定者,理由\r\nE1,smallcity-107,commendation,核定,1,2018-08-26,人事室,考績會通過\r\n");
        await LayDownAsync(storage, "hours/hours.csv", SmallCity.OnFirstNight().Feeds()["hours/hours.csv"]);
        await _bench.RunAsync(SmallCity.SecondNight.AddDays(1));

        var north = await LinesAsync(storage, SmallCity.SecondNight.AddDays(1), "NORTH");
        Assert.Contains("待提報,107年8月26日核定嘉獎1次,人工決定（人事室）：考績會通過", Assert.Single(north, l => l.Contains("E1", StringComparison.Ordinal)));
        Assert.Contains(",尚未符合,資料更正：", Assert.Single(north, l => l.Contains("E2", StringComparison.Ordinal)));
        Assert.Equal(3, north.Count);
    }

    [Fact]
    public async Task A_decision_entered_late_is_different_once_and_one_that_is_taken_out_is_again()
    {
        const string head = "員工編號,計畫,項目,決定,數量,日期,決定者,理由\r\n", other = "E2,smallcity-107,commendation,核定,1,2018-08-20,人事室,考績會通過\r\n";
        var storage = await _bench.BeforeSecondNightAsync();
        await LayDownAsync(storage, "decisions/d.csv", head + other);
        await _bench.RunAsync(SmallCity.SecondNight);
        // Delivered days after its own date, which is before the last night.
        await LayDownAsync(storage, "decisions/d.csv", $"{head}{other}E1,smallcity-107,commendation,核定,1,2018-08-20,人事室,考績會通過\r\n");
        await _bench.RunAsync(SmallCity.SecondNight.AddDays(1));
        await _bench.RunAsync(SmallCity.SecondNight.AddDays(2));
        await LayDownAsync(storage, "decisions/d.csv", head + other);
        await _bench.RunAsync(SmallCity.SecondNight.AddDays(3), release: [GuardNames.Shrink]);

        var north = await LinesAsync(storage, SmallCity.SecondNight.AddDays(1), "NORTH");
        Assert.Contains("待提報,107年8月20日核定嘉獎1次,人工決定（人事室）：考績會通過", Assert.Single(north, l => l.Contains("E1", StringComparison.Ordinal)));
        Assert.Equal(2, north.Count);
        Assert.Single(await LinesAsync(storage, SmallCity.SecondNight.AddDays(2), "NORTH"));
        Assert.Contains("107年8月20日核定嘉獎1次,待提報,原決定已自人事決定資料移除", Assert.Single(
            await LinesAsync(storage, SmallCity.SecondNight.AddDays(3), "NORTH"), l => l.Contains("E1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_night_that_is_made_again_when_it_is_past_has_the_same_bytes()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await _bench.RunAsync(SmallCity.SecondNight);
        var once = await StorageAsync(storage);
        var later = SmallCity.OnSecondNight();
        later.Learn("E3");
        await later.LayDownAsync(storage);
        await _bench.RunAsync(SmallCity.SecondNight.AddDays(1));

        Assert.Equal(NightEnd.Past, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        Assert.NotEqual(once, await StorageAsync(storage));
        await SmallCity.OnSecondNight().LayDownAsync(storage);
        Assert.Equal(NightEnd.Past, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        Assert.Equal(once, await StorageAsync(storage));
    }

    [Fact]
    public async Task Reports_show_the_nights_before_and_none_that_came_later()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await _bench.RunAsync(SmallCity.SecondNight);
        await _bench.RunAsync(SmallCity.SecondNight.AddDays(2));
        await LayDownAsync(storage, "forum/f.csv", "員工編號,來源,類型,日期,篇數,不計篇數\r\nE1,社團,發表,2018-08-01,1,0\r\n");
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.SecondNight.AddDays(2))).End);
        var path = AgencyPack.PathOf("NORTH", "report.html");

        Assert.DoesNotContain("歷次進度", await TextAsync(storage, SmallCity.FirstNight, path));
        var last = await TextAsync(storage, SmallCity.SecondNight.AddDays(2), path);
        Assert.Contains("<td>107年8月24日（星期五）</td><td class=\"n\">1</td><td class=\"n\">3</td>", last);
        Assert.Contains("<td>107年8月25日（星期六）</td><td class=\"n\">2</td><td class=\"n\">0</td>", last);
        Assert.Single(last.Split("<td>107年8月27日（星期一）</td>").Skip(1)); // tonight, once

        Assert.Equal(NightEnd.Past, (await _bench.RunAsync(SmallCity.SecondNight)).End);
        Assert.DoesNotContain("8月27日", await TextAsync(storage, SmallCity.SecondNight, path));
    }

    private static async Task<string> TextAsync(StorageAccount storage, DateOnly night, string path) =>
        Encoding.UTF8.GetString(await ReadAsync(storage, night, path));

    private static Task LayDownAsync(StorageAccount storage, string path, string text) =>
        storage.Exports.UploadAsync(path, new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None);

    /// <summary>Header and rows.</summary>
    private static async Task<IReadOnlyList<string>> LinesAsync(StorageAccount storage, DateOnly night, string agency) =>
    [
        .. Encoding.UTF8.GetString(await ReadAsync(storage, night, AgencyPack.PathOf(agency, Sheet)))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries),
    ];

    private static async Task<string> WorkbookAsync(StorageAccount storage, DateOnly night, string agency)
    {
        using var zip = new ZipArchive(new MemoryStream(await ReadAsync(storage, night, AgencyPack.PathOf(agency, AgencyPack.Ods))));
        using var reader = new StreamReader(zip.GetEntry("content.xml")!.Open());
        return await reader.ReadToEndAsync();
    }

    private static async Task<byte[]> ReadAsync(StorageAccount storage, DateOnly night, string path)
    {
        var open = await storage.Results.FindAsync(ResultBlobs.PrefixOf(night), path, CancellationToken.None);
        Assert.NotNull(open);
        using var content = new MemoryStream();
        await using var from = open();
        await from.CopyToAsync(content);
        return content.ToArray();
    }

    private static async Task<string> StorageAsync(StorageAccount storage)
    {
        var lines = new List<string>();
        var prefix = ResultBlobs.PrefixOf(SmallCity.SecondNight);
        await foreach (var (path, content) in storage.Results.ReadAsync(prefix, CancellationToken.None))
        {
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes);
            // Timings differ between runs.
            if (path != "run.json") lines.Add($"{path} {Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))}");
        }
        return string.Join('\n', lines);
    }
}
