using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Comparison;

/// <summary>The same night under two plans: who gains, who loses, and what it amounts to.</summary>
/// <param name="Changed">Every row that differs, in the order of results.</param>
/// <param name="Agencies">One line for each agency and entitlement that has anybody in it, by agency and entitlement (ordinal).</param>
/// <param name="PeopleBefore">Natural persons with anything under the first plan.</param>
/// <param name="PeopleAfter">The same under the second plan.</param>
public sealed record PlanComparison(Plan Before, Plan After, DateOnly AsOf, IReadOnlyList<Difference> Changed,
    IReadOnlyList<ComparisonLine> Agencies, int PeopleBefore, int PeopleAfter)
{
    /// <summary>Entitlements are the same if their ids are; one that only one plan has is gained or lost as a whole.</summary>
    /// <param name="asOf">Taipei civil date on which both are judged.</param>
    public static PlanComparison Of(Plan before, Plan after, FactBook facts, DateOnly asOf)
    {
        var changed = new List<Difference>();
        var lines = new SortedDictionary<(string Agency, string Entitlement), ComparisonLine>(Comparer<(string, string)>.Create(Ordinal));
        HashSet<int> had = [], has = [];
        foreach (var difference in Pairs(Evaluator.Evaluate(before, facts, asOf, findings: false),
            Evaluator.Evaluate(after, facts, asOf, findings: false)))
        {
            if (difference.Kind != DifferenceKind.None) changed.Add(difference);
            if (difference.Before is { Verdict: Verdict.Eligible } was) had.Add(was.Employee.Person);
            if (difference.After is { Verdict: Verdict.Eligible } now) has.Add(now.Employee.Person);
            var (agency, entitlement) = (difference.Either.Employment.Agency, difference.Either.Entitlement);
            var line = lines.GetValueOrDefault((agency, entitlement.Id))
                ?? new ComparisonLine(agency, facts.Agencies.GetValueOrDefault(agency)?.Name ?? agency, entitlement);
            lines[(agency, entitlement.Id)] = line.With(difference);
        }
        return new PlanComparison(before, after, asOf, changed, [.. lines.Values], had.Count, has.Count);
    }

    /// <summary>One line for each entitlement, all agencies together.</summary>
    public IReadOnlyList<ComparisonLine> Totals =>
        [.. Agencies.GroupBy(l => l.Entitlement.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
            g.Aggregate(new ComparisonLine("", WhatIfWords.Total, g.First().Entitlement), (sum, line) => sum + line))];

    /// <summary>Merges both sides, which come in the order of results: entitlement, then 員工編號.</summary>
    private static IEnumerable<Difference> Pairs(IEnumerable<Decision> before, IEnumerable<Decision> after)
    {
        using var left = before.GetEnumerator();
        using var right = after.GetEnumerator();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        while (hasLeft || hasRight)
        {
            var order = !hasLeft ? 1 : !hasRight ? -1 : Ordinal(Key(left.Current), Key(right.Current));
            yield return new Difference(order <= 0 ? left.Current : null, order >= 0 ? right.Current : null);
            if (order <= 0) hasLeft = left.MoveNext();
            if (order >= 0) hasRight = right.MoveNext();
        }
    }

    private static (string, string) Key(Decision decision) => (decision.Entitlement.Id, decision.Employee.Number);

    private static int Ordinal((string, string) a, (string, string) b) =>
        string.CompareOrdinal(a.Item1, b.Item1) is var first && first != 0 ? first : string.CompareOrdinal(a.Item2, b.Item2);
}
