using LearningHours.Wording;

namespace LearningHours.Plans;

/// <summary>Every value cites a rule, and every computed rule is cited by a value.</summary>
internal static class PlanChecksCitations
{
    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        var used = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, value) in scope.Parts)
        {
            if (value is not ICited cited) continue;
            if (cited.Rules.Count == 0) yield return scope.Error($"{path}.rules", PlanCheckWords.NoClause, PlanCheckWords.SomeClause);
            for (var i = 0; i < cited.Rules.Count; i++)
            {
                var id = cited.Rules[i];
                used.TryAdd(id, path);
                if (!scope.Rules.ContainsKey(id))
                    yield return scope.Error($"{path}.rules[{i}]", PlanCheckWords.UnknownClause(id), Nearest(id, scope));
                else if (cited.Rules.Take(i).Contains(id))
                    yield return scope.Error($"{path}.rules[{i}]", PlanCheckWords.ClauseTwice(id), PlanCheckWords.ClauseOnce);
            }
        }
        for (var i = 0; i < scope.Plan.Rules.Count; i++)
        {
            var rule = scope.Plan.Rules[i];
            var isUsed = used.TryGetValue(rule.Id, out var user);
            if (rule.Treatment == Treatment.Computed && !isUsed)
                yield return scope.Error($"$.rules[{i}].treatment", PlanCheckWords.ComputedUnused(rule.Id),
                    PlanCheckWords.ComputedNeedsUse);
            if (rule.Treatment != Treatment.Computed && isUsed)
                yield return scope.Error($"$.rules[{i}].treatment", PlanCheckWords.NotComputedUsed(rule.Id, user), "computed");
            if (rule.Treatment != Treatment.Computed && rule.Reason is null)
                yield return scope.Error($"$.rules[{i}].reason", PlanCheckWords.Missing, PlanCheckWords.ReasonNotComputed);
        }
    }

    private static string Nearest(string id, PlanScope scope) =>
        NearestName.Of(id, scope.Rules.Keys) is { } nearest ? PlanCheckWords.NearestClause(nearest) : PlanCheckWords.AnyClause;
}
