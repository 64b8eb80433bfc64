using System.Text.Encodings.Web;
using System.Text.Json;
using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>A finding tree as JSON, the keys of contract section 3.</summary>
internal static class FindingJson
{
    /// <summary>Chinese stays readable; the output is a file of its own, never part of a page.</summary>
    public static JsonWriterOptions OneLine { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly string[] Verdicts = ["met", "unmet", "unknown", "note"];

    /// <param name="sources">Whether to say in which file and line each record stood.</param>
    public static void Write(Utf8JsonWriter json, Finding finding, bool sources)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, finding.Rule);
        json.WriteString("clause"u8, finding.Clause);
        json.WriteString("quote"u8, finding.Quote);
        json.WriteString("required"u8, finding.Required);
        json.WriteString("observed"u8, finding.Observed);
        json.WriteString("verdict"u8, Verdicts[(int)finding.Verdict]);
        json.WriteStartArray("records"u8);
        foreach (var record in finding.Records) Write(json, record, sources);
        json.WriteEndArray();
        json.WriteStartArray("children"u8);
        foreach (var child in finding.Children) Write(json, child, sources);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FindingRecord record, bool sources)
    {
        json.WriteStartObject();
        json.WriteString("what"u8, record.What);
        json.WriteString("from"u8, record.From);
        json.WriteString("to"u8, record.To);
        if (sources) json.WriteString("source"u8, record.Source);
        json.WriteString("remark"u8, record.Remark);
        json.WriteEndObject();
    }
}
