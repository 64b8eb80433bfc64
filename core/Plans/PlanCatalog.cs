using System.Text.Json;

namespace LearningHours.Plans;

/// <summary>The plans that come with the product.</summary>
public static class PlanCatalog
{
    private const string Suffix = ".plan.json";
    private static readonly Lazy<IReadOnlyList<PlanReading>> Readings = new(Load);

    /// <summary>All built-in plans with the hash of their files, ordinal by id. They were checked by the tests, so they are read without the checks.</summary>
    public static IReadOnlyList<PlanReading> BuiltIn => Readings.Value;

    /// <summary>The embedded files, for whoever wants to check them again: name and bytes, ordinal by name.</summary>
    public static IReadOnlyList<(string Name, byte[] Utf8)> Files()
    {
        var assembly = typeof(PlanCatalog).Assembly;
        var prefix = $"{typeof(PlanCatalog).Namespace}.Data.";
        var files = new List<(string, byte[])>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files.Add((name[prefix.Length..], bytes));
        }
        return [.. files.OrderBy(f => f.Item1, StringComparer.Ordinal)];
    }

    private static PlanReading[] Load() =>
        [.. Files().Select(f => new PlanReading(JsonSerializer.Deserialize(f.Utf8, PlanJson.Default.Plan), [], PlanReader.Hash(f.Utf8))).OrderBy(r => r.Plan!.Id, StringComparer.Ordinal)];
}
