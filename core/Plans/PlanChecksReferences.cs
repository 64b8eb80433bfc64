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
                    yield return scope.Error($"{path}.{key}", $"計畫內沒有{what}「{id}」", known.Length == 0 ? $"計畫內沒有任何{what}" : NearestName.Advice(id, known));
            if (value is SetCompleted { Set: null, SetByRank: null } or SetCompleted { Set: not null, SetByRank: not null })
                yield return scope.Error(path, "課程組未指定，或以兩種方式指定", "set與setByRank擇一");
            if (value is SetCompleted { OffHours: true } or LeavePerCourse && plan.OffHours is null)
                yield return scope.Error(path, "須為公餘時間，但計畫未定義公餘時間", "於$.offHours定義");
            if (value is Reading reading && !scope.Paths.Contains(reading.At))
                yield return scope.Error($"{path}.at", $"檔案內沒有「{reading.At}」", "本檔內容的JSON路徑");
        }
    }

    private static IEnumerable<(string Key, string What, string? Id, string[] Known)> Named(object value, string[] platforms, string[] sets, string[] lists, string[] entitlements, string[] works) => value switch
    {
        CourseSet s => [("platform", "平臺", s.Platform, platforms)],
        SetCompleted s => [("set", "課程組", s.Set, sets), .. (s.SetByRank ?? new Dictionary<string, string>()).Select(r => ($"setByRank.{r.Key}", "課程組", (string?)r.Value, sets))],
        ListCompleted l => [("list", "清單", l.List, lists), ("platform", "平臺", l.Platform, platforms)],
        HoursReached h => [("platform", "平臺", h.Platform, platforms), .. h.ExcludeSets.Select((s, i) => ($"excludeSets[{i}]", "課程組", (string?)s, sets))],
        CertificateHeld c => [("list", "清單", c.List, lists)],
        CertificatePair c => [("list", "清單", c.List, lists)],
        LeavePerCourse l => [("list", "清單", l.List, lists)],
        TicketPerCourse t => [("list", "清單", t.List, lists), ("platform", "平臺", t.Platform, platforms)],
        WorkHeadAward h => [("worksOf", "作品項目（works）", h.WorksOf, works)],
        Document d => [("entitlement", "項目", d.Entitlement, entitlements)],
        _ => [],
    };
}
