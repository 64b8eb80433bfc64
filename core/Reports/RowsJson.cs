using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LearningHours.Evaluation;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Reports;

/// <summary>The rows of a report for the script of its page: nothing in them can close the element that contains them.</summary>
internal static class RowsJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(IReadOnlyList<ItemFigures> items, IReadOnlyList<ReportRow> rows)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            Write(json, "items", items.Select(static i => i.Entitlement.Title));
            Write(json, "verdicts", ReportWords.Verdicts);
            Write(json, "tasks", ReportWords.ToDos);
            json.WriteStartObject("words");
            json.WriteString("shown", ReportWords.Shown);
            json.WriteString("of", ReportWords.Of);
            json.WriteString("rows", ReportWords.Rows);
            json.WriteString("nothing", ReportWords.NothingFound);
            json.WriteEndObject();
            json.WriteStartArray("rows");
            for (var i = 0; i < items.Count; i++)
                foreach (var row in rows)
                    if (ReferenceEquals(row.Decision.Entitlement, items[i].Entitlement)) Write(json, i, row);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length);
    }

    private static void Write(Utf8JsonWriter json, int item, ReportRow row)
    {
        var (decision, at) = (row.Decision, row.Decision.Employment);
        json.WriteStartArray();
        Text(json, at.Name);
        Text(json, decision.Employee.Number);
        Text(json, at.Unit);
        Text(json, at.Title);
        json.WriteNumberValue(item);
        json.WriteNumberValue((int)decision.Verdict);
        Text(json, decision.Verdict == Verdict.Eligible ? decision.Unit.InChinese(decision.Amount) : "");
        if (row.Left is { } left) json.WriteNumberValue(left);
        else json.WriteNullValue();
        Text(json, Day(decision.CompletedOn));
        Text(json, Day(row.Due));
        json.WriteNumberValue((int)row.ToDo);
        Text(json, row.Note);
        json.WriteEndArray();
    }

    /// <summary>Lone surrogates become replacement characters.</summary>
    private static void Text(Utf8JsonWriter json, string text) => json.WriteStringValue(Encoding.UTF8.GetBytes(text));

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) Text(json, text);
        json.WriteEndArray();
    }

    private static string Day(DateOnly? day) => day is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}
