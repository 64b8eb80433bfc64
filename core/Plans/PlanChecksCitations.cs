namespace LearningHours.Plans;

/// <summary>Every value rests on a rule, and every rule that is computed carries a value.</summary>
internal static class PlanChecksCitations
{
    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        var used = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, value) in scope.Parts)
        {
            if (value is not ICited cited) continue;
            if (cited.Rules.Count == 0) yield return scope.Error($"{path}.rules", "沒有引用條款", "$.rules中至少一條的id");
            for (var i = 0; i < cited.Rules.Count; i++)
            {
                var id = cited.Rules[i];
                used.TryAdd(id, path);
                if (!scope.Rules.ContainsKey(id)) yield return scope.Error($"{path}.rules[{i}]", $"計畫內沒有條款「{id}」", Nearest(id, scope));
                else if (cited.Rules.Take(i).Contains(id)) yield return scope.Error($"{path}.rules[{i}]", $"條款「{id}」引用兩次", "每條一次");
            }
        }
        for (var i = 0; i < scope.Plan.Rules.Count; i++)
        {
            var rule = scope.Plan.Rules[i];
            var isUsed = used.TryGetValue(rule.Id, out var user);
            if (rule.Treatment == Treatment.Computed && !isUsed)
                yield return scope.Error($"$.rules[{i}].treatment", $"條款「{rule.Id}」為computed，但沒有任何內容引用", "有內容引用該條，或改為human、information並說明理由");
            if (rule.Treatment != Treatment.Computed && isUsed)
                yield return scope.Error($"$.rules[{i}].treatment", $"條款「{rule.Id}」不是computed，但{user}引用", "computed");
            if (rule.Treatment != Treatment.Computed && rule.Reason is null)
                yield return scope.Error($"$.rules[{i}].reason", "缺少", "該條不計算的理由");
        }
    }

    private static string Nearest(string id, PlanScope scope) =>
        NearestName.Of(id, scope.Rules.Keys) is { } nearest ? $"是否為「{nearest}」？可用：$.rules的id" : "$.rules的id";
}
