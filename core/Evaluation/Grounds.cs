using LearningHours.Dates;
using LearningHours.Evaluation.Awards;
using LearningHours.Evaluation.Rules;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation;

/// <summary>
/// What eligible decisions rest on, in figures, for lists that people sign; the figures come from the rules that decide. A plan is bound to
/// the facts on first use. Not thread-safe.
/// </summary>
public sealed class Grounds(FactBook facts, DateOnly asOf)
{
    private readonly Dictionary<Plan, PersonCase> _people = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Entitlement, BoundEntitlement> _entitlements = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// <c>完成組裝課程10小時及業務相關課程34.5小時</c>; empty for a decision that is not eligible or has no finding, and if no tier grants its amount.
    /// </summary>
    public string Of(Decision decision)
    {
        if (decision is not { Verdict: Verdict.Eligible, Finding: { } finding }) return "";
        if (decision.Entitlement.Award is not TieredAward tiered) return OfFinding(decision.Entitlement.Award, finding);
        var person = Take(decision);
        var tier = tiered.Tiers.LastOrDefault(t => t.Amount == decision.Amount && IsWon(tiered, t, person, decision.Entitlement.Window));
        if (tier is null) return "";
        List<string> courses = [], others = [];
        Add(tier.Requires, person, decision.Entitlement.Window, DateOnly.MinValue, courses, others);
        var completed = courses.Count > 0 ? GroundsWords.Completed(GroundsWords.And(courses)) : "";
        return completed + (completed.Length > 0 && others.Count > 0 ? GroundsWords.Also : "") + GroundsWords.And(others);
    }

    /// <summary>The leave of an eligible decision as lots, the first to lapse first; empty for any other decision.</summary>
    public IReadOnlyList<LeaveLot> LotsOf(Decision decision)
    {
        if (decision is not { Verdict: Verdict.Eligible, Unit: Unit.Hours, Amount: { } amount, UseBy: { } useBy }) return [];
        if (decision.Entitlement.Award is not LeavePerCourse leave) return [new LeaveLot(Hours.From(amount), useBy)];
        var person = Take(decision);
        return LeaveLotsRule.Granted(leave, Bound(decision, person), person, (int)amount);
    }

    /// <summary>The works for which an eligible author won a rank, in the order of the file; none under any other award.</summary>
    public IReadOnlyList<(Work Work, RankAward Rank)> RankedWorks(Decision decision)
    {
        if (decision is not { Verdict: Verdict.Eligible, Entitlement.Award: WorkAward award }) return [];
        var person = Take(decision);
        var bound = Bound(decision, person);
        var scope = bound.ScopeOf(person);
        return
        [
            .. bound.WorksOf(decision.Employee.Number)
                .Where(w => scope.Span.Contains(w.HandedIn) && WorkConformity.Of(w, award, out _)
                    .And(bound.IsAwarded(w, award.MaxAuthors, decision.Employee.Number)) == Standing.Yes)
                .SelectMany(w => award.Ranks.Where(r => r.Ranks.Contains(w.Rank)).Take(1), static (w, r) => (w, r)),
        ];
    }

    private PersonCase Take(Decision decision)
    {
        if (!_people.TryGetValue(decision.Plan, out var person)) _people[decision.Plan] = person =
            new PersonCase(new PlanBinding(decision.Plan, facts, asOf));
        person.Take(decision.Employee, decision.Employment);
        return person;
    }

    private BoundEntitlement Bound(Decision decision, PersonCase person)
    {
        if (!_entitlements.TryGetValue(decision.Entitlement, out var bound)) _entitlements[decision.Entitlement] = bound =
            new BoundEntitlement(person.Binding, decision.Entitlement);
        return bound;
    }

    private static void Add(Requirement requirement, PersonCase person, Window window, DateOnly notBefore, List<string> courses,
        List<string> others)
    {
        var days = person.Binding.DaysOf(requirement.Window ?? window);
        var scope = new Scope(days, person.Span(days, notBefore), notBefore);
        switch (requirement)
        {
            case AllOf all:
                foreach (var part in all.Of) Add(part, person, window, notBefore, courses, others);
                break;
            case AnyOf any:
                if (any.Of.FirstOrDefault(part => IsMet(part, person, window, notBefore)) is { } met) Add(met, person, window, notBefore,
                    courses, others);
                break;
            case InSequence sequence:
                var from = notBefore;
                foreach (var part in sequence.Of)
                {
                    Add(part, person, window, from, courses, others);
                    from = Requirements.Judge(part, person, window, from, null).Sure ?? from;
                }
                break;
            case SetCompleted set:
                var chosen = SetRule.SetOf(set, person).Set;
                courses.Add(GroundsWords.Courses(ShortTitle(chosen.Title, person.Binding.Plan.Title), chosen.TotalHours));
                break;
            case HoursReached hours:
                courses.Add(GroundsWords.Hours(hours.BusinessRelated is not null, hours.Nature == HourNature.Digital,
                    HoursRule.Tally(hours, person, scope).Sure));
                break;
            case ListCompleted list:
                var bound = person.Binding.List(list.List);
                courses.Add(GroundsWords.ListCourses(bound.List.Title, CourseLists.Done(bound, list.Platform, person, scope).Count));
                break;
            case PostsReached:
                others.Add(GroundsWords.Posts(PostsRule.Counted(person, scope)));
                break;
            case ReportsHandedIn:
                others.Add(GroundsWords.Reports(ReportsRule.Counted(person, scope)));
                break;
            case CertificateHeld held:
                others.Add(GroundsWords.Certificates([held.Category]));
                break;
            case CertificatePair pair:
                others.Add(GroundsWords.Certificates([pair.First, pair.Second]));
                break;
            case ReflectionWritten:
                others.Add(GroundsWords.Reflection);
                break;
        }
    }

    /// <summary>
    /// Whether a tier is met: if the award asks for the rank, under the person's own or the first of several, which stays chosen.
    /// </summary>
    private static bool IsWon(TieredAward award, Tier tier, PersonCase person, Window window)
    {
        if (!RankChoice.IsAskedBy(award)) return IsMet(tier.Requires, person, window, DateOnly.MinValue);
        foreach (var rank in RankChoice.Of(person))
        {
            person.Rank = rank;
            if (IsMet(tier.Requires, person, window, DateOnly.MinValue)) return true;
        }
        return false;
    }

    private static bool IsMet(Requirement requirement, PersonCase person, Window window, DateOnly notBefore) =>
        Requirements.Judge(requirement, person, window, notBefore, null).IsMet;

    /// <summary>
    /// The title of a set without the beginning that it shares with the title of its plan: the sentence names the plan anyway.
    /// </summary>
    private static string ShortTitle(string set, string plan)
    {
        var shared = set.AsSpan().CommonPrefixLength(plan);
        return shared > 2 && shared < set.Length ? set[shared..] : set;
    }

    private static string OfFinding(Award award, Finding finding)
    {
        var met = Met(finding).Where(static f => f.Records.Count > 0).ToList();
        if (met.Count == 0) return finding.Observed.ToString();
        return award is WorkAward
            ? GroundsWords.Works(met.SelectMany(static f => f.Records).Select(static r => r.What.ToString()).Distinct())
            : GroundsWords.And([.. met.Select(static f =>
                GroundsWords.Fact(f.Required.ToString(), f.Records.Select(static r => r.What.ToString()).Distinct())).Distinct()]);
    }

    private static IEnumerable<Finding> Met(Finding finding) =>
        finding.Verdict != FindingVerdict.Met ? [] : finding.Children.Count == 0 ? [finding] : finding.Children.SelectMany(Met);
}
