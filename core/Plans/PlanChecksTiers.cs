using LearningHours.Wording;

namespace LearningHours.Plans;

/// <summary>
/// Tiers ascend: whatever brings more requires more; amounts and leave match their unit; one entitlement at most brings leave.
/// </summary>
internal static class PlanChecksTiers
{
    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        // leave-usage names only the plan: with two kinds of leave nobody could tell of which one it was taken.
        foreach (var second in scope.Plan.Entitlements.Index().Where(static e => e.Item.Award?.TermsOfLeave() is not null).Skip(1))
            yield return scope.Error($"$.entitlements[{second.Index}].award", PlanCheckWords.SecondLeave, PlanCheckWords.OneLeave);
        foreach (var (path, value) in scope.Parts)
        {
            if (value is TieredAward award)
                foreach (var problem in Of(scope, path, award)) yield return problem;
            if (value is WorkAward works)
                foreach (var rank in works.Ranks.SelectMany(r => r.Ranks).GroupBy(r => r).Where(g => g.Count() > 1))
                    yield return scope.Error($"{path}.ranks", PlanCheckWords.RankTwice(rank.Key, rank.Count()), PlanCheckWords.RankOnce);
            if (value is ProjectAward projects)
                foreach (var grade in projects.Grades.GroupBy(g => g.Grade).Where(g => g.Count() > 1))
                    yield return scope.Error($"{path}.grades", PlanCheckWords.GradeTwice(grade.Key, grade.Count()),
                        PlanCheckWords.GradeOnce);
        }
    }

    private static IEnumerable<PlanProblem> Of(PlanScope scope, string path, TieredAward award)
    {
        if (award.Unit == Unit.Hours && award.Leave is null)
            yield return scope.Error($"{path}.leave", PlanCheckWords.Missing, PlanCheckWords.HoursNeedLeave);
        if (award.Unit != Unit.Hours && award.Leave is not null)
            yield return scope.Error($"{path}.unit", PlanCheckWords.LeaveWithoutHours, "hours");
        if (award.Unit == Unit.None && award.Tiers.Any(t => t.Amount is not null))
            yield return scope.Error($"{path}.unit", PlanCheckWords.AmountWithoutUnit, PlanCheckWords.UnitOrNoAmount);
        for (var i = 0; i < award.Tiers.Count; i++)
        {
            var (tier, at) = (award.Tiers[i], $"{path}.tiers[{i}]");
            if (tier.Amount is null && award.Unit != Unit.None)
                yield return scope.Error($"{at}.amount", PlanCheckWords.NoAmount, PlanCheckWords.AmountWithUnit);
            if (i == 0) continue;
            var before = award.Tiers[i - 1];
            if (tier.Amount <= before.Amount)
                yield return scope.Error($"{at}.amount", PlanCheckWords.AmountAfter(before.Amount, tier.Amount),
                    PlanCheckWords.AmountsRise);
            if (Demand(tier.Requires, scope.Plan) > Demand(before.Requires, scope.Plan)) continue;
            // Only conditions of the same kind can be compared: a higher certificate requires more than a lower one, whatever
            // their numbers.
            yield return Subjects(tier.Requires).Order(StringComparer.Ordinal).SequenceEqual(
                Subjects(before.Requires).Order(StringComparer.Ordinal))
                ? scope.Error($"{at}.requires", PlanCheckWords.NotMoreThan(i - 1), PlanCheckWords.TiersRise)
                : scope.Warning($"{at}.requires", PlanCheckWords.OtherKindThan(i - 1), PlanCheckWords.TiersRiseOrder);
        }
    }

    /// <summary>
    /// The subjects of a requirement's conditions: two requirements with equal subjects can be compared by how much they demand.
    /// </summary>
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

    /// <summary>
    /// How much a requirement demands, so that the steps of one award can be compared: the sum of its hours, posts, reports or facts.
    /// </summary>
    private static decimal Demand(Requirement requirement, Plan plan) => requirement switch
    {
        AllOf all => all.Of.Sum(r => Demand(r, plan)),
        InSequence all => all.Of.Sum(r => Demand(r, plan)),
        AnyOf any => any.Of.Count == 0 ? 0 : any.Of.Min(r => Demand(r, plan)),
        SetCompleted set => (set.SetByRank?.Values ?? [set.Set ?? ""]).Select(
            id => plan.Sets.FirstOrDefault(s => s.Id == id)?.TotalHours ?? 0).DefaultIfEmpty().Max(),
        HoursReached hours => hours.AtLeast,
        PostsReached posts => posts.AtLeast,
        ReportsHandedIn reports => reports.AtLeast,
        ListCompleted list => list.AtLeast ?? 1,
        CertificatePair => 2,
        _ => 1,
    };
}
