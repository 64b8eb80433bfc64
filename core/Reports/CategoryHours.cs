using LearningHours.Courses;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Reports;

/// <summary>Credited hours of people in the year of a plan, by the leading group of their courses. Not thread-safe.</summary>
internal sealed class CategoryHours(FactBook facts, DateOnly asOf)
{
    private readonly LedgerReader _ledger = new(facts.Ledger);
    private readonly HashSet<int> _courses = [];

    /// <summary>The days that count: those of the plan's period up to as-of, both included.</summary>
    public DateWindow DaysOf(Plan plan) => new(plan.Period.From, plan.Period.To < asOf ? plan.Period.To : asOf);

    /// <summary>Sums by group, the largest first. Each person counts once, and each course once per person, by its first record.</summary>
    public IReadOnlyList<(string Category, Hours Hours)> Of(Plan plan, IEnumerable<Employee> people)
    {
        var days = DaysOf(plan);
        var sums = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var person in people.Select(static e => e.Person).Distinct())
        {
            _courses.Clear();
            foreach (ref readonly var record in _ledger.Of(person))
            {
                if (!record.Passed || !days.Contains(record.End.Date)) continue;
                var variant = facts.Courses.Variants[record.Variant];
                if (!_courses.Add(variant.Course)) continue;
                var group = CourseCategory.LeadingGroup(variant.Category) is { Length: > 0 } known ? known : ReportWords.NoCategory;
                sums[group] = sums.GetValueOrDefault(group) + record.Total.Hundredths;
            }
        }
        return
        [
            .. sums.OrderByDescending(static s => s.Value).ThenBy(static s => s.Key, StringComparer.Ordinal)
                .Select(static s => (s.Key, new Hours(s.Value))),
        ];
    }
}
