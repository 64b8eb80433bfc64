using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace LearningHours.Plans;

/// <summary>The JSON schema of plan files, for editors: generated from the vocabulary, so that the two always agree.</summary>
public static class PlanSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of <c>core/Plans/plan.schema.json</c>, with LF line ends, including one at the end.</summary>
    public static string Text()
    {
        var exported = PlanJson.Default.Plan
            .GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Strict })
            .AsObject();
        var schema = new JsonObject { ["$schema"] = Dialect, ["title"] = "Plan of e-learning rewards and compensatory leave" };
        foreach (var (key, value) in exported) schema[key] = value?.DeepClone();
        return schema.ToJsonString(Layout) + "\n";
    }

    // The exporter allows null as an element of a list, which the reader refuses.
    private static JsonNode Strict(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (context.PropertyInfo is null && schema is JsonObject element && element["type"] is JsonArray types)
            element["type"] = types[0]!.DeepClone();
        return schema;
    }
}
