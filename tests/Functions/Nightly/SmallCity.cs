using System.Text;
using LearningHours.Feeds;
using LearningHours.Nightly;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>
/// A city of a few invented people with a plan of one sentence: whoever learns for an hour in 2018 is commended. It is small enough that a
/// night takes moments, and complete enough that every step of a night has something to do.
/// </summary>
public sealed class SmallCity
{
    public static readonly DateOnly FirstNight = new(2018, 8, 24), SecondNight = new(2018, 8, 25);

    private static readonly string[] Ids = ["A100000010", "A100000029", "A100000038", "A100000047", "A100000056", "A100000065"];

    private readonly Dictionary<string, string> _agencyOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _learned = new(StringComparer.Ordinal);

    public const string PlanJson = """
        {
          "id": "smallcity-107", "revision": 1, "title": "小城市107年度數位學習計畫", "rocYear": 107,
          "issued": { "date": "2018-01-01", "number": "小城字第1號", "by": "小城市政府", "rules": ["S9-1"] },
          "verified": { "on": "2018-01-01", "transcribedBy": "tests", "checkedBy": null },
          "period": { "from": "2018-01-01", "to": "2018-12-31", "shift": "none", "rules": ["S9-1"] },
          "coverage": { "governments": ["小城市"], "kinds": [{ "kind": "編制內" }], "rules": ["S9-1"] },
          "entitlements": [
            { "id": "commendation", "title": "學習一小時之嘉獎", "rules": ["S9-1"],
              "window": { "from": "2018-01-01", "to": "2018-12-31", "shift": "none", "rules": ["S9-1"] },
              "award": { "kind": "tiers", "unit": "commendation", "rules": ["S9-1"],
                "tiers": [{ "title": "學習1小時", "amount": 1, "rules": ["S9-1"], "requires": { "kind": "hours", "atLeast": 1, "nature": "any", "rules": ["S9-1"] } }] } }
          ],
          "rules": [{ "id": "S9-1", "clause": "壹", "quote": "107年學習1小時者，嘉獎1次。", "treatment": "computed" }]
        }
        """;

    /// <summary>Four people on the first night; E1 has learned.</summary>
    public static SmallCity OnFirstNight()
    {
        var city = new SmallCity();
        foreach (var employee in new[] { "E1", "E2", "E3", "E4" }) city.Hire(employee, "NORTH");
        city.Learn("E1");
        return city;
    }

    /// <summary>A day later: E2 has learned, E3 has moved, E4 has left, E5 is new.</summary>
    public static SmallCity OnSecondNight()
    {
        var city = OnFirstNight();
        city.Learn("E2");
        city.Hire("E3", "SOUTH");
        city.Dismiss("E4");
        city.Hire("E5", "SOUTH");
        return city;
    }

    public void Hire(string employee, string agency) => _agencyOf[employee] = agency;
    public void Dismiss(string employee) => _agencyOf.Remove(employee);
    public void Learn(string employee) => _learned.Add(employee);

    /// <summary>The feeds as files: path → text.</summary>
    public IReadOnlyDictionary<string, string> Feeds() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["agencies/agencies.csv"] = Csv(
            "機關代碼,機關名稱,政府,類別,人事單位電子郵件", "NORTH,北區公所,小城市,區公所,north@city.example", "SOUTH,南區公所,小城市,區公所,south@city.example"),
        ["roster/roster.csv"] = Csv(
            ["員工編號,身分證字號,姓名,機關代碼,人員類別,官等,電子郵件",
                .. _agencyOf.OrderBy(p => p.Key, StringComparer.Ordinal).Select(
                    p => $"{p.Key},{IdOf(p.Key)},同仁{p.Key},{p.Value},編制內,薦任,{AddressOf(p.Key)}")]),
        // The offices of the small city never close, so that every night may write to everybody.
        ["calendar/calendar-2018.csv"] =
            Csv(["西元日期,星期,是否放假,備註", .. Enumerable.Range(0, 365).Select(d => $"{new DateOnly(2018, 1, 1).AddDays(d):yyyyMMdd},,0,")]),
        ["releases/releases.csv"] = Csv("計畫,機關代碼,日期,決定者", "smallcity-107,,2018-08-01,人事室"),
        ["hours/hours.csv"] = Csv(
            ["身分證字號,課程名稱,課程類別,平臺,上課起,上課迄,通過狀態,認證時數",
                .. _learned.Order(StringComparer.Ordinal).Select(
                    e => $"{IdOf(e)},公文寫作(C001),機關業務知能,e等公務園,2018-03-01 19:00:00,2018-03-01 20:00:00,已通過,1.0")]),
    };

    public FeedListing Listing()
    {
        var listing = new FeedListingBuilder();
        foreach (var (path, text) in Feeds()) listing.Add(path, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
        return listing.Build();
    }

    /// <summary>Uploads the exports, replacing those with the same names.</summary>
    public async Task LayDownAsync(StorageAccount storage)
    {
        foreach (var (path, text) in Feeds()) await storage.Exports.UploadAsync(path, new MemoryStream(Encoding.UTF8.GetBytes(text)),
            CancellationToken.None);
    }

    /// <summary>The city's only plan, read like any plan file.</summary>
    public static PlanShelf Shelf()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(Path.Combine(folder.Path, "smallcity-107.plan.json"), PlanJson);
        var shelf = PlanShelf.ReadFolder(folder.Path);
        Assert.Empty(shelf.Problems);
        return shelf;
    }

    /// <summary>E1 is eligible from the first night on but has no address, so that only news of the second night is mailed.</summary>
    public static string AddressOf(string employee) => employee == "E1" ? "" : $"{employee.ToLowerInvariant()}@city.example";

    private static string IdOf(string employee) => Ids[employee[1] - '1'];
    private static string Csv(params IEnumerable<string> lines) => string.Concat(lines.Select(l => l + "\r\n"));
}
