using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Evaluation.Rules;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Kpis;

/// <summary>
/// Figures over the digital hours of the people of a plan, counted by the rule that counts them for awards (S0-63, S0-64).
/// </summary>
internal static class HourKpis
{

    /// <summary>
    /// How many of the people have at least the hours asked for, and the fewest who would still be needed for the target.
    /// </summary>
    public static KpiFigure Share(Kpi kpi, KpiPopulation population)
    {
        var figure = Hours.From(kpi.AtLeastHours ?? 0);
        var definition = KpiWords.Share(Year(population), figure);
        if (Hidden(population) is { } why) return KpiFigure.Unknown(kpi, definition, why);

        var people = People(kpi, population, figure);
        var count = people.Count(p => p.Missing == Hours.Zero);
        var needed = (int)Math.Max(0, Math.Ceiling(kpi.Target * people.Count / 100m) - count);
        return new KpiFigure(kpi, definition)
        {
            Population = people.Count,
            Counted = count,
            IsReached = needed == 0,
            Value = Rounding.Of(100m * count / people.Count, 1, kpi.Target, needed == 0),
            Short = needed,
            Nearest = [.. people.Where(p => p.Missing > Hours.Zero).OrderBy(p => p.Missing)
                .ThenBy(p => p.Employee.Number, StringComparer.Ordinal).Take(needed)],
            Remark = Unplaced(population),
        };
    }

    /// <summary>Digital hours per head.</summary>
    public static KpiFigure Mean(Kpi kpi, KpiPopulation population)
    {
        var definition = KpiWords.Mean(Year(population));
        if (Hidden(population) is { } why) return KpiFigure.Unknown(kpi, definition, why);

        var people = People(kpi, population, Hours.Zero);
        var sum = people.Sum(p => p.Counted.Value);
        var missing = Math.Max(0, kpi.Target * people.Count - sum);
        return new KpiFigure(kpi, definition)
        {
            Population = people.Count,
            Counted = sum,
            IsReached = missing == 0,
            Value = Rounding.Of(sum / people.Count, 2, kpi.Target, missing == 0),
            Short = missing,
            Remark = Unplaced(population),
        };
    }

    private static List<KpiPerson> People(Kpi kpi, KpiPopulation population, Hours figure)
    {
        var digital = new HoursReached(figure.Value, kpi.Rules) { Nature = HourNature.Digital };
        var person = new PersonCase(population.Binding);
        var scope = new Scope(population.Days, person.Span(population.Days, DateOnly.MinValue), DateOnly.MinValue);
        var people = new List<KpiPerson>(population.Heads.Count);
        foreach (var employee in population.Heads)
        {
            person.Take(employee);
            var counted = HoursRule.Tally(digital, person, scope).Sure;
            people.Add(new KpiPerson(employee, person.Employment, counted, counted < figure ? figure - counted : Hours.Zero));
        }
        return people;
    }

    private static string Year(KpiPopulation population) => KpiWords.YearOfEach(population.Days.From, population.Days.To);

    private static string? Hidden(KpiPopulation population) =>
        population.Hidden
            ?? (!population.Facts.Has(FeedKind.Hours) ? FindingWords.FeedAbsent(FindingWords.LearningHours) : population.Heads.Count == 0
                ? KpiWords.Nobody : null);

    private static string Unplaced(KpiPopulation population) =>
        population.Unplaced == 0 ? "" : KpiWords.Unplaced(population.Unplaced);
}
