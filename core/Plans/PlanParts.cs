using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace LearningHours.Plans;

/// <summary>A part of a plan and its path in the file.</summary>
internal readonly record struct PlanPart(string Path, object Value);

/// <summary>
/// Every part of a plan in the order of the vocabulary, found through the same metadata that reads the file, so that no check can miss one.
/// </summary>
internal static class PlanParts
{
    public static IReadOnlyList<PlanPart> Of(Plan plan)
    {
        var parts = new List<PlanPart>();
        Add(plan, "$", parts);
        return parts;
    }

    private static void Add(object value, string path, List<PlanPart> parts)
    {
        parts.Add(new(path, value));
        if (value is string) return;
        if (value is IDictionary map)
        {
            foreach (DictionaryEntry entry in map) Add(entry.Value!, $"{path}.{entry.Key}", parts);
        }
        else if (value is IEnumerable list)
        {
            var i = 0;
            foreach (var item in list) Add(item!, $"{path}[{i++}]", parts);
        }
        else if (PlanJson.Default.Options.GetTypeInfo(value.GetType()) is { Kind: JsonTypeInfoKind.Object } type)
        {
            foreach (var member in type.Properties)
                if (member.Get?.Invoke(value) is { } held) Add(held, $"{path}.{member.Name}", parts);
        }
    }
}
