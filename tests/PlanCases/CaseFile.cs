using System.Text.Json;

namespace LearningHours.Tests.PlanCases;

/// <summary>
/// One <c>*.cases.json</c>: cases of one plan over feeds that they share. It is read strictly: an unknown key, a missing key, a file
/// without cases and a case without expectations are faults of the file.
/// </summary>
internal sealed record CaseFile
{
    private static readonly JsonSerializerOptions Strict =
        new(JsonSerializerDefaults.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Id of a built-in plan, or of <c>id.plan.json</c> beside the cases.</summary>
    public required string Plan { get; init; }
    /// <summary>The as-of date of the night, unless a case names another.</summary>
    public required DateOnly AsOf { get; init; }
    /// <summary>What the cases of the file have in common.</summary>
    public string? Note { get; init; }
    /// <summary><c>feed</c> or <c>feed/name</c> → CSV lines, the header first.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Feeds { get; init; }
    /// <summary>Learning that everyone in the cases below starts with.</summary>
    public IReadOnlyList<Learning> Learn { get; init; } = [];
    public required IReadOnlyList<PlanCase> Cases { get; init; }

    /// <exception cref="CaseException">The file does not have the form that this type describes.</exception>
    public static CaseFile Read(string name, ReadOnlySpan<byte> utf8)
    {
        CaseFile file;
        try
        {
            file = JsonSerializer.Deserialize<CaseFile>(utf8, Strict) ?? throw new CaseException($"{name}: null");
        }
        catch (JsonException e)
        {
            throw new CaseException($"{name}: {e.Message}");
        }
        if (file.Cases.Count == 0) throw new CaseException($"{name}: no cases");
        foreach (var c in file.Cases)
        {
            if (c.Shows.Count == 0) throw new CaseException($"{name}: \"{c.Name}\" shows no rule");
            if (c.Expect.Count == 0 || c.Expect.Values.Any(rows => rows.Count == 0))
                throw new CaseException($"{name}: \"{c.Name}\" expects nothing");
        }
        var twice = file.Cases.GroupBy(c => c.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? file : throw new CaseException($"{name}: two cases are called \"{twice.Key}\"");
    }
}

/// <summary>One sentence about a plan, and the night that shows it.</summary>
internal sealed record PlanCase
{
    public required string Name { get; init; }
    /// <summary>The rules of the plan that the case demonstrates.</summary>
    public required IReadOnlyList<string> Shows { get; init; }
    /// <summary>How the expectation follows from plan and contract, if the name does not say so.</summary>
    public string? Why { get; init; }
    public DateOnly? AsOf { get; init; }
    public IReadOnlyList<Learning> Learn { get; init; } = [];
    /// <summary>Lines under the shared header of the same key, or a file of its own with its header first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Add { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
    /// <summary>
    /// File → the days on which it differs from the built-in calendar, 0 for work and 2 for off; each file covers the whole year of its
    /// first day.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<DateOnly, int>> Calendar { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<DateOnly, int>>();
    /// <summary>Feeds that are absent from this night.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];
    /// <summary>How many rows the reader must refuse.</summary>
    public int Rejects { get; init; }
    /// <summary>Texts that must appear somewhere in the finding trees of the rows below.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];
    /// <summary>員工編號 → entitlement → <c>verdict amount unit completed_on apply_by use_by first_lapse last_usable_day</c> or <c>none</c>;
    /// see <see cref="ExpectedRow"/>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Expect { get; init; }
}

/// <summary>A short form of rows of a platform export: every course of a set of the plan, or one course.</summary>
internal sealed record Learning
{
    /// <summary>員工編號 on the roster.</summary>
    public required string Who { get; init; }
    /// <summary>Id of a set of the plan, which stands for its courses with their hours on its platform.</summary>
    public string? Set { get; init; }
    /// <summary>課程名稱, followed by the code in parentheses if it has one.</summary>
    public string? Course { get; init; }
    public string Category { get; init; } = "";
    /// <summary>認證時數; null for those of the set's courses.</summary>
    public decimal? Hours { get; init; }
    /// <summary>平臺; null for that of the set.</summary>
    public string? Platform { get; init; }
    /// <summary><c>start - end</c>, or one instant for both.</summary>
    public required string At { get; init; }
    /// <summary>Courses of the set taken at another time, or not at all if null.</summary>
    public IReadOnlyDictionary<string, string?> Except { get; init; } = new Dictionary<string, string?>();
    public string Status { get; init; } = "已通過";
    public string Uploaded { get; init; } = "成功";
}

/// <summary>Thrown for a case file that cannot be run, or a case whose result is not the expected one.</summary>
internal sealed class CaseException(string message) : Exception(message);
