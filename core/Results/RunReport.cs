using System.Text.Encodings.Web;
using System.Text.Json;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Kpis;

namespace LearningHours.Results;

/// <summary>
/// What <c>run.json</c> says of a night. Timings come from the shell because the core has no clock; without them the report is a function
/// of the inputs.
/// </summary>
public sealed record RunReport
{
    /// <summary>
    /// The version of <c>run.json</c> and the files beside it; a reader that finds a number it does not know must not guess.
    /// </summary>
    public const int FormatVersion = 1;

    public required string EngineVersion { get; init; }
    public required DateOnly AsOf { get; init; }
    /// <summary>Plan id → SHA-256 of its file.</summary>
    public required IReadOnlyDictionary<string, string> Plans { get; init; }
    public required string CalendarHash { get; init; }
    public required IReadOnlyList<FileReceipt> Inputs { get; init; }
    public required IReadOnlyList<Warning> Warnings { get; init; }
    /// <summary>Learning records of people who are not on the roster (contract reading 25a).</summary>
    public int RecordsOffRoster { get; init; }
    /// <summary>plan/entitlement/verdict → number of rows.</summary>
    public required IReadOnlyDictionary<string, int> Decisions { get; init; }
    /// <summary>The next days on which something ends (windows, applications, leave), with the number of people each concerns.</summary>
    public required IReadOnlyList<UpcomingDeadline> NextDeadlines { get; init; }
    /// <summary>The figures of each plan that has any.</summary>
    public IReadOnlyList<KpiReport> Kpis { get; init; } = [];
    /// <summary>Step → seconds; empty if the shell measured nothing.</summary>
    public IReadOnlyDictionary<string, double> Timings { get; init; } = new Dictionary<string, double>();

    /// <summary>
    /// Writes indented JSON, UTF-8, LF. Every list and map is sorted, so that the order in which things came leaves no trace.
    /// </summary>
    public void Write(Stream output)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(output, options)) RunReportJson.Write(json, this);
        output.Write("\n"u8);
    }
}

/// <summary>A day on which something ends, how many people of the entitlement it concerns, and what ends (zh-TW).</summary>
public sealed record UpcomingDeadline(DateOnly On, string Plan, string Entitlement, string What, int People);
