using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LearningHours.Plans;

/// <summary>The kinds that a part of a plan can have, where it can have several.</summary>
internal readonly struct PlanKinds(JsonTypeInfo type)
{
    private readonly JsonPolymorphismOptions? options = type.PolymorphismOptions;

    public bool Any => options is not null;

    /// <summary>The key that names the kind.</summary>
    public string Key => options!.TypeDiscriminatorPropertyName;

    public IReadOnlyCollection<string> Names => [.. options!.DerivedTypes.Select(d => (string)d.TypeDiscriminator!)];

    public (string Name, Type Type) First => ((string)options!.DerivedTypes[0].TypeDiscriminator!, options.DerivedTypes[0].DerivedType);

    /// <summary>What stands where the kind should be named; null where nothing does.</summary>
    public JsonElement? Named(JsonElement value) => value.TryGetProperty(Key, out var named) ? named : null;

    public (string Name, Type Type)? Of(JsonElement value)
    {
        if (Named(value) is not { ValueKind: JsonValueKind.String } named) return null;
        foreach (var derived in options!.DerivedTypes)
            if (named.ValueEquals((string)derived.TypeDiscriminator!)) return ((string)derived.TypeDiscriminator!, derived.DerivedType);
        return null;
    }
}
