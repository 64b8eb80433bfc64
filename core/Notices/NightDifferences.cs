using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Results;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>
/// What changed for whom since the last night, and why, for the packs. Tonight's decisions and those of the last night are merged in
/// the order of results, so that only one of each is held in memory. Plans that only one of the two nights judged are not compared.
/// Not thread-safe.
/// </summary>
public sealed class NightDifferences : IDisposable
{
    private readonly LastNight _last;
    private readonly FactBook _facts;
    private readonly DateOnly _asOf;
    private readonly Dictionary<string, Plan> _plans; // judged on both nights
    private readonly ChangedRules _changed;
    private readonly Explainer _explainer;
    private readonly IEnumerator<DecisionRow> _before;
    private bool _isOver;

    /// <param name="plans">The plans that tonight judges, each with the hash of its file.</param>
    public NightDifferences(LastNight last, IEnumerable<(Plan Plan, string Hash)> plans, FactBook facts, DateOnly asOf)
    {
        (_last, _facts, _asOf) = (last, facts, asOf);
        var both = plans.Where(p => last.Plans.ContainsKey(p.Plan.Id)).ToList();
        _plans = both.ToDictionary(static p => p.Plan.Id, static p => p.Plan, StringComparer.Ordinal);
        _changed = ChangedRules.Between(last.Plans, last.CalendarHash,
            both.ToDictionary(static p => p.Plan.Id, static p => p.Hash, StringComparer.Ordinal), facts.Calendar.ContentHash);
        _explainer = new Explainer(facts, asOf);
        _before = (last.Open is { } open ? WrittenDecisions.Read(open()) : []).GetEnumerator();
        _isOver = !_before.MoveNext();
    }

    /// <summary>Takes the next decision; decisions must come in the order of results.</summary>
    /// <returns>What disappeared between the previous decision and this one, followed by what changed for this one.</returns>
    public IEnumerable<PackDifference> Of(Decision decision, DecisionRow row)
    {
        for (; !_isOver && Compare(_before.Current, row) < 0; Advance())
            if (Gone(_before.Current) is { } gone) yield return gone;
        if (!_plans.ContainsKey(row.Plan) || _last.Open is null) yield break;
        var before = _isOver || Compare(_before.Current, row) != 0 ? null : _before.Current;
        if (before is not null) Advance();
        var at = decision.Employment;
        if (before is null || before != row with { FindingHash = "" })
            yield return Said(at.Agency, at, row.Employee, decision.Plan, decision.Entitlement,
                before is null ? "" : ResultWords.Of(before), ResultWords.Of(row), CauseOf(decision with { Finding = null }, before));
        if (before is not null && before.Agency != at.Agency)
            yield return MovedAway(before, decision.Plan, decision.Entitlement);
        if (Decided(decision, row) is { } decided) yield return decided;
    }

    /// <summary>What disappeared after tonight's last decision.</summary>
    public IEnumerable<PackDifference> Rest()
    {
        for (; !_isOver; Advance())
            if (Gone(_before.Current) is { } gone) yield return gone;
    }

    public void Dispose() => _before.Dispose();

    private void Advance() => _isOver = !_before.MoveNext();

    /// <summary>Compares by the order of results: plan, entitlement, employee, all ordinal.</summary>
    private static int Compare(DecisionRow a, DecisionRow b)
    {
        var order = string.CompareOrdinal(a.Plan, b.Plan);
        if (order == 0) order = string.CompareOrdinal(a.Entitlement, b.Entitlement);
        return order != 0 ? order : string.CompareOrdinal(a.Employee, b.Employee);
    }

    private PackDifference? Gone(DecisionRow before)
    {
        if (!_plans.TryGetValue(before.Plan, out var plan)) return null;
        if (plan.Entitlements.FirstOrDefault(e => e.Id == before.Entitlement) is not { } entitlement) return null;
        var at = _facts.EmployeeOf(before.Employee)?.On(_asOf);
        if (at is not null && at.Agency != before.Agency) return MovedAway(before, plan, entitlement);
        var cause = _changed.Plans.Contains(plan.Id) ? StaffMailWords.CausePlan(plan.Title) : PackWords.Unlisted;
        return Said(before.Agency, at, before.Employee, plan, entitlement, ResultWords.Of(before), "", cause);
    }

    /// <summary>For the agency a person left: a person who serves elsewhere is named there and nowhere else.</summary>
    private static PackDifference MovedAway(DecisionRow before, Plan plan, Entitlement entitlement) =>
        Said(before.Agency, null, PackWords.Elsewhere, plan, entitlement, ResultWords.Of(before), "", PackWords.MovedAway);

    private string CauseOf(Decision decision, DecisionRow? before)
    {
        var plan = decision.Plan;
        if (before is null) return _changed.Plans.Contains(plan.Id) ? StaffMailWords.CausePlan(plan.Title) : PackWords.Listed;
        var end = WindowEnd.Of(decision.Entitlement.Window, _facts.Calendar);
        var isClosed = (before.ReadVerdict(), decision.Verdict) == (Verdict.NotYet, Verdict.Missed) && end >= _last.AsOf && end < _asOf;
        return isClosed
            ? PackWords.WindowClosed(end)
            : ChangeCause.Of(_explainer.Explain(decision), before, _changed);
    }

    /// <summary>What people decided or took back since the last night; null if nothing changed.</summary>
    private PackDifference? Decided(Decision decision, DecisionRow row)
    {
        var now = HumanDecisions.LastOf(decision, _facts, _asOf);
        var was = _last.Decided is { } known ? known.Of(row.Plan, row.Entitlement, row.Employee)
            : HumanDecisions.LastOf(decision, _facts, _last.AsOf) is { } then ? ToldDecision.Of(then) : (ToldDecision?)null;
        if (now is null ? was is null || HumanNews.IsInDoubt(row.Employee, _facts) : ToldDecision.Of(now) == was) return null;
        var at = decision.Employment;
        return Said(at.Agency, at, row.Employee, decision.Plan, decision.Entitlement,
            was is { } before ? HumanDecisions.Told(decision, before.Date, before.Granted, before.Amount) : PackWords.Pending,
            now is null ? PackWords.Pending : HumanDecisions.InShort(decision, now),
            now is null ? PackWords.DecisionGone : PackWords.DecidedBy(now.DecidedBy, now.Reason));
    }

    private static PackDifference Said(
        string agency, Employment? at, string employee, Plan plan, Entitlement entitlement, string before, string now, string cause) =>
        new(agency, at?.Unit ?? "", at?.Name ?? "", employee, plan.RocYear, entitlement.Title, before, now, cause);
}
