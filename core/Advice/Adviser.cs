using LearningHours.Calendars;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Evaluation.Awards;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Advice;

/// <summary>
/// Advice on the decisions of one plan and night. Binds the plan to the facts once and is then asked about one decision after the
/// other. Not thread-safe.
/// </summary>
public sealed class Adviser
{
    private readonly PlanBinding _binding;
    private readonly PersonCase _person;
    private readonly Dictionary<string, BoundEntitlement> _entitlements;

    /// <param name="asOf">Taipei civil date of the night; the day itself still counts as time left.</param>
    public Adviser(Plan plan, FactBook facts, DateOnly asOf)
    {
        _binding = new PlanBinding(plan, facts, asOf);
        _person = new PersonCase(_binding);
        _entitlements = plan.Entitlements.ToDictionary(e => e.Id, e => new BoundEntitlement(_binding, e), StringComparer.Ordinal);
    }

    /// <summary>
    /// What can still be done about a decision of this plan; null if there is nothing to say because the window is closed, the person is
    /// not covered, or everything is won. A decision that is 待查 gets only the warnings, because it lacks a fact, not an act.
    /// </summary>
    public PersonAdvice? Of(Decision decision)
    {
        var entitlement = _entitlements[decision.Entitlement.Id];
        if (_binding.AsOf > entitlement.Days.To || decision.Verdict is Verdict.Missed or Verdict.Excluded) return null;
        _person.Take(decision.Employee, decision.Employment);
        var advice = new PersonAdvice(decision, entitlement.Days.To, [.. Tiers(decision, entitlement)],
            [.. Warnings(decision, entitlement)]);
        return advice.IsEmpty ? null : advice;
    }

    private IEnumerable<TierAdvice> Tiers(Decision decision, BoundEntitlement entitlement)
    {
        if (decision.Verdict == Verdict.Unknown || IsGranted(decision)) yield break;
        var won = decision.Verdict == Verdict.Eligible ? decision.Amount : null;
        var goals = entitlement.Entitlement.Award switch
        {
            TieredAward tiered => Ranks(tiered).SelectMany(rank => tiered.Tiers
                .Skip(decision.Verdict == Verdict.Eligible ? tiered.Tiers.ToList().FindLastIndex(t => t.Amount == won) + 1 : 0)
                .Select(tier => new Goal(tier.Title, tiered.Unit, tier.Amount, rank, way => way.To(tier.Requires)))),
            LeavePerCourse leave => LeaveGoals(leave, entitlement, won),
            TicketPerCourse ticket => [new Goal(entitlement.Entitlement.Title, Unit.Ticket, ticket.Max, null,
                way => Tickets(ticket, entitlement, way))],
            _ => [],
        };
        foreach (var goal in goals)
            if (Reach(goal, entitlement.Entitlement) is { } tier) yield return tier;
    }

    /// <summary>Something to aim at and how to find the path to it.</summary>
    private sealed record Goal(string Title, Unit Unit, decimal? Amount, Ranks? Rank, Func<ShortestWay, Way> Find);

    private TierAdvice? Reach(Goal goal, Entitlement entitlement)
    {
        _person.Rank = goal.Rank ?? Facts.Ranks.None;
        var ways = new ShortestWay(_person, entitlement.Window);
        var way = goal.Find(ways);
        if (ways.IsUntold || way.IsDone) return null;
        var (steps, learning) = way.Settle();
        var whole = goal.Find(new ShortestWay(_person, entitlement.Window) { FromNothing = true }).Settle();
        var left = learning is { } needed && needed > Hours.Zero ? Left(steps) : null;
        return new TierAdvice(goal.Title, goal.Unit, goal.Amount, steps)
        {
            Rank = goal.Rank is { } rank && goal.Rank != _person.Employment.Rank ? RankWords.Of(rank) : null,
            Learning = learning,
            Done = Progress.Of((steps, learning), whole),
            Left = left,
            Feasibility = left is null ? Feasibility.Untold : left.Judge(learning!.Value),
        };
    }

    /// <summary>
    /// The time until the earliest last day of the learning steps, limited to 公餘 if any step needs it; null if it cannot be told.
    /// </summary>
    private TimeLeft? Left(IReadOnlyList<AdviceStep> steps)
    {
        var offHours = steps.Any(s => s.OffHours);
        // The rota of shift staff is not known in advance.
        if (offHours && _person.Employment.IsShift) return null;
        var learning = steps.Where(s => s is CourseStep or HoursStep).MinBy(s => s.Days.To)!;
        return TimeLeft.Of(learning.Days, _binding.AsOf, _binding.Facts.Calendar, _person.Agency?.Hours ?? OfficeHours.Default,
            offHours ? _binding.OffHours : null);
    }

    /// <summary>The cap and, if no hour is won yet, the first whole hour before it.</summary>
    private IEnumerable<Goal> LeaveGoals(LeavePerCourse award, BoundEntitlement entitlement, decimal? won)
    {
        foreach (var hours in won is null && award.CapHours > 1 ? new[] { 1, award.CapHours } : [award.CapHours])
        {
            if (won >= hours) continue;
            yield return new Goal(entitlement.Entitlement.Title, Unit.Hours, hours, null,
                ways => Leave(award, entitlement, Hours.Whole(hours), ways));
        }
    }

    private Way Leave(LeavePerCourse award, BoundEntitlement entitlement, Hours wanted, ShortestWay ways)
    {
        var way = new Way();
        way.Add(ways.To(award.Requires));
        if (ways.IsUntold) return way;
        var missing = wanted - LeaveLotsRule.Earned(award, entitlement, _person);
        if (missing <= Hours.Zero) return way;
        var title = AdviceWords.HoursOfList(_binding.List(award.List).List.Title);
        var step = new HoursStep(entitlement.Days, title, null, missing, missing) { OffHours = true };
        way.AddHours(new LearningNeed(step, missing, null, null, null));
        return way;
    }

    private Way Tickets(TicketPerCourse award, BoundEntitlement entitlement, ShortestWay ways)
    {
        var way = new Way();
        if (_binding.Facts.Has(FeedKind.Hours)) ways.AddList(way, award.List, award.Platform, award.Max, entitlement.ScopeOf(_person));
        return way;
    }

    private IEnumerable<StartWarning> Warnings(Decision decision, BoundEntitlement entitlement)
    {
        if (decision.Verdict == Verdict.Eligible || entitlement.Entitlement.Award is not TieredAward tiered) return [];
        return Ranks(tiered).SelectMany(rank =>
        {
            _person.Rank = rank ?? Facts.Ranks.None;
            return tiered.Tiers.SelectMany(t => StartedInOfficeHours.Of(t.Requires, _person, entitlement.Entitlement.Window));
        }).Distinct();
    }

    /// <summary>The ranks to consider one by one; a single null if the award does not ask for the rank.</summary>
    private IReadOnlyList<Ranks?> Ranks(TieredAward award)
    {
        if (!RankChoice.IsAskedBy(award)) return [null];
        return [.. RankChoice.Of(_person)];
    }

    /// <summary>An award that a human has already granted is not given a second time in the year.</summary>
    private bool IsGranted(Decision decision) =>
        decision.Unit is Unit.Commendation or Unit.Merit
        && decision.HumanDecisions(_binding.Facts, _binding.AsOf).LastOrDefault() is { Granted: true };
}
