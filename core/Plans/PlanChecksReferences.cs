namespace LearningHours.Plans;

/// <summary>What a part names by id must stand in the plan: platforms, sets, lists, entitlements, a definition of 公餘, the path of a reading.</summary>
internal static class PlanChecksReferences
{
    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        var plan = scope.Plan;
        string[] platforms = [.. plan.Platforms.Select(p => p.Id)], sets = [.. plan.Sets.Select(s => s.Id)], lists = [.. plan.Lists.Select(l => l.Id)];
        string[] entitlements = [.. plan.Entitlements.Select(e => e.Id)], works = [.. plan.Entitlements.Where(e => e.Award is WorkAward).Select(e => e.Id)];
        foreach (var (path, value) in scope.Parts)
        {
            foreach (var (key, what, id, known) in Named(value, platforms, sets, lists, entitlements, works))
                if (id is not null && !known.Contains(id))
                    yield return scope.Error($"{path}.{key}", $"{what} \"{id}\", which the plan does not have", known.Length == 0 ? $"the plan has no {what}" : NearestName.Advice(id, known));
            if (value is SetCompleted { Set: null, SetByRank: null } or SetCompleted { Set: not null, SetByRank: not null })
                yield return scope.Error(path, "a set requirement that names no set, or two ways to one", "either set or setByRank");
            if (value is SetCompleted { OffHours: true } or LeavePerCourse && plan.OffHours is null)
                yield return scope.Error(path, "asks for off-hours, which the plan does not define", "a definition at $.offHours");
            if (value is Reading reading && !scope.Paths.Contains(reading.At))
                yield return scope.Error($"{path}.at", $"\"{reading.At}\", which the file does not have", "the JSON path of a value of this file");
        }
    }

    private static IEnumerable<(string Key, string What, string? Id, string[] Known)> Named(object value, string[] platforms, string[] sets, string[] lists, string[] entitlements, string[] works) => value switch
    {
        CourseSet s => [("platform", "platform", s.Platform, platforms)],
        SetCompleted s => [("set", "set", s.Set, sets), .. (s.SetByRank ?? new Dictionary<string, string>()).Select(r => ($"setByRank.{r.Key}", "set", (string?)r.Value, sets))],
        ListCompleted l => [("list", "list", l.List, lists), ("platform", "platform", l.Platform, platforms)],
        HoursReached h => [("platform", "platform", h.Platform, platforms), .. h.ExcludeSets.Select((s, i) => ($"excludeSets[{i}]", "set", (string?)s, sets))],
        CertificateHeld c => [("list", "list", c.List, lists)],
        CertificatePair c => [("list", "list", c.List, lists)],
        LeavePerCourse l => [("list", "list", l.List, lists)],
        TicketPerCourse t => [("list", "list", t.List, lists), ("platform", "platform", t.Platform, platforms)],
        WorkHeadAward h => [("worksOf", "entitlement of kind works", h.WorksOf, works)],
        Document d => [("entitlement", "entitlement", d.Entitlement, entitlements)],
        _ => [],
    };
}
