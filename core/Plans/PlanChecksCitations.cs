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
            if (cited.Rules.Count == 0) yield return scope.Error($"{path}.rules", "no rule is cited", "the id of at least one entry of $.rules");
            for (var i = 0; i < cited.Rules.Count; i++)
            {
                var id = cited.Rules[i];
                used.TryAdd(id, path);
                if (!scope.Rules.ContainsKey(id)) yield return scope.Error($"{path}.rules[{i}]", $"rule \"{id}\", which the plan does not have", Nearest(id, scope));
                else if (cited.Rules.Take(i).Contains(id)) yield return scope.Error($"{path}.rules[{i}]", $"rule \"{id}\" is cited twice", "each rule once");
            }
        }
        for (var i = 0; i < scope.Plan.Rules.Count; i++)
        {
            var rule = scope.Plan.Rules[i];
            var isUsed = used.TryGetValue(rule.Id, out var user);
            if (rule.Treatment == Treatment.Computed && !isUsed)
                yield return scope.Error($"$.rules[{i}].treatment", $"rule \"{rule.Id}\" is computed, but nothing rests on it", "a value that cites it, or human or information with a reason");
            if (rule.Treatment != Treatment.Computed && isUsed)
                yield return scope.Error($"$.rules[{i}].treatment", $"rule \"{rule.Id}\" is not computed, but {user} rests on it", "computed");
            if (rule.Treatment != Treatment.Computed && rule.Reason is null)
                yield return scope.Error($"$.rules[{i}].reason", "missing", "why the rule is not computed");
        }
    }

    private static string Nearest(string id, PlanScope scope) =>
        NearestName.Of(id, scope.Rules.Keys) is { } nearest ? $"did you mean \"{nearest}\"? allowed: an id of $.rules" : "an id of $.rules";
}
