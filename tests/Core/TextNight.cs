using System.Globalization;
using System.Text;
using LearningHours.Calendars;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Intake;
using LearningHours.Plans;
using LearningHours.Spelling;

namespace LearningHours.Tests;

/// <summary>The feeds of one night as a test writes them, read by the real reader. Everybody is invented.</summary>
internal sealed class TextNight
{
    public const string Hours = "身分證字號,課程名稱,課程類別,平臺,上課期間,通過狀態,認證時數";
    public const string Portal19 =
        "*身分證字號,*名稱,*起始日期,*姓名,*學位學分,*班別類別,*上課縣市,期別,*終迄日期,*訓練總數,*訓練總數單位,訓練成績,證件字號,出勤上課狀況,生日,*學習性質,*數位時數,*實體時數,課程代碼";
    public const string Attendance = "員工編號,類別,起,迄";

    private readonly Dictionary<string, List<string>> _lines = new(StringComparer.Ordinal);

    /// <param name="government">政府 of the first agency, A1, in which everybody serves unless said otherwise.</param>
    public TextNight(string government)
    {
        Add("agencies", "機關代碼,機關名稱,政府,上班時間,彈性上班,彈性下班", $"A1,測試局,{government},08:00-12:00;13:00-17:00,,");
        Add("roster", "員工編號,身分證字號,姓名,機關代碼,單位,職稱,人員類別,官等,輪班,到職日,離職日");
    }

    public static Plan Plan(string id) => PlanCatalog.BuiltIn.Single(r => r.Plan!.Id == id).Plan!;

    /// <summary>
    /// Adds lines to a feed or to one of its files (<c>hours/portal-19</c>); the first line of the first call is the header.
    /// </summary>
    public TextNight Add(string feed, params string[] lines)
    {
        if (!_lines.TryGetValue(feed, out var all)) _lines[feed] = all = [];
        all.AddRange(lines);
        return this;
    }

    public TextNight Without(string feed)
    {
        Assert.True(_lines.Remove(feed));
        return this;
    }

    public TextNight Person(int number, string rank = "薦任", string kind = "編制內", string agency = "A1", bool shift = false,
        string joined = "", string left = "") =>
        Add("roster",
            $"{Number(number)},{Id(number)},同仁{Number(number)},{agency},企劃科,科員,{kind},{rank},{(shift ? "是" : "否")},{joined},{left}");

    /// <summary>Adds a record of a platform, passed unless said otherwise.</summary>
    public TextNight Learn(int number, string course, decimal hours, string period, string platform = "e等公務園+學習平臺",
        string category = "政策能力訓練", string status = "已通過")
    {
        if (!_lines.ContainsKey("hours")) Add("hours", Hours);
        return Add("hours", string.Create(CultureInfo.InvariantCulture,
            $"{Id(number)},{course},{category},{platform},{period},{status},{hours}"));
    }

    /// <summary>Adds every course of a plan's set except those named, on the set's platform and all in the same period.</summary>
    public TextNight LearnSet(int number, Plan plan, string set, string period, params string[] except)
    {
        var courses = plan.Sets.Single(s => s.Id == set);
        Assert.All(except, title => Assert.Contains(courses.Courses, c => c.Title == title));
        var platform = plan.Platforms.Single(p => p.Id == courses.Platform).Name;
        foreach (var course in courses.Courses.Where(c => !except.Contains(c.Title)))
            Learn(number, course.Title, course.Hours, period, platform);
        return this;
    }

    /// <summary>Adds a physical class of one day.</summary>
    public TextNight Physical(int number, string course, decimal hours, string day)
    {
        if (!_lines.ContainsKey("hours/portal-19")) Add("hours/portal-19", Portal19);
        return Add("hours/portal-19", string.Create(CultureInfo.InvariantCulture,
            $"{Id(number)},{course},{day},,6,50,67,1,{day},{hours},1,,,,,1,0,{hours},"));
    }

    /// <summary>The facts of the night; fails if any row is rejected.</summary>
    public FactBook Facts()
    {
        var night = Read();
        Assert.Empty(night.Rejected.SelectMany(r => r.Rows).Select(r => r.Problem.ToString()));
        return night.Facts;
    }

    public NightFacts Read() => FactReader.Read(Files(), OfficeCalendar.BuiltIn, workers: 2);

    public IReadOnlyList<FeedFile> Files()
    {
        var files = _lines.Select(f =>
        {
            var bytes = Encoding.UTF8.GetBytes(string.Join("\r\n", f.Value) + "\r\n");
            return new FeedFile(FeedNames.Parse(f.Key.Split('/')[0])!.Value, f.Key.Contains('/') ? $"{f.Key}.csv" : $"{f.Key}/{f.Key}.csv",
                () => new MemoryStream(bytes, writable: false));
        });
        return [.. files];
    }

    public static string Number(int number) => $"E{number.ToString("000", CultureInfo.InvariantCulture)}";

    public static string Id(int number)
    {
        var stem = $"A1{number.ToString("0000000", CultureInfo.InvariantCulture)}";
        return Enumerable.Range(0, 10).Select(d => $"{stem}{d}").Single(id => NationalIdChecksum.Holds(Encoding.ASCII.GetBytes(id)));
    }
}
