using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Tables;

namespace LearningHours.Comparison;

/// <summary>Writes <c>whatif.json</c>: indented, UTF-8, LF; it names no person.</summary>
internal static class WhatIfJson
{
    private const int FormatVersion = 1;

    public static byte[] Of(PlanComparison comparison, string beforeHash, string afterHash, string engineVersion)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes,
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("format", FormatVersion);
            json.WriteString("engine", engineVersion);
            json.WriteString("asOf", comparison.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Side(json, "before", comparison.Before, beforeHash, comparison.PeopleBefore);
            Side(json, "after", comparison.After, afterHash, comparison.PeopleAfter);
            json.WriteStartArray("entitlements");
            foreach (var line in comparison.Totals) Line(json, line);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return [.. bytes.WrittenSpan, (byte)'\n'];
    }

    private static void Side(Utf8JsonWriter json, string name, Plan plan, string hash, int people)
    {
        json.WriteStartObject(name);
        json.WriteString("plan", plan.Id);
        json.WriteNumber("revision", plan.Revision);
        json.WriteString("sha256", hash);
        json.WriteNumber("people", people);
        json.WriteEndObject();
    }

    private static void Line(Utf8JsonWriter json, ComparisonLine line)
    {
        json.WriteStartObject();
        json.WriteString("entitlement", line.Entitlement.Id);
        json.WriteNumber("gained", line.Gained);
        json.WriteNumber("lost", line.Lost);
        json.WriteNumber("altered", line.Altered);
        Tally(json, "before", line.Before);
        Tally(json, "after", line.After);
        json.WriteEndObject();
    }

    private static void Tally(Utf8JsonWriter json, string name, AwardTally tally)
    {
        json.WriteStartObject(name);
        json.WriteNumber("people", tally.People);
        Amount(json, "hours", tally.Hours);
        Amount(json, Unit.Commendation.Word(), tally.Commendations);
        Amount(json, Unit.Merit.Word(), tally.Merits);
        Amount(json, "tickets", tally.Tickets);
        Amount(json, "seats", tally.Seats);
        json.WriteEndObject();
    }

    private static void Amount(Utf8JsonWriter json, string name, decimal amount)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(UnitWords.Plain(amount));
    }
}
