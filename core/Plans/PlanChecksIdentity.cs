using System.Globalization;
using System.Text.RegularExpressions;
using LearningHours.Wording;

namespace LearningHours.Plans;

/// <summary>
/// A plan is named by city and ROC year, has a revision and no empty texts or lists where one is needed, and every id is unique.
/// </summary>
internal static partial class PlanChecksIdentity
{
    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        var plan = scope.Plan;
        if (!scope.HasYear) yield return scope.Error("$.rocYear", $"{plan.RocYear}", PlanCheckWords.RocYear);
        else if (!IdForm().IsMatch(plan.Id)
            || !plan.Id.EndsWith(string.Create(CultureInfo.InvariantCulture, $"-{plan.RocYear}"), StringComparison.Ordinal))
            yield return scope.Error("$.id", PlanCheckWords.Quoted(plan.Id), PlanCheckWords.IdForm(plan.RocYear));
        if (plan.Revision < 1) yield return scope.Error("$.revision", $"{plan.Revision}", PlanCheckWords.Revision);
        if (plan.Revision > 1 && plan.Supersedes is null)
            yield return scope.Error("$.supersedes", PlanCheckWords.Missing, PlanCheckWords.Superseded);
        foreach (var (path, value) in scope.Parts)
        {
            if (value is "") yield return scope.Error(path, PlanCheckWords.EmptyText, PlanCheckWords.TextOrNothing);
            if (NeedsOne(value) is { } lists)
                foreach (var (name, count) in lists)
                    if (count == 0) yield return scope.Error($"{path}.{name}", PlanCheckWords.EmptyList, PlanCheckWords.AtLeastOne);
        }
        foreach (var problem in Twice(scope, "platforms", plan.Platforms.Select(p => p.Id))) yield return problem;
        foreach (var problem in Twice(scope, "lists", plan.Lists.Select(l => l.Id))) yield return problem;
        foreach (var problem in Twice(scope, "sets", plan.Sets.Select(s => s.Id))) yield return problem;
        foreach (var problem in Twice(scope, "entitlements", plan.Entitlements.Select(e => e.Id))) yield return problem;
        foreach (var problem in Twice(scope, "kpis", plan.Kpis.Select(k => k.Id))) yield return problem;
        foreach (var problem in Twice(scope, "documents", plan.Documents.Select(d => d.Id))) yield return problem;
        foreach (var problem in Twice(scope, "rules", plan.Rules.Select(r => r.Id))) yield return problem;
    }

    private static (string, int)[]? NeedsOne(object value) => value switch
    {
        Plan p => [("entitlements", p.Entitlements.Count), ("rules", p.Rules.Count)],
        Coverage c => [("governments", c.Governments.Count), ("kinds", c.Kinds.Count)],
        AgencyOptIn o => [("categories", o.Categories.Count)],
        ExternalList l => [("names", l.Names.Count)],
        CourseSet s => [("courses", s.Courses.Count)],
        AllOf a => [("of", a.Of.Count)],
        AnyOf a => [("of", a.Of.Count)],
        InSequence s => [("of", s.Of.Count)],
        ReflectionWritten r => [("postedIn", r.PostedIn.Count)],
        TieredAward t => [("tiers", t.Tiers.Count)],
        WorkAward w => [("specs", w.Specs.Count)],
        RankAward r => [("ranks", r.Ranks.Count)],
        WorkHeadAward h => [("ranks", h.Ranks.Count)],
        ProjectAward p => [("grades", p.Grades.Count)],
        SeatAward s => [("activities", s.Activities.Count)],
        ClassHistory h => [("organisers", h.Organisers.Count)],
        _ => null,
    };

    private static IEnumerable<PlanProblem> Twice(PlanScope scope, string key, IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var i = 0;
        foreach (var id in ids)
        {
            if (!seen.Add(id) && id.Length > 0)
                yield return scope.Error($"$.{key}[{i}].id", PlanCheckWords.Twice(id), PlanCheckWords.IdOnce);
            i++;
        }
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*-[0-9]{2,3}$")]
    private static partial Regex IdForm();
}
