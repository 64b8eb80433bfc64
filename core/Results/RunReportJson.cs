using System.Globalization;
using System.Text.Json;
using LearningHours.Files;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>The keys of <c>run.json</c>.</summary>
internal static class RunReportJson
{
    public static void Write(Utf8JsonWriter json, RunReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("format", RunReport.FormatVersion);
        json.WriteString("engine", report.EngineVersion);
        json.WriteString("asOf", Iso(report.AsOf));
        json.WriteStartObject("plans");
        foreach (var (id, hash) in Sorted(report.Plans)) json.WriteString(id, hash);
        json.WriteEndObject();
        json.WriteString("calendar", report.CalendarHash);
        Inputs(json, report);
        json.WriteNumber("recordsOffRoster", report.RecordsOffRoster);
        Warnings(json, report);
        json.WriteStartObject("decisions");
        foreach (var (key, rows) in Sorted(report.Decisions)) json.WriteNumber(key, rows);
        json.WriteEndObject();
        NextDeadlines(json, report);
        Kpis(json, report);
        json.WriteStartObject("timings");
        foreach (var (step, seconds) in Sorted(report.Timings)) json.WriteNumber(step, Math.Round(seconds, 3));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Inputs(Utf8JsonWriter json, RunReport report)
    {
        json.WriteStartArray("inputs");
        foreach (var input in report.Inputs.OrderBy(i => i.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("feed", FeedNames.Of(input.Feed));
            json.WriteString("path", input.Path);
            json.WriteString("sha256", input.Sha256);
            json.WriteNumber("bytes", input.Bytes);
            if (input.Received is { } received) json.WriteString("received", Iso(received));
            json.WriteString("encoding", input.Encoding);
            json.WriteNumber("rows", input.Rows);
            json.WriteNumber("accepted", input.Accepted);
            json.WriteNumber("rejected", input.Rejected);
            json.WriteNumber("duplicate", input.Duplicate);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Warnings(Utf8JsonWriter json, RunReport report)
    {
        json.WriteStartArray("warnings");
        foreach (var warning in report.Warnings.OrderBy(w => w.Code, StringComparer.Ordinal).ThenBy(w => w.Text, StringComparer.Ordinal)
            .ThenBy(w => w.Count))
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteString("text", warning.Text);
            json.WriteNumber("count", warning.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void NextDeadlines(Utf8JsonWriter json, RunReport report)
    {
        json.WriteStartArray("nextDeadlines");
        foreach (var deadline in report.NextDeadlines.OrderBy(d => d.On.DayNumber).ThenBy(d => d.Plan, StringComparer.Ordinal)
            .ThenBy(d => d.Entitlement, StringComparer.Ordinal).ThenBy(d => d.What, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("on", Iso(deadline.On));
            json.WriteString("plan", deadline.Plan);
            json.WriteString("entitlement", deadline.Entitlement);
            json.WriteString("what", deadline.What);
            json.WriteNumber("people", deadline.People);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Kpis(Utf8JsonWriter json, RunReport report)
    {
        json.WriteStartArray("kpis");
        foreach (var kpis in report.Kpis.OrderBy(k => k.Plan.Id, StringComparer.Ordinal))
        {
            foreach (var figure in kpis.Figures)
            {
                json.WriteStartObject();
                json.WriteString("plan", kpis.Plan.Id);
                json.WriteString("id", figure.Kpi.Id);
                Number(json, "n", figure.Counted);
                Number(json, "N", figure.Population);
                Number(json, "value", figure.Value);
                json.WriteNumber("target", figure.Kpi.Target);
                if (figure.IsReached is { } reached) json.WriteBoolean("reached", reached);
                else json.WriteNull("reached");
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        json.WritePropertyName(name);
        // A decimal would print the zeros that its arithmetic left.
        if (value is { } number) json.WriteRawValue(UnitWords.Plain(number));
        else json.WriteNullValue();
    }

    private static IEnumerable<(string Key, T Value)> Sorted<T>(IReadOnlyDictionary<string, T> map)
    {
        foreach (var key in map.Keys.Order(StringComparer.Ordinal)) yield return (key, map[key]);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
