using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using LearningHours.Evaluation;
using LearningHours.Reports;

namespace LearningHours.Tests.Core.Reports;

/// <summary>The report of agency A1 for a night that a test defines, and what the report's script reads.</summary>
internal static class ReportNight
{
    public static readonly DateOnly AsOf = new(2018, 8, 24);

    public static byte[] Page(TextNight night, DateOnly asOf, string agency = "A1", ConcurrentDictionary<string,
        AgencyFigures>? figures = null, IReadOnlyList<PastNight>? past = null, string plan = "kaohsiung-107")
    {
        var facts = night.Facts();
        var decisions = Evaluator.Evaluate(TextNight.Plan(plan), facts, asOf, findings: false).Where(d =>
            d.Employment.Agency == agency).ToList();
        return new ReportFiles(facts, asOf, past ?? [], figures ?? new ConcurrentDictionary<string, AgencyFigures>())
            .Of(agency, decisions).Single().Content;
    }

    public static string Text(byte[] page) => Encoding.UTF8.GetString(page);

    /// <summary>The rows of the list, each as the texts of its cells.</summary>
    public static IReadOnlyList<string[]> Rows(byte[] page)
    {
        const string Begin = "<script type=\"application/json\" id=\"rows\">";
        var text = Text(page);
        var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        using var json = JsonDocument.Parse(text[from..text.IndexOf("</script>", from, StringComparison.Ordinal)]);
        return [.. json.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.EnumerateArray().Select(c => c.ToString())
            .ToArray())];
    }
}
