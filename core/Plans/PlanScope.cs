using LearningHours.Calendars;
using LearningHours.Dates;

namespace LearningHours.Plans;

/// <summary>What the checks look at: a plan, its parts and the paths that its file has.</summary>
internal sealed record PlanScope(string File, Plan Plan, IReadOnlySet<string> Paths, OfficeCalendar? Calendar)
{
    public IReadOnlyList<PlanPart> Parts { get; } = PlanParts.Of(Plan);

    public IReadOnlyDictionary<string, Rule> Rules { get; } = ById(Plan);

    /// <summary>Without a year nothing can be said about dates.</summary>
    public bool HasYear => Plan.RocYear > 0;

    /// <summary>The year of the plan, Gregorian.</summary>
    public int Year => Plan.RocYear + RocDate.RocOffset;

    public PlanProblem Error(string path, string found, string allowed) => new(File, path, found, allowed);

    public PlanProblem Warning(string path, string found, string allowed) => new(File, path, found, allowed, IsWarning: true);

    private static Dictionary<string, Rule> ById(Plan plan)
    {
        var rules = new Dictionary<string, Rule>(StringComparer.Ordinal);
        foreach (var rule in plan.Rules) rules.TryAdd(rule.Id, rule);
        return rules;
    }
}
