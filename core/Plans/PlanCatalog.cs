using System.Text.Json;

namespace LearningHours.Plans;

/// <summary>
/// The plans that ship with the product, each read on first use. The tests have checked them, so they are read without the checks.
/// </summary>
public static class PlanCatalog
{
    private const string Suffix = ".plan.json";
    private static readonly string Prefix = $"{typeof(PlanCatalog).Namespace}.Data.";

    // A file is named after the id of its plan.
    private static readonly SortedList<string, Lazy<PlanReading>> ById = new(
        Names().ToDictionary(static name => name[..^Suffix.Length], static name => new Lazy<PlanReading>(() => Read(name))),
        StringComparer.Ordinal);

    /// <summary>All built-in plans with the hashes of their files, in ordinal order of id.</summary>
    public static IReadOnlyList<PlanReading> BuiltIn => [.. ById.Values.Select(static reading => reading.Value)];

    /// <summary>The built-in plan with an id; null if there is none.</summary>
    public static PlanReading? Find(string id) => ById.TryGetValue(id, out var reading) ? reading.Value : null;

    /// <summary>Names and bytes of the embedded files, for checking them again; in ordinal order of name.</summary>
    public static IReadOnlyList<(string Name, byte[] Utf8)> Files() =>
        [.. Names().Order(StringComparer.Ordinal).Select(static name => (name, Bytes(name)))];

    private static IEnumerable<string> Names() => typeof(PlanCatalog).Assembly.GetManifestResourceNames()
        .Where(static n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal)).Select(
            static n => n[Prefix.Length..]);

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(PlanCatalog).Assembly.GetManifestResourceStream(Prefix + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static PlanReading Read(string name)
    {
        var bytes = Bytes(name);
        return new PlanReading(JsonSerializer.Deserialize(bytes, PlanJson.Default.Plan), [], PlanReader.Hash(bytes));
    }
}
