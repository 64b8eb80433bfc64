namespace LearningHours.Plans;

/// <summary>Tiers ascend: what brings more asks more; amounts and leave go with their unit.</summary>
internal static class PlanChecksTiers
{
    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        foreach (var (path, value) in scope.Parts)
        {
            if (value is TieredAward award)
                foreach (var problem in Of(scope, path, award)) yield return problem;
            if (value is WorkAward works)
                foreach (var rank in works.Ranks.SelectMany(r => r.Ranks).GroupBy(r => r).Where(g => g.Count() > 1))
                    yield return scope.Error($"{path}.ranks", $"rank {rank.Key} brings {rank.Count()} awards", "one award for each rank");
            if (value is ProjectAward projects)
                foreach (var grade in projects.Grades.GroupBy(g => g.Grade).Where(g => g.Count() > 1))
                    yield return scope.Error($"{path}.grades", $"grade {grade.Key} stands {grade.Count()} times", "each grade once");
        }
    }

    private static IEnumerable<PlanProblem> Of(PlanScope scope, string path, TieredAward award)
    {
        if (award.Unit == Unit.Hours && award.Leave is null) yield return scope.Error($"{path}.leave", "missing", "the terms of the leave, where the unit is hours");
        if (award.Unit != Unit.Hours && award.Leave is not null) yield return scope.Error($"{path}.unit", $"leave in a unit that is not hours", "hours");
        if (award.Unit == Unit.None && award.Tiers.Any(t => t.Amount is not null)) yield return scope.Error($"{path}.unit", "none, but a tier has an amount", "a unit, or no amount in any tier");
        for (var i = 0; i < award.Tiers.Count; i++)
        {
            var (tier, at) = (award.Tiers[i], $"{path}.tiers[{i}]");
            if (tier.Amount is null && award.Unit != Unit.None) yield return scope.Error($"{at}.amount", "no amount", "an amount, where the award has a unit");
            if (i == 0) continue;
            var before = award.Tiers[i - 1];
            if (tier.Amount <= before.Amount) yield return scope.Error($"{at}.amount", $"{tier.Amount:0.##} after {before.Amount:0.##}", "amounts that ascend");
            if (Demand(tier.Requires, scope.Plan) is var asks && asks <= Demand(before.Requires, scope.Plan))
                yield return scope.Error($"{at}.requires", $"asks no more than tiers[{i - 1}], so that it takes the place of the lower tier", "tiers that ask more, one after the other");
        }
    }

    /// <summary>How much a requirement asks, so that steps of one award can be compared: hours, posts, reports or facts, added up.</summary>
    private static decimal Demand(Requirement requirement, Plan plan) => requirement switch
    {
        AllOf all => all.Of.Sum(r => Demand(r, plan)),
        InSequence all => all.Of.Sum(r => Demand(r, plan)),
        AnyOf any => any.Of.Count == 0 ? 0 : any.Of.Min(r => Demand(r, plan)),
        SetCompleted set => (set.SetByRank?.Values ?? [set.Set ?? ""]).Max(id => plan.Sets.FirstOrDefault(s => s.Id == id)?.TotalHours ?? 0),
        HoursReached hours => hours.AtLeast,
        PostsReached posts => posts.AtLeast,
        ReportsHandedIn reports => reports.AtLeast,
        ListCompleted list => list.AtLeast ?? 1,
        CertificatePair => 2,
        _ => 1,
    };
}
