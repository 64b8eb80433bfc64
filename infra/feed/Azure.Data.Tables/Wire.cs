using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Rows as the service writes them: JSON with a type beside each value that JSON cannot tell.</summary>
internal static class Wire
{
    public const string ETagName = "odata.etag";
    private const string TypeSuffix = "@odata.type";

    public static BinaryData Write(ITableEntity entity)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (name, value) in Columns(entity))
                Write(json, name, value);
            json.WriteEndObject();
        }
        return new BinaryData(stream.ToArray());
    }

    public static T Read<T>(JsonElement row) where T : ITableEntity
    {
        var entity = Activator.CreateInstance<T>();
        if (entity is not IDictionary<string, object> columns)
            throw new NotSupportedException($"The stand-in reads rows into {nameof(TableEntity)} only.");
        foreach (var column in row.EnumerateObject())
        {
            if (column.Name == ETagName)
                entity.ETag = new ETag(column.Value.GetString()!);
            else if (!column.Name.StartsWith("odata.", StringComparison.Ordinal) && !column.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
                columns[column.Name] = Value(column.Value, column.Name is nameof(ITableEntity.Timestamp) ? "Edm.DateTime" : TypeOf(row, column.Name));
        }
        return entity;
    }

    public static string Quoted(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    public static string Literal(object value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTimeOffset instant => $"datetime'{Instant(instant)}'",
        _ => throw new NotSupportedException($"The stand-in has no literal for {value?.GetType()}."),
    };

    private static IEnumerable<KeyValuePair<string, object>> Columns(ITableEntity entity) => entity is IDictionary<string, object> columns
        ? columns.Where(column => column.Value is not null && column.Key is not (ETagName or nameof(ITableEntity.Timestamp)))
        : throw new NotSupportedException($"The stand-in writes rows from {nameof(TableEntity)} only.");

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case int number: json.WriteNumber(name, number); break;
            case long number: Typed(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture)); break;
            case double number: json.WriteString(name + TypeSuffix, "Edm.Double"); json.WriteNumber(name, number); break;
            case DateTimeOffset instant: Typed(json, name, "Edm.DateTime", Instant(instant)); break;
            default: throw new NotSupportedException($"The stand-in has no column type for {value.GetType()}.");
        }
    }

    private static void Typed(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteString(name + TypeSuffix, type);
        json.WriteString(name, value);
    }

    private static string TypeOf(JsonElement row, string name) =>
        row.TryGetProperty(name + TypeSuffix, out var type) ? type.GetString() : null;

    private static object Value(JsonElement value, string type) => (value.ValueKind, type) switch
    {
        (_, "Edm.DateTime") => value.GetDateTimeOffset(),
        (_, "Edm.Int64") => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        (JsonValueKind.Number, "Edm.Double") => value.GetDouble(),
        (JsonValueKind.String, null or "Edm.String") => value.GetString(),
        (JsonValueKind.True or JsonValueKind.False, _) => value.GetBoolean(),
        (JsonValueKind.Number, _) => value.TryGetInt32(out var whole) ? (object)whole : value.GetDouble(),
        (JsonValueKind.Null, _) => null,
        _ => throw new NotSupportedException($"The stand-in reads no column of type {type}."),
    };

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
