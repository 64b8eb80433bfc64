using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Evaluation.Awards;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Kpis;

/// <summary>Figures that count what happened in the plan year: attendances, works, reports (S0-65 to S0-67).</summary>
internal static class CountKpis
{
    /// <summary>Counts attendances, not persons: whoever attends twice counts twice (AMB-28).</summary>
    public static KpiFigure Classes(Kpi kpi, KpiPopulation population)
    {
        var definition = KpiWords.Attendances(Year(population));
        if (Hidden(population, FeedKind.Classes, AwardWords.PastClasses) is { } why) return KpiFigure.Unknown(kpi, definition, why);
        var attended = population.Facts.Classes.SelectMany(g => g).Where(c => population.Days.Contains(c.Date)).ToList();
        var counted = attended.Count(c => population.Covers(c.Employee, c.Date));
        return Count(kpi, definition, counted, counted == attended.Count ? "" : KpiWords.OthersAttended(attended.Count - counted));
    }

    /// <summary>Counts works of agencies of the government that meet what the plan asks of a work.</summary>
    public static KpiFigure Works(Kpi kpi, KpiPopulation population)
    {
        var award = population.Binding.Plan.Entitlements.Select(e => e.Award).OfType<WorkAward>().FirstOrDefault();
        var definition = KpiWords.Works(Year(population), award is not null);
        if (Hidden(population, FeedKind.Works, WorkWords.Works) is { } why) return KpiFigure.Unknown(kpi, definition, why);
        int conforming = 0, open = 0;
        foreach (var work in population.Facts.Works.Where(w => population.Days.Contains(w.HandedIn)))
        {
            var standing = OfGovernment(population, work).And(award is null ? Standing.Yes : WorkConformity.Of(work, award, out _));
            if (standing == Standing.Yes) conforming++;
            if (standing == Standing.Perhaps) open++;
        }
        return Count(kpi, definition, conforming, open == 0 ? "" : KpiWords.OpenWorks(open));
    }

    /// <summary>Counts reports in the right format by people of the plan.</summary>
    public static KpiFigure Reports(Kpi kpi, KpiPopulation population)
    {
        var definition = KpiWords.Reports(Year(population));
        if (Hidden(population, FeedKind.Reports, RuleWords.Reports) is { } why) return KpiFigure.Unknown(kpi, definition, why);
        var counted = population.Facts.Reports.SelectMany(g => g)
            .Count(r => r.FormatConforms && population.Days.Contains(r.HandedIn) && population.Covers(r.Employee, r.HandedIn));
        return Count(kpi, definition, counted, "");
    }

    private static KpiFigure Count(Kpi kpi, string definition, int counted, string remark)
    {
        var missing = Math.Max(0, kpi.Target - counted);
        return new KpiFigure(kpi, definition)
        {
            Counted = counted,
            Value = counted,
            IsReached = missing == 0,
            Short = missing,
            Remark = remark
        };
    }

    private static Standing OfGovernment(KpiPopulation population, Work work)
    {
        var coverage = population.Binding.Plan.Coverage;
        if (population.Facts.Agencies.TryGetValue(work.Agency, out var agency))
            return Standings.Of(CoverageJudge.Reaches(coverage, agency));
        return coverage.Governments.Contains("*") ? Standing.Yes : Standing.Perhaps;
    }

    private static string? Hidden(KpiPopulation population, FeedKind feed, string what) =>
        population.Hidden ?? (population.Facts.Has(feed) ? null : FindingWords.FeedAbsent(what));

    private static string Year(KpiPopulation population) => KpiWords.Year(population.Days.From, population.Days.To);
}
