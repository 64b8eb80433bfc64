using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace LearningHours.Plans;

/// <summary>Single values of a plan file: texts, whole and decimal numbers, yes or no, ISO dates and closed words.</summary>
internal static class PlanScalar
{
    /// <summary>What would be allowed, where a value is not; null where it is.</summary>
    public static string? Allowed(JsonElement value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var fits = value.ValueKind switch
        {
            JsonValueKind.Number => type == typeof(int) ? value.TryGetInt32(out _) : type == typeof(decimal) && value.TryGetDecimal(out _),
            JsonValueKind.True or JsonValueKind.False => type == typeof(bool),
            JsonValueKind.String => type == typeof(string) || (type == typeof(DateOnly) && IsDate(value.GetString()!)) || (type.IsEnum && Words(type).Contains(value.GetString())),
            _ => false,
        };
        if (fits) return null;
        return type.IsEnum && value.ValueKind == JsonValueKind.String ? NearestName.Advice(value.GetString()!, Words(type)) : Describe(type);
    }

    public static string Describe(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Enumerable => "a list [ … ]",
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "an object { … }",
        _ => Describe(type.Type),
    };

    private static string Describe(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(int)) return "a whole number";
        if (type == typeof(decimal)) return "a number";
        if (type == typeof(bool)) return "true or false";
        if (type == typeof(DateOnly)) return "a date such as 2018-08-31";
        return type.IsEnum ? $"one of {string.Join(", ", Words(type))}" : "a text";
    }

    public static JsonNode Empty(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(bool)) return JsonValue.Create(false);
        if (type == typeof(int) || type == typeof(decimal)) return JsonValue.Create(0);
        if (type == typeof(DateOnly)) return JsonValue.Create("0001-01-01")!;
        return JsonValue.Create(type.IsEnum ? Words(type)[0] : "")!;
    }

    /// <summary>The value as it stands in the file, cut where it is long.</summary>
    public static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Null => "null",
        JsonValueKind.String => $"\"{Cut(value.GetString()!)}\"",
        _ => Cut(value.GetRawText()),
    };

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string[] Words(Type type) => [.. Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)];
}
