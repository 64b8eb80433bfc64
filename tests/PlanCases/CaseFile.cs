using System.Text.Json;

namespace LearningHours.Tests.PlanCases;

/// <summary>
/// One <c>*.cases.json</c>: cases of one plan over feeds that they share. Read strictly: a key that is none of these, a missing one, a file
/// without cases and a case without expectations are faults of the file.
/// </summary>
internal sealed record CaseFile
{
    private static readonly JsonSerializerOptions Strict =
        new(JsonSerializerDefaults.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Id of a built-in plan, or of <c>id.plan.json</c> beside the cases.</summary>
    public required string Plan { get; init; }
    /// <summary>The night judged, where a case names no other.</summary>
    public required DateOnly AsOf { get; init; }
    /// <summary>What the cases of the file have in common.</summary>
    public string? Note { get; init; }
    /// <summary><c>feed</c> or <c>feed/name</c> → CSV lines, the header first.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Feeds { get; init; }
    /// <summary>Learning that everyone in the cases below starts with.</summary>
    public IReadOnlyList<Learning> Learn { get; init; } = [];
    public required IReadOnlyList<PlanCase> Cases { get; init; }

    /// <exception cref="CaseException">The file is not what this type says.</exception>
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
    /// <summary>The rules of the plan that the case shows.</summary>
    public required IReadOnlyList<string> Shows { get; init; }
    /// <summary>How the expectation follows from plan and contract, where the name does not say.</summary>
    public string? Why { get; init; }
    public DateOnly? AsOf { get; init; }
    public IReadOnlyList<Learning> Learn { get; init; } = [];
    /// <summary>Lines under the shared header of the same key, or a file of its own with its header first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Add { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
    /// <summary>File → days that it says otherwise than the built-in calendar, 0 work and 2 off; each file brings the whole year of its
    /// first day.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<DateOnly, int>> Calendar { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<DateOnly, int>>();
    /// <summary>Feeds that this night lacks altogether.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];
    /// <summary>How many rows the reader must refuse.</summary>
    public int Rejects { get; init; }
    /// <summary>What the finding trees of the rows below must say somewhere.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];
    /// <summary>員工編號 → entitlement → <c>verdict amount unit completed_on apply_by use_by first_lapse last_usable_day</c> or <c>none</c>;
    /// see <see cref="ExpectedRow"/>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Expect { get; init; }
}

/// <summary>Rows of a platform export in short: every course of a set of the plan, or one course.</summary>
internal sealed record Learning
{
    /// <summary>員工編號 on the roster.</summary>
    public required string Who { get; init; }
    /// <summary>Id of a set of the plan; its courses with their hours on its platform.</summary>
    public string? Set { get; init; }
    /// <summary>課程名稱, with a code in trailing parentheses where it has one.</summary>
    public string? Course { get; init; }
    public string Category { get; init; } = "";
    /// <summary>認證時數; of a set the courses' own where null.</summary>
    public decimal? Hours { get; init; }
    /// <summary>平臺; of a set its own where null.</summary>
    public string? Platform { get; init; }
    /// <summary><c>start - end</c>, or one instant for both.</summary>
    public required string At { get; init; }
    /// <summary>Courses of the set done at another time; null: not at all.</summary>
    public IReadOnlyDictionary<string, string?> Except { get; init; } = new Dictionary<string, string?>();
    public string Status { get; init; } = "已通過";
    public string Uploaded { get; init; } = "成功";
}

/// <summary>A case file that cannot be run, or a case that does not come out as it says.</summary>
internal sealed class CaseException(string message) : Exception(message);
