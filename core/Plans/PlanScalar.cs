using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using LearningHours.Wording;

namespace LearningHours.Plans;

/// <summary>Single values of a plan file: texts, whole and decimal numbers, booleans, ISO dates and closed words.</summary>
internal static class PlanScalar
{
    // No plan needs values beyond these, and sums and dates computed from them would overflow.
    private const int Largest = 1_000_000, FirstYear = 1912, LastYear = 2067;

    /// <summary>What would be allowed instead of a value; null if the value itself is.</summary>
    public static string? Allowed(JsonElement value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var fits = value.ValueKind switch
        {
            JsonValueKind.Number => type == typeof(int) ? value.TryGetInt32(out var whole) && Math.Abs((long)whole) <= Largest
                : type == typeof(decimal) && value.TryGetDecimal(out var number) && Math.Abs(number) <= Largest,
            JsonValueKind.True or JsonValueKind.False => type == typeof(bool),
            JsonValueKind.String => type == typeof(string) || (type == typeof(DateOnly) && IsDate(value.GetString()!))
                || (type.IsEnum && Words(type).Contains(value.GetString())),
            _ => false,
        };
        if (fits) return null;
        return type.IsEnum && value.ValueKind == JsonValueKind.String ? NearestName.Advice(value.GetString()!, Words(type))
            : Describe(type);
    }

    public static string Describe(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Enumerable => PlanPartWords.ListForm,
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => PlanPartWords.ObjectForm,
        _ => Describe(type.Type),
    };

    private static string Describe(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(int)) return PlanPartWords.WholeNumber(Largest);
        if (type == typeof(decimal)) return PlanPartWords.Number(Largest);
        if (type == typeof(bool)) return PlanPartWords.TrueOrFalse;
        if (type == typeof(DateOnly)) return PlanPartWords.Date(FirstYear, LastYear);
        return type.IsEnum ? PlanPartWords.OneOf(Words(type)) : PlanPartWords.Text;
    }

    public static JsonNode Empty(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(bool)) return JsonValue.Create(false);
        if (type == typeof(int) || type == typeof(decimal)) return JsonValue.Create(0);
        if (type == typeof(DateOnly)) return JsonValue.Create("0001-01-01")!;
        return JsonValue.Create(type.IsEnum ? Words(type)[0] : "")!;
    }

    /// <summary>The value as it appears in the file, truncated if it is long.</summary>
    public static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => PlanPartWords.Object,
        JsonValueKind.Array => PlanPartWords.Array,
        JsonValueKind.Null => "null",
        JsonValueKind.String => PlanCheckWords.Quoted(Cut(value.GetString()!)),
        _ => Cut(value.GetRawText()),
    };

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= FirstYear and <= LastYear;

    private static string[] Words(Type type) => [.. Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)];
}
