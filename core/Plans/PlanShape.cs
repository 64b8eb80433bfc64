using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using LearningHours.Wording;

namespace LearningHours.Plans;

/// <summary>
/// Compares JSON with the vocabulary before it is deserialized, so that every misspelt key, missing part and wrong kind is reported at
/// once. Whatever cannot be read is replaced by an empty stand-in of the right kind, so that the semantic checks can still cover all the
/// rest; nothing below a replaced path (<see cref="WasReplaced"/>) may be held against the file a second time.
/// </summary>
internal sealed class PlanShape(string file, JsonSerializerOptions options)
{
    private readonly List<PlanProblem> _problems = [];
    private readonly List<string> _replaced = [];

    public IReadOnlyList<PlanProblem> Problems => _problems;

    /// <summary>The path of every value that the file contains.</summary>
    public HashSet<string> Paths { get; } = [];

    public bool WasReplaced(string path) => _replaced.Any(r =>
        path.StartsWith(r, StringComparison.Ordinal) && (path.Length == r.Length || path[r.Length] is '.' or '['));

    public JsonNode? Read(JsonElement value, JsonTypeInfo type, string path)
    {
        Paths.Add(path);
        return type.Kind switch
        {
            JsonTypeInfoKind.Object =>
                value.ValueKind == JsonValueKind.Object ? ReadObject(value, type, path)
                    : Replace(value, type, path, PlanPartWords.ObjectForm),
            JsonTypeInfoKind.Enumerable =>
                value.ValueKind == JsonValueKind.Array ? ReadList(value, type, path) : Replace(value, type, path, PlanPartWords.ListForm),
            JsonTypeInfoKind.Dictionary =>
                value.ValueKind == JsonValueKind.Object ? ReadMap(value, type, path) : Replace(value, type, path, PlanPartWords.ObjectForm),
            _ => PlanScalar.Allowed(value, type.Type) is { } allowed ? Replace(value, type, path, allowed) : JsonValue.Create(value),
        };
    }

    private JsonArray ReadList(JsonElement value, JsonTypeInfo type, string path)
    {
        var element = options.GetTypeInfo(type.ElementType!);
        return new JsonArray([.. value.EnumerateArray().Select((item, i) => Read(item, element, $"{path}[{i}]"))]);
    }

    private JsonObject ReadMap(JsonElement value, JsonTypeInfo type, string path)
    {
        var element = options.GetTypeInfo(type.ElementType!);
        var read = new JsonObject();
        foreach (var entry in value.EnumerateObject())
        {
            var at = $"{path}.{entry.Name}";
            if (read.ContainsKey(entry.Name)) Report(at, PlanCheckWords.KeyTwice(entry.Name), PlanCheckWords.KeyOnce);
            else read[entry.Name] = Read(entry.Value, element, at);
        }
        return read;
    }

    private JsonNode? ReadObject(JsonElement value, JsonTypeInfo type, string path)
    {
        var read = new JsonObject();
        var kinds = new PlanKinds(type);
        if (kinds.Any)
        {
            Paths.Add($"{path}.{kinds.Key}");
            if (kinds.Of(value) is not { } derived) return ReplaceKind(value, type, kinds, path);
            read[kinds.Key] = derived.Name;
            type = options.GetTypeInfo(derived.Type);
        }
        var members = type.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null).ToDictionary(p => p.Name);
        foreach (var entry in value.EnumerateObject())
        {
            var at = $"{path}.{entry.Name}";
            if (kinds.Any && entry.Name == kinds.Key) continue;
            if (!members.TryGetValue(entry.Name, out var member))
                Report(at, PlanCheckWords.UnknownKey(entry.Name), NearestName.Advice(entry.Name, members.Keys));
            else if (read.ContainsKey(entry.Name)) Report(at, PlanCheckWords.KeyTwice(entry.Name), PlanCheckWords.KeyOnce);
            else if (entry.Value.ValueKind == JsonValueKind.Null && MayBeNull(member)) read[entry.Name] = null;
            else read[entry.Name] = Read(entry.Value, options.GetTypeInfo(member.PropertyType), at);
        }
        foreach (var member in members.Values.Where(m => IsRequired(m) && !read.ContainsKey(m.Name)))
        {
            ReportMissing(member, $"{path}.{member.Name}");
            AddEmpty(read, member);
        }
        return read;
    }

    private static bool IsRequired(JsonPropertyInfo member) =>
        member.IsRequired || member.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false };

    private static bool MayBeNull(JsonPropertyInfo member) => Nullable.GetUnderlyingType(member.PropertyType) is not null
        || (!member.PropertyType.IsValueType && member.IsSetNullable && member.AssociatedParameter is null or { IsNullable: true });

    private JsonNode? Replace(JsonElement value, JsonTypeInfo type, string path, string allowed)
    {
        Report(path, PlanCheckWords.Holds(PlanScalar.Show(value)), allowed);
        _replaced.Add(path);
        return Empty(type);
    }

    private JsonNode? ReplaceKind(JsonElement value, JsonTypeInfo type, PlanKinds kinds, string path)
    {
        if (kinds.Named(value) is { } named)
            Report($"{path}.{kinds.Key}", PlanCheckWords.UnknownKind(PlanScalar.Show(named)),
                NearestName.Advice(named.ToString(), kinds.Names));
        else Report($"{path}.{kinds.Key}", PlanCheckWords.Missing, PlanCheckWords.Allowed(kinds.Names));
        _replaced.Add(path);
        return Empty(type);
    }

    /// <summary>A readable stand-in: empty texts and lists, zero, the first of several kinds.</summary>
    private JsonNode? Empty(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Enumerable) return new JsonArray();
        if (type.Kind == JsonTypeInfoKind.Dictionary) return new JsonObject();
        if (type.Kind != JsonTypeInfoKind.Object) return PlanScalar.Empty(type.Type);
        var empty = new JsonObject();
        var kinds = new PlanKinds(type);
        if (kinds.Any)
        {
            empty[kinds.Key] = kinds.First.Name;
            type = options.GetTypeInfo(kinds.First.Type);
        }
        foreach (var member in type.Properties.Where(IsRequired)) AddEmpty(empty, member);
        return empty;
    }

    private void AddEmpty(JsonObject read, JsonPropertyInfo member) =>
        read[member.Name] = MayBeNull(member) ? null : Empty(options.GetTypeInfo(member.PropertyType));

    private void ReportMissing(JsonPropertyInfo member, string path)
    {
        Report(path, PlanCheckWords.Missing, PlanScalar.Describe(options.GetTypeInfo(member.PropertyType))
            + (MayBeNull(member) ? PlanPartWords.OrNull : ""));
        _replaced.Add(path);
    }

    private void Report(string path, string found, string allowed) => _problems.Add(new(file, path, found, allowed));
}
