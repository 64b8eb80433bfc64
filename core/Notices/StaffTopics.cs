using System.Globalization;
using LearningHours.Advice;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>
/// Derives what there is to tell one person from tonight's decisions and what was actually mailed before, so that a statement is made once,
/// whatever night it was due, and only what was said is corrected. Nothing is told about what is done, used up or lapsed.
/// </summary>
internal sealed class StaffTopics(NoticeTerms terms, AdviceBook advice)
{
    private const decimal HalfWay = 0.5m;

    /// <summary>The topics about one decision, in no particular order.</summary>
    public IReadOnlyList<Topic> Of(DecisionChange change, bool wantsAdvice)
    {
        var topics = new List<Topic>();
        var former = terms.Memory.ResultOf(change.Row.Plan, change.Row.Employee, change.Row.Entitlement);
        var human = HumanNews.Of(change.Now, terms);
        var result = ResultTopic(change, former, wantsAdvice && human?.Now is null);
        if (KindOf(result, human) is { } kind)
        {
            // The statement already names a deadline that is near, so the reminder of the same milestone does not follow.
            var near = kind is TopicKind.Granted or TopicKind.Changed or TopicKind.Approved
                ? Deadlines(change.Now).Select(d => Reminder(change, d.Event, d.Day)).OfType<ToldLine>() : [];
            topics.Add(new Topic(kind, Explained(change), former, "", null, [.. Said(change, result, human), .. near]) { Human = human });
        }
        else if (change.Now.Verdict == Verdict.Eligible)
        {
            foreach (var (happened, day) in Deadlines(change.Now))
                if (Reminder(change, happened, day) is { } line && !terms.Memory.Holds(line))
                    topics.Add(new Topic(TopicKind.Deadline, Explained(change), former, happened, day, [line]));
            if (topics.Count == 0 && HasOpenEntry(change) && terms.Leave.Of(change.Now) is { Left: <= 0 })
                topics.Add(new Topic(TopicKind.UsedUp, Explained(change), former, "", null, []));
        }
        AddEvidence(change, topics);
        if (wantsAdvice && topics.Count == 0 && WindowEndOf(change) is { } end) topics.Add(end);
        return topics;
    }

    private TopicKind? ResultTopic(DecisionChange change, ToldResult? former, bool wantsAdvice) =>
        (former?.Row.ReadVerdict(), change.Now.Verdict) switch
        {
            (Verdict.Eligible, Verdict.Eligible) =>
                ToldRow.Write(former!.Value.Row) == ToldRow.Write(change.Row) ? null : TopicKind.Changed,
            (Verdict.Eligible, _) => TopicKind.Reversed,
            (_, Verdict.Eligible) => TopicKind.Granted,
            (Verdict.Unknown, Verdict.Unknown) => null,
            (Verdict.Unknown, _) => TopicKind.Settled,
            (_, Verdict.Unknown) => wantsAdvice && Remedies.CanBeAsked(Explained(change).Now) ? TopicKind.Question : null,
            _ => null,
        };

    /// <summary>
    /// Merges a result and what people decided about it into one topic. A human decision says more than that the conditions are met; but if
    /// the result was told and no longer holds, that comes first.
    /// </summary>
    private static TopicKind? KindOf(TopicKind? result, HumanNews? human) => human switch
    {
        null => result,
        { IsNews: false } when result is not (TopicKind.Granted or TopicKind.Changed) => result,
        _ when result is TopicKind.Reversed => result,
        { IsAgainst: true } => TopicKind.Refused,
        _ => result is TopicKind.Changed ? result : TopicKind.Approved,
    };

    private static IEnumerable<ToldLine> Said(DecisionChange change, TopicKind? result, HumanNews? human)
    {
        if (result is not null) yield return Line(change, ToldEvent.Result, "", "", ToldRow.Write(change.Row));
        if (human is { IsNews: true })
            yield return Line(change, ToldEvent.Decision, human.Now is { } now ? Iso(now.Date) : "", "", human.Said);
    }

    /// <summary>The days, today or later, by which an eligible person has to act; none if nothing is left to be done.</summary>
    private IEnumerable<(string Event, DateOnly Day)> Deadlines(Decision decision)
    {
        if (terms.IsDone(decision)) yield break;
        if (decision.ApplyBy is { } apply && apply >= terms.Night) yield return (ToldEvent.ApplyBy, apply);
        if (decision.Unit == Unit.Hours && LastLeaveDay.Of(decision, terms).Day is { } last && last >= terms.Night)
            yield return (ToldEvent.LastDay, last);
    }

    private ToldLine? Reminder(DecisionChange change, string happened, DateOnly day) =>
        terms.MilestoneOf(day) is { } milestone ? Line(change, happened, Iso(day), milestone.ToString(CultureInfo.InvariantCulture)) : null;

    /// <summary>
    /// A person who has done at least half is reminded of the end of an open window; nobody is told that a window closed.
    /// </summary>
    private Topic? WindowEndOf(DecisionChange change)
    {
        if (change.Now.Verdict != Verdict.NotYet || change.Now.Entitlement.Window.From > terms.Night
            || terms.IsDone(change.Now)) return null;
        var end = WindowEnd.Of(change.Now.Entitlement.Window, terms.Facts.Calendar);
        if (Reminder(change, ToldEvent.WindowEnd, end) is not { } line || terms.Memory.Holds(line)) return null;
        if (advice.Of(change.Now) is not { } ways || !ways.Tiers.Any(t => t.Done >= HalfWay && t.Feasibility != Feasibility.TooLate))
            return null;
        return new Topic(TopicKind.WindowEnd, Explained(change), null, ToldEvent.WindowEnd, end, [line]);
    }

    /// <summary>
    /// S1-27: leave taken before the set was complete is tracked until there is proof: the person is told once, and again at each milestone
    /// before the window ends.
    /// </summary>
    private void AddEvidence(DecisionChange change, List<Topic> topics)
    {
        if (PendingEvidence.Of(change.Now, terms.Facts, terms.Night) is not { } owed) return;
        var end = WindowEnd.Of(change.Now.Entitlement.Window, terms.Facts.Calendar);
        var line = Reminder(change, ToldEvent.Evidence, end) ?? Line(change, ToldEvent.Evidence, Iso(owed.Since), "");
        var first = Line(change, ToldEvent.Evidence, Iso(owed.Since), "");
        if (terms.Memory.Holds(first) && terms.Memory.Holds(line)) return;
        topics.Add(new Topic(TopicKind.Evidence, Explained(change), null, ToldEvent.Evidence, end,
            first == line ? [first] : [first, line]));
    }

    private bool HasOpenEntry(DecisionChange change) =>
        terms.Memory.CalendarOf(change.Row.Plan, change.Row.Employee, change.Row.Entitlement).Any(
            e => !e.IsCancelled && e.Day >= terms.Night);

    private DecisionChange Explained(DecisionChange change) => change with { Now = terms.Explain(change.Now) };

    private static ToldLine Line(DecisionChange change, string happened, string target, string milestone, string said = "") =>
        new(change.Row.Plan, change.Now.Plan.Revision, change.Row.Employee, change.Row.Entitlement, happened, target, milestone, said);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Leave that was taken before the courses that earn it were completed, so that proof is owed (S1-27).</summary>
/// <param name="Since">The first day of leave taken.</param>
internal readonly record struct PendingEvidence(Hours Hours, DateOnly Since)
{
    /// <summary>Returns null if the decision brings no leave, is eligible or excluded, or no leave was taken.</summary>
    public static PendingEvidence? Of(Decision decision, FactBook facts, DateOnly night)
    {
        if (decision.Verdict is Verdict.Eligible or Verdict.Excluded
            || decision.Entitlement.Award.TermsOfLeave() is null) return null;
        var taken = facts.LeaveTaken(decision.Employee.Number, decision.Plan.Id, night).ToList();
        return taken.Count == 0 ? null : new PendingEvidence(new Hours(taken.Sum(static u => u.Hours.Hundredths)), taken[0].TakenOn);
    }
}
