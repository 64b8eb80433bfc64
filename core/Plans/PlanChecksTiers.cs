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
                    yield return scope.Error($"{path}.ranks", $"名次{rank.Key}有{rank.Count()}種獎勵", "每一名次一種獎勵");
            if (value is ProjectAward projects)
                foreach (var grade in projects.Grades.GroupBy(g => g.Grade).Where(g => g.Count() > 1))
                    yield return scope.Error($"{path}.grades", $"評等{grade.Key}出現{grade.Count()}次", "每一評等一次");
        }
    }

    private static IEnumerable<PlanProblem> Of(PlanScope scope, string path, TieredAward award)
    {
        if (award.Unit == Unit.Hours && award.Leave is null) yield return scope.Error($"{path}.leave", "缺少", "單位為hours者須有補休之規定");
        if (award.Unit != Unit.Hours && award.Leave is not null) yield return scope.Error($"{path}.unit", "有補休而單位不是hours", "hours");
        if (award.Unit == Unit.None && award.Tiers.Any(t => t.Amount is not null)) yield return scope.Error($"{path}.unit", "單位為none，但有級別載有數量", "寫明單位，或各級均不載數量");
        for (var i = 0; i < award.Tiers.Count; i++)
        {
            var (tier, at) = (award.Tiers[i], $"{path}.tiers[{i}]");
            if (tier.Amount is null && award.Unit != Unit.None) yield return scope.Error($"{at}.amount", "沒有數量", "有單位者須載數量");
            if (i == 0) continue;
            var before = award.Tiers[i - 1];
            if (tier.Amount <= before.Amount) yield return scope.Error($"{at}.amount", $"{before.Amount:0.##}之後為{tier.Amount:0.##}", "數量逐級遞增");
            if (Demand(tier.Requires, scope.Plan) > Demand(before.Requires, scope.Plan)) continue;
            // Only like conditions can be measured against each other: a higher certificate asks more than a lower one, whatever their number.
            yield return Subjects(tier.Requires).Order(StringComparer.Ordinal).SequenceEqual(Subjects(before.Requires).Order(StringComparer.Ordinal))
                ? scope.Error($"{at}.requires", $"所要求者不多於tiers[{i - 1}]，低一級將永不適用", "逐級要求更多")
                : scope.Warning($"{at}.requires", $"所要求者與tiers[{i - 1}]不同種，無從比較何者較高", "逐級要求更多；請確認順序");
        }
    }

    /// <summary>What the conditions of a requirement are about: two of equal subjects can be compared by how much they ask.</summary>
    private static IEnumerable<string> Subjects(Requirement requirement) => requirement switch
    {
        AllOf all => all.Of.SelectMany(Subjects).Distinct(),
        InSequence all => all.Of.SelectMany(Subjects).Distinct(),
        AnyOf any => any.Of.SelectMany(Subjects).Distinct(),
        CertificateHeld c => [$"certificate {c.Category} {c.List}"],
        CertificatePair c => [$"certificates {c.First} {c.Second} {c.List}"],
        ListCompleted l => [$"list {l.List} {l.Platform}"],
        HoursReached h => [$"hours {h.Nature} {h.Platform} {h.BusinessRelated is null}"],
        _ => [requirement.GetType().Name],
    };

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
