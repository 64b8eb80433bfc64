using LearningHours.Calendars;
using LearningHours.Dates;

namespace LearningHours.Plans;

/// <summary>What the checks examine: a plan, its parts and the paths that its file contains.</summary>
internal sealed record PlanScope(string File, Plan Plan, IReadOnlySet<string> Paths, OfficeCalendar? Calendar)
{
    public IReadOnlyList<PlanPart> Parts { get; } = PlanParts.Of(Plan);

    public IReadOnlyDictionary<string, Rule> Rules { get; } = ById(Plan);

    /// <summary>Whether the plan has a valid year; without one, dates cannot be checked.</summary>
    public bool HasYear => Plan.RocYear > 0;

    /// <summary>The Gregorian year of the plan.</summary>
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
