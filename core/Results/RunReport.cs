using LearningHours.Exports;

namespace LearningHours.Results;

/// <summary>What <c>run.json</c> says of a night. Timings come from the shell: the core has no clock; without them the report is a function of the inputs.</summary>
public sealed record RunReport
{
    public required string EngineVersion { get; init; }
    public required DateOnly AsOf { get; init; }
    /// <summary>Plan id → SHA-256 of its file.</summary>
    public required IReadOnlyDictionary<string, string> Plans { get; init; }
    public required string CalendarHash { get; init; }
    public required IReadOnlyList<FileReceipt> Inputs { get; init; }
    public required IReadOnlyList<Warning> Warnings { get; init; }
    /// <summary>plan/entitlement/verdict → number of rows.</summary>
    public required IReadOnlyDictionary<string, int> Decisions { get; init; }
    /// <summary>The next days on which something ends: windows, applications, leave, with how many people each concerns.</summary>
    public required IReadOnlyList<UpcomingDeadline> NextDeadlines { get; init; }
    /// <summary>Step → seconds; empty where the shell measured nothing.</summary>
    public IReadOnlyDictionary<string, double> Timings { get; init; } = new Dictionary<string, double>();

    public void Write(Stream output) => throw new NotImplementedException();
}

public sealed record UpcomingDeadline(DateOnly On, string Plan, string Entitlement, string What, int People);
