using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LearningHours.Plans;

/// <summary>The kinds that a part of a plan may have, if it may have several.</summary>
internal readonly struct PlanKinds(JsonTypeInfo type)
{
    private readonly JsonPolymorphismOptions? _options = type.PolymorphismOptions;

    public bool Any => _options is not null;

    /// <summary>The key that names the kind.</summary>
    public string Key => _options!.TypeDiscriminatorPropertyName;

    public IReadOnlyCollection<string> Names => [.. _options!.DerivedTypes.Select(d => (string)d.TypeDiscriminator!)];

    public (string Name, Type Type) First => ((string)_options!.DerivedTypes[0].TypeDiscriminator!, _options.DerivedTypes[0].DerivedType);

    /// <summary>The value that should name the kind; null if it is missing.</summary>
    public JsonElement? Named(JsonElement value) => value.TryGetProperty(Key, out var named) ? named : null;

    public (string Name, Type Type)? Of(JsonElement value)
    {
        if (Named(value) is not { ValueKind: JsonValueKind.String } named) return null;
        foreach (var derived in _options!.DerivedTypes)
            if (named.ValueEquals((string)derived.TypeDiscriminator!)) return ((string)derived.TypeDiscriminator!, derived.DerivedType);
        return null;
    }
}
