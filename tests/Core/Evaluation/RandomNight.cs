using System.Globalization;
using System.Text;
using LearningHours.Calendars;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Intake;
using LearningHours.Plans;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>
/// A night of three people under Kaohsiung's plan of 107, drawn from a seed: most of the set, some other courses, and attendance around the
/// instants at which verdicts change.
/// </summary>
internal sealed class RandomNight
{
    public static readonly DateOnly AsOf = new(2018, 9, 1);
    private static readonly Plan Plan = PlanCatalog.BuiltIn.First(r => r.Plan!.Id == "kaohsiung-107").Plan!;
    private static readonly string[] People = ["A131415925", "B231495113", "C131574305"];
    private static readonly string[] Platforms = ["e等公務園+學習平臺", "e等公務園+學習平臺", "e等公務園+學習平臺", "港都e學苑", "臺北e大", ""];
    private static readonly string[] Days =
        ["2018-05-08", "2018-05-09", "2018-05-10", "2018-05-12", "2018-03-31", "2018-08-31", "2018-09-01"];
    private static readonly string[] Times =
        ["07:59:59", "08:00:00", "08:10:00", "10:00:00", "12:00:00", "13:00:00", "17:00:00", "20:00:00", "23:59:59"];
    private static readonly string[] Freeing = ["休假", "補休", "輪休", "例假", "事假", "病假", "停班", "刷卡"];
    private static readonly string[] Barring = ["加班", "公假", "公差", "在勤", "輪值"];

    private readonly Random _random;
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <param name="bars">Whether attendance may make times count as working hours, not only as off-hours.</param>
    public RandomNight(int seed, bool bars = true)
    {
        _random = new Random(seed);
        foreach (var id in People)
        {
            // most courses are beyond doubt, so that the verdict depends on the few drawn ones
            var drawn = _random.Next(3);
            foreach (var course in Plan.Sets[0].Courses.OrderBy(_ => _random.Next()).Select((c, i) => (c.Title, IsDrawn: i < drawn)))
            {
                if (course.IsDrawn) Learn(id, course.Title, "政策能力訓練", 1);
                else Hours.Add(Row(id, course.Title, "政策能力訓練", Platforms[0], "2018-03-03 09:00:00", "2018-03-03 10:00:00", "已通過", 1));
            }
            if (_random.Next(2) == 0) Hours.Add(
                Row(id, "領導力", "領導力發展", Platforms[0], "2018-03-03 09:00:00", "2018-03-03 10:00:00", "已通過", Pick(20m, 29.5m, 30)));
            for (var i = _random.Next(6); i > 0;
            i--) Learn(id, $"選修課程({Pick("KX01", "KX02", "KX03", "KX04")})", Pick("領導力發展", "機關業務知能", "自我成長及其他"),
                Pick(0.5m, 5, 10, 29.5m, 30));
        }
        if (_random.Next(4) > 0) Attendance.Add("K2,例假,2018-03-03,2018-03-03");
        for (var i = _random.Next(8); i > 0; i--) Attend(bars && _random.Next(2) == 0 ? Pick(Barring) : Pick(Freeing));
        if (_random.Next(2) == 0) Flags.Add($"397000000A,KX01,{Pick("是", "否")}");
        if (_random.Next(2) == 0) Flags.Add($"397000000A,KX02,{Pick("是", "否", "")}");
    }

    public List<string> Hours { get; } = [];
    public List<string> Attendance { get; } = [];
    public List<string> Flags { get; } = [];

    /// <summary>A cell of the first person's roster row and its damaged content.</summary>
    public (int Column, string Cell)? DamagedRoster { get; init; }

    private string RosterRow(int i, string id)
    {
        string[] cells = [$"K{i}", id, "測試", "397000000A", "編制內", i == 2 ? "是" : "否"];
        if (i == 0 && DamagedRoster is var (column, cell)) cells[column] = cell;
        return string.Join(',', cells);
    }

    /// <summary>A row of somebody's set course that was not passed, with a key that no other row has.</summary>
    public string FailedRow() => Row(Pick(People), Pick([.. Plan.Sets[0].Courses.Select(c => c.Title)]), "政策能力訓練", Platforms[0],
        $"2018-05-0{1 + _random.Next(5)} 21:21:21", $"2018-05-12 2{_random.Next(3)}:00:00", "未通過", 1);

    /// <summary>A passed row of a set course, off-hours at both ends, with a key that no other row has.</summary>
    public string FreeRow() => Row(Pick(People), Pick([.. Plan.Sets[0].Courses.Select(c => c.Title)]), "政策能力訓練", Platforms[0],
        "2018-02-10 11:11:11", "2018-02-10 12:12:12", "已通過", 1);

    /// <summary>The files of the night, with the hours rows as given, or shuffled and divided between files by another draw.</summary>
    public List<FeedFile> Files(Random? shuffle = null, params FeedKind[] absent)
    {
        var files = new List<FeedFile>
        {
            File(FeedKind.Agencies, "a", "機關代碼,機關名稱,政府,上班時間,彈性上班", ["397000000A,高雄市政府,高雄市,08:00-12:00;13:00-17:00,08:00-08:30"]),
            File(FeedKind.Roster, "a", "員工編號,身分證字號,姓名,機關代碼,人員類別,輪班", People.Select((id, i) => RosterRow(i, id))),
            File(FeedKind.Courses, "a", "課程代碼,課程名稱,平臺,課程類別", ["KX01,選修甲,e等公務園+學習平臺,機關業務知能", "KX02,選修乙,e等公務園+學習平臺,自我成長及其他"]),
            File(FeedKind.CourseFlags, "a", "機關代碼,課程代碼,業務相關", Flags),
            File(FeedKind.Attendance, "a", "員工編號,類別,起,迄", Attendance),
        };
        var rows = shuffle is null ? [.. Hours] : Hours.OrderBy(_ => shuffle.Next()).ToList();
        var cut = shuffle?.Next(rows.Count + 1) ?? rows.Count;
        const string header = "身分證字號,課程名稱,課程類別,平臺,上課期間,通過狀態,認證時數";
        files.Add(File(FeedKind.Hours, "b", header, rows.Take(cut)));
        files.Add(File(FeedKind.Hours, "a", header, rows.Skip(cut)));
        files.RemoveAll(f => absent.Contains(f.Feed));
        return shuffle is null ? files : [.. files.OrderBy(_ => shuffle.Next())];
    }

    /// <summary>The rows of the night, without the hash of the finding tree.</summary>
    public static List<DecisionRow> Decide(List<FeedFile> files, bool findings = false)
    {
        var night = FactReader.Read(files, OfficeCalendar.BuiltIn, workers: 3);
        return [.. Evaluator.Evaluate(Plan, night.Facts, AsOf, findings).Select(d => DecisionRow.Of(d) with { FindingHash = "" })];
    }

    /// <summary>The decisions of the night with their findings, and the facts they rest on.</summary>
    public static (FactBook Facts, List<Decision> Decisions) Explain(List<FeedFile> files)
    {
        var facts = FactReader.Read(files, OfficeCalendar.BuiltIn).Facts;
        return (facts, [.. Evaluator.Evaluate(Plan, facts, AsOf, findings: true)]);
    }

    private void Learn(string id, string title, string category, decimal hours)
    {
        var (a, b) = (Instant(), Instant());
        var (start, end) = string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
        var platform = Pick(Platforms);
        if (_keys.Add($"{id}{title}{platform}{start}"))
            Hours.Add(Row(id, title, category, platform, start, end, _random.Next(10) == 0 ? "未通過" : "已通過", hours));
    }

    private void Attend(string kind)
    {
        var day = Pick(Days);
        var person = $"K{_random.Next(3)}";
        if (_random.Next(2) == 0 && kind != "刷卡") Attendance.Add($"{person},{kind},{day},{day}");
        else Attendance.Add(
            $"{person},{kind},{day} {Pick("07:30:00", "08:00:00", "09:00:00")},{day} {Pick("12:00:00", "17:00:00", "21:00:00")}");
    }

    private string Instant() => $"{Pick(Days)} {Pick(Times)}";

    private T Pick<T>(params T[] from) => from[_random.Next(from.Length)];

    private static string Row(string id, string title, string category, string platform, string start, string end, string status,
        decimal hours) =>
        string.Create(CultureInfo.InvariantCulture, $"{id},{title},{category},{platform},{start}- {end},{status},{hours}");

    private static FeedFile File(FeedKind feed, string name, string header, IEnumerable<string> rows)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(header)) + "\r\n");
        return new FeedFile(feed, $"{FeedNames.Of(feed)}/{name}.csv", () => new MemoryStream(bytes, writable: false));
    }
}
