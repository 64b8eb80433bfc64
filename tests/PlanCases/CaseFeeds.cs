using System.Globalization;
using System.Text;
using LearningHours.Calendars;
using LearningHours.Files;
using LearningHours.Plans;

namespace LearningHours.Tests.PlanCases;

/// <summary>Turns a case into the files of its night, byte for byte as a feed would deliver them.</summary>
internal static class CaseFeeds
{
    private const string LearningFile = "hours/learning.csv";
    private const string LearningHeader = "身分證字號,課程名稱,課程類別,平臺,上課期間,通過狀態,認證時數,終身學習時數上傳狀態";

    public static IReadOnlyList<FeedFile> Of(Plan plan, CaseFile file, PlanCase c)
    {
        var lines = file.Feeds.ToDictionary(f => Key(f.Key), f => f.Value.ToList(), StringComparer.Ordinal);
        foreach (var (name, added) in c.Add)
        {
            var key = Key(name);
            if (lines.TryGetValue(key, out var shared)) shared.AddRange(added);
            else lines.Add(key, [.. added]);
        }
        var ids = Ids(lines);
        lines.Add(LearningFile, [LearningHeader, .. file.Learn.Concat(c.Learn).SelectMany(l => Rows(plan, l, ids))]);
        foreach (var (name, days) in c.Calendar) lines.Add($"calendar/{name}.csv", [.. Year(days)]);
        foreach (var absent in c.Absent)
        {
            var keys = lines.Keys.Where(k => k.StartsWith($"{absent}/", StringComparison.Ordinal)).ToList();
            if (keys.Count == 0) throw new CaseException($"\"{c.Name}\": {absent} is absent anyway");
            foreach (var key in keys) lines.Remove(key);
        }
        return [.. lines.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => File(f.Key, f.Value))];
    }

    private static FeedFile File(string path, List<string> lines)
    {
        var feed = FeedNames.Parse(path[..path.IndexOf('/', StringComparison.Ordinal)])
            ?? throw new CaseException($"no feed is called {path}");
        var bytes = Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");
        return new FeedFile(feed, path, () => new MemoryStream(bytes, writable: false));
    }

    private static IEnumerable<string> Year(IReadOnlyDictionary<DateOnly, int> days)
    {
        yield return "西元日期,星期,是否放假,備註";
        var year = days.Keys.First().Year;
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            var off = days.TryGetValue(day, out var said) ? said : OfficeCalendar.BuiltIn.IsWorkday(day) == false ? 2 : 0;
            yield return string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd},{"日一二三四五六"[(int)day.DayOfWeek]},{off},");
        }
    }

    private static string Key(string name) => name.Contains('/', StringComparison.Ordinal) ? $"{name}.csv" : $"{name}/{name}.csv";

    private static Dictionary<string, string> Ids(Dictionary<string, List<string>> lines)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, rows) in lines)
        {
            if (!key.StartsWith("roster/", StringComparison.Ordinal)) continue;
            var header = rows[0].Split(',').ToList();
            foreach (var cells in rows.Skip(1).Select(r => r.Split(',')))
                ids[cells[header.IndexOf("員工編號")]] = cells[header.IndexOf("身分證字號")];
        }
        return ids;
    }

    private static IEnumerable<string> Rows(Plan plan, Learning learning, Dictionary<string, string> ids)
    {
        var id = ids.TryGetValue(learning.Who, out var found) ? found : throw new CaseException($"{learning.Who} is not on the roster");
        if (learning.Set is null) return [
            Row(learning, id, learning.Course ?? throw new CaseException($"{learning.Who} learns neither a set nor a course"),
                learning.Hours ?? 1, learning.Platform ?? "", learning.At)];
        var set = plan.Sets.FirstOrDefault(s => s.Id == learning.Set)
            ?? throw new CaseException($"plan {plan.Id} has no set {learning.Set}");
        if (learning.Except.Keys.FirstOrDefault(title => set.Courses.All(c => c.Title != title)) is { } unknown)
            throw new CaseException($"{unknown} is not in {set.Id}");
        var platform = learning.Platform ?? plan.Platforms.First(p => p.Id == set.Platform).Name;
        return set.Courses
            .Select(c => (c.Title, c.Hours, At: learning.Except.TryGetValue(c.Title, out var other) ? other : learning.At))
            .Where(c => c.At is not null)
            .Select(c => Row(learning, id, c.Title, learning.Hours ?? c.Hours, platform, c.At!));
    }

    private static string Row(Learning learning, string id, string course, decimal hours, string platform, string at)
    {
        var span = at.Contains(" - ", StringComparison.Ordinal) ? at.Replace(" - ", "- ", StringComparison.Ordinal) : $"{at}- {at}";
        return string.Join(',', id, course, learning.Category, platform, span, learning.Status,
            hours.ToString(CultureInfo.InvariantCulture), learning.Uploaded);
    }
}
