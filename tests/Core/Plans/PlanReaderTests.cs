using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LearningHours.Calendars;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Plans;

public partial class PlanReaderTests
{
    private static readonly byte[] Good = PlanFiles.Bytes("kaohsiung-107");

    [Fact]
    public void A_file_cut_off_anywhere_is_a_problem_and_never_an_exception()
    {
        for (var length = 0; length < Good.Length - 2; length += 37)
            Assert.NotEmpty(PlanReader.Read("cut", Good.AsSpan(0, length), OfficeCalendar.BuiltIn).Problems);
    }

    [Fact]
    public void A_file_with_any_byte_damaged_never_ends_in_an_exception()
    {
        var random = new Random(107);
        for (var i = 0; i < 200; i++)
        {
            var damaged = Good.ToArray();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Assert.NotNull(PlanReader.Read("damaged", damaged, OfficeCalendar.BuiltIn).Problems);
        }
    }

    [Fact]
    public void Any_value_replaced_by_null_is_allowed_or_reported_at_its_path_or_missed_by_what_needs_it()
    {
        foreach (var path in Paths(JsonNode.Parse(Good)!))
        {
            var plan = JsonNode.Parse(Good)!;
            Replace(At(plan, path), "null");

            var reading = PlanReader.Read("nulled", Encoding.UTF8.GetBytes(plan.ToJsonString()), OfficeCalendar.BuiltIn);

            Assert.True(reading.Plan is not null || reading.Problems.Any(p => IsAt(p, path) || IsMissed(p)), path);
        }
    }

    [Fact]
    public void Any_kind_of_value_left_out_or_replaced_is_allowed_or_reported_and_one_of_another_kind_at_its_path()
    {
        string[] replacements = ["null", "{}", "[]", "\"\"", "0", "-1", $"\"{new string('一', 300)}\""];
        // One value for each key below each key: what the plans say often is the same to the reader.
        foreach (var (good, path) in PlanFiles.Ids.SelectMany(id => Paths(JsonNode.Parse(PlanFiles.Bytes(id))!).Select(
            path => (Good: PlanFiles.Bytes(id), Path: path))).DistinctBy(v => string.Join('.',
            Indices().Replace(v.Path, "[]").Split('.')[^2..])))
            foreach (var replacement in replacements.Prepend(null))
            {
                var plan = JsonNode.Parse(good)!;
                var kind = At(plan, path).GetValueKind();
                Replace(At(plan, path), replacement);

                var reading = PlanReader.Read("damaged", Encoding.UTF8.GetBytes(plan.ToJsonString()), OfficeCalendar.BuiltIn);

                Assert.True(reading.Plan is not null || reading.Problems.Any(p => !p.IsWarning), $"{path} {replacement}");
                if (replacement is null or "null" || JsonNode.Parse(replacement)!.GetValueKind() == kind) continue;
                Assert.True(reading.Plan is null && reading.Problems.Any(p => IsAt(p, path)), $"{path} {replacement}");
            }
    }

    [Theory]
    [InlineData(126, false)]
    [InlineData(127, false)]
    [InlineData(128, true)]
    public void A_set_has_at_most_127_courses(int count, bool isTooMany)
    {
        var plan = JsonNode.Parse(Good)!;
        var courses = (JsonArray)plan["sets"]![0]!["courses"]!;
        for (var i = courses.Count; i < count; i++)
            courses.Add(new JsonObject { ["title"] = $"課程{i}", ["hours"] = 1, ["rules"] = courses[0]!["rules"]!.DeepClone() });

        var reading = PlanReader.Read("long", Encoding.UTF8.GetBytes(plan.ToJsonString()), OfficeCalendar.BuiltIn);

        Assert.Equal(isTooMany, reading.Problems.Any(p => p.Path == "$.sets[0].courses"));
    }

    [Fact]
    public void Any_misspelt_key_is_reported_where_it_stands()
    {
        foreach (var path in Paths(JsonNode.Parse(Good)!))
        {
            var plan = JsonNode.Parse(Good)!;
            var node = At(plan, path);
            if (node.Parent is not JsonObject parent || node.GetPropertyName() is not { } key) continue;
            parent.Remove(key);
            parent[key + "x"] = node;

            var reading = PlanReader.Read("misspelt", Encoding.UTF8.GetBytes(plan.ToJsonString()), OfficeCalendar.BuiltIn);

            Assert.Null(reading.Plan);
            Assert.Contains(reading.Problems,
                p => p.Path.StartsWith(parent.GetPath(), StringComparison.Ordinal) && p.Found.Contains("不認得的", StringComparison.Ordinal)
                    || p.Path.EndsWith($".{key}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes_even_where_nothing_can_be_read() =>
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", PlanReader.Read("empty", []).Sha256);

    private static bool IsAt(PlanProblem problem, string path) =>
        problem.Path.StartsWith(path, StringComparison.Ordinal) || path.StartsWith(problem.Path, StringComparison.Ordinal);

    // A value that may be null can still be one that a rule, a reading or a requirement depends on.
    private static bool IsMissed(PlanProblem problem) =>
        problem.Found.EndsWith("但沒有任何內容引用", StringComparison.Ordinal) || problem.Found.StartsWith("檔案內沒有「", StringComparison.Ordinal)
        || problem.Found.EndsWith("但計畫未定義公餘時間", StringComparison.Ordinal);

    /// <summary>Puts JSON in place of a node; null takes the node out.</summary>
    private static void Replace(JsonNode node, string? json)
    {
        if (node.Parent is JsonArray list)
        {
            if (json is null) list.Remove(node);
            else list[node.GetElementIndex()] = JsonNode.Parse(json);
        }
        else if (node.Parent is JsonObject parent)
        {
            if (json is null) parent.Remove(node.GetPropertyName());
            else parent[node.GetPropertyName()] = JsonNode.Parse(json);
        }
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Indices();

    private static List<string> Paths(JsonNode node)
    {
        var paths = new List<string>();
        Add(node);
        return paths;

        void Add(JsonNode? n)
        {
            if (n is null) return;
            if (n.Parent is not null) paths.Add(n.GetPath());
            if (n is JsonObject o) foreach (var (_, value) in o) Add(value);
            if (n is JsonArray a) foreach (var value in a) Add(value);
        }
    }

    private static JsonNode At(JsonNode root, string path)
    {
        var node = root;
        foreach (var step in path[1..].Replace("['$schema']", ".$schema", StringComparison.Ordinal)
            .Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
            node = step[0] == '[' ? node[int.Parse(step[1..^1], System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
        return node;
    }
}
