using System.Collections.Concurrent;
using System.Text.Json;
using LearningHours.Plans;

namespace LearningHours.Tests.PlanCases;

/// <summary>The case files in the repository: a new plan year is found because its folder exists.</summary>
internal static class CaseFolder
{
    private static readonly ConcurrentDictionary<string, Lazy<CaseFile>> Files = new(StringComparer.Ordinal);

    public static string Root { get; } = Find();

    /// <summary>
    /// Every file and the names of its cases. Reading is cheap and lenient, so that a broken file becomes a failing test, not a
    /// missing one.
    /// </summary>
    public static IEnumerable<(string File, string Case)> Discover()
    {
        foreach (var path in Directory.EnumerateFiles(Root, "*.cases.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = Path.GetRelativePath(Root, path).Replace('\\', '/');
            var names = NamesIn(File.ReadAllBytes(path));
            if (names.Count == 0) yield return (file, "");
            foreach (var name in names) yield return (file, name);
        }
    }

    public static CaseFile Read(string file) =>
        Files.GetOrAdd(file, static f => new(() => CaseFile.Read(f, File.ReadAllBytes(Path.Combine(Root, f))))).Value;

    /// <summary>The plan of a case file: the one beside it or, if there is none, the built-in one.</summary>
    public static Plan PlanOf(string file, CaseFile cases)
    {
        var beside = Path.Combine(Root, Path.GetDirectoryName(file)!, $"{cases.Plan}.plan.json");
        if (File.Exists(beside))
        {
            var reading = PlanReader.Read(Path.GetFileName(beside), File.ReadAllBytes(beside));
            return reading.Plan ?? throw new CaseException(string.Join(Environment.NewLine, reading.Problems));
        }
        return PlanCatalog.BuiltIn.FirstOrDefault(r => r.Plan!.Id == cases.Plan)?.Plan
            ?? throw new CaseException($"{file}: no plan {cases.Plan}");
    }

    private static List<string> NamesIn(byte[] utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            if (!json.RootElement.TryGetProperty("cases", out var cases)) return [];
            return [.. cases.EnumerateArray().Select(c => c.TryGetProperty("name", out var name) ? name.ToString() : "").Distinct(
                StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LearningHours.slnx")))
                return Path.Combine(folder.FullName, "tests", "PlanCases");
        }
        throw new DirectoryNotFoundException("tests/PlanCases");
    }
}
