using LearningHours.Wording;

namespace LearningHours.Plans;

/// <summary>
/// Whatever a part refers to must exist in the plan: platforms, sets, lists, entitlements, a definition of 公餘, the path of a reading.
/// </summary>
internal static class PlanChecksReferences
{
    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        var plan = scope.Plan;
        string[] platforms = [.. plan.Platforms.Select(p => p.Id)], sets = [.. plan.Sets.Select(s => s.Id)],
        lists = [.. plan.Lists.Select(l => l.Id)];
        string[] entitlements = [.. plan.Entitlements.Select(e => e.Id)],
        works = [.. plan.Entitlements.Where(e => e.Award is WorkAward).Select(e => e.Id)];
        foreach (var (path, value) in scope.Parts)
        {
            foreach (var (key, what, id, known) in Named(value, platforms, sets, lists, entitlements, works))
                if (id is not null && !known.Contains(id))
                    yield return scope.Error($"{path}.{key}", PlanCheckWords.NotInPlan(what, id), known.Length == 0
                        ? PlanCheckWords.NoneInPlan(what) : NearestName.Advice(id, known));
            if (value is SetCompleted { Set: null, SetByRank: null } or SetCompleted { Set: not null, SetByRank: not null })
                yield return scope.Error(path, PlanCheckWords.SetUnclear, PlanCheckWords.SetOrByRank);
            if (value is SetCompleted { OffHours: true } or LeavePerCourse && plan.OffHours is null)
                yield return scope.Error(path, PlanCheckWords.OffHoursUndefined, PlanCheckWords.DefineOffHours);
            if (value is Reading reading && !scope.Paths.Contains(reading.At))
                yield return scope.Error($"{path}.at", PlanCheckWords.NoSuchPath(reading.At), PlanCheckWords.PathOfFile);
        }
    }

    private static IEnumerable<(string Key, string What, string? Id, string[] Known)> Named(object value, string[] platforms, string[] sets,
        string[] lists, string[] entitlements, string[] works) => value switch
        {
            CourseSet s => [("platform", PlanPartWords.Platform, s.Platform, platforms)],
            SetCompleted s =>
                [("set", PlanPartWords.Set, s.Set, sets),
                .. (s.SetByRank ?? new Dictionary<string, string>()).Select(r =>
                    ($"setByRank.{r.Key}", PlanPartWords.Set, (string?)r.Value, sets))],
            ListCompleted l => [("list", PlanPartWords.List, l.List, lists), ("platform", PlanPartWords.Platform, l.Platform, platforms)],
            HoursReached h =>
                [("platform", PlanPartWords.Platform, h.Platform, platforms),
                .. h.ExcludeSets.Select((s, i) => ($"excludeSets[{i}]", PlanPartWords.Set, (string?)s, sets))],
            CertificateHeld c => [("list", PlanPartWords.List, c.List, lists)],
            CertificatePair c => [("list", PlanPartWords.List, c.List, lists)],
            LeavePerCourse l => [("list", PlanPartWords.List, l.List, lists)],
            TicketPerCourse t => [("list", PlanPartWords.List, t.List, lists), ("platform", PlanPartWords.Platform, t.Platform, platforms)],
            WorkHeadAward h => [("worksOf", PlanPartWords.WorkItem, h.WorksOf, works)],
            Document d => [("entitlement", PlanPartWords.Item, d.Entitlement, entitlements)],
            _ => [],
        };
}
