using LearningHours.Evaluation.Awards;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation;

/// <summary>One person × one entitlement → one decision, or null where the plan does not reach the person. Not thread-safe.</summary>
internal sealed class DecisionMaker(PlanBinding binding, BoundEntitlement entitlement, bool findings)
{
    private readonly PersonCase _person = new(binding);
    private readonly FindingTexts? _texts = findings ? new FindingTexts(binding.Plan, binding.Facts) : null;
    private readonly bool _asksRank = RankChoice.IsAskedBy(entitlement.Entitlement.Award);

    public Decision? Decide(Employee employee)
    {
        if (employee.HasDoubts) return DecideInDoubt(employee);
        _person.Take(employee);
        return Decide(employee, _person.Employment);
    }

    /// <summary>
    /// Decides under each reading of the roster: the verdict is certain only if all readings come to the same one, and never on refused
    /// rows alone.
    /// </summary>
    private Decision? DecideInDoubt(Employee employee)
    {
        Decision? common = null;
        Employment? shown = null; // the certain row comes first
        var (isFirst, differ) = (true, false);
        foreach (var service in ServiceReadings.Of(employee, binding.AsOf))
        {
            _person.Take(employee, service);
            var decision = Decide(employee, service);
            shown ??= decision?.Employment;
            differ |= !isFirst && decision?.Verdict != common?.Verdict;
            common = isFirst || common is null ? decision : decision is { } other ? LessOf(common.Value, other) : common;
            isFirst = false;
        }
        if (common is not { } held || (!differ && (employee.IsCertain || held.Verdict == Verdict.Unknown))) return common;
        _person.Take(employee, shown!);
        var trace = _texts is null ? null : new Trace(_texts);
        trace?.Add(entitlement.Coverage, FindingWords.Covered,
            FindingWords.RosterRefused(Phrases.Refused(_person.Refused(FeedKind.Roster), binding.Facts)),
            FindingVerdict.Unknown, lacks: FeedKind.Roster);
        return Row(Verdict.Unknown, default, trace);
    }

    /// <summary>
    /// The one with the smaller amount; of equal amounts, the one with the later day; the first if they are the same: a refused row moves
    /// nobody to another agency.
    /// </summary>
    private static Decision LessOf(in Decision a, in Decision b) =>
        b.Amount < a.Amount || (b.Amount == a.Amount && b.CompletedOn > a.CompletedOn) ? b : a;

    private Decision? Decide(Employee employee, Employment service)
    {
        // somebody who has left gets a row only if they served during the window (contract reading 23)
        if (service.LeftBy(binding.AsOf) && !employee.ServedIn(entitlement.Days) && !HasNoCertainDays(service)) return null;

        var coverage = CoverageJudge.Judge(entitlement.Coverage, binding, employee, service, _person.Agency);
        if (coverage.State == CoverageState.Elsewhere) return null;
        var trace = _texts is null ? null : new Trace(_texts);
        if (coverage.State != CoverageState.Covered)
        {
            var excluded = coverage.State == CoverageState.Excluded;
            trace?.Add(coverage.Cited, FindingWords.Covered, coverage.Observed, excluded ? FindingVerdict.Unmet : FindingVerdict.Unknown,
                lacks: coverage.State == CoverageState.UnknownKind ? FeedKind.Roster : FeedKind.Agencies);
            return Row(excluded ? Verdict.Excluded : Verdict.Unknown, default, trace);
        }
        trace?.Add(coverage.Cited, FindingWords.Covered, coverage.Observed, FindingVerdict.Met);

        if (!_asksRank) return Of(AwardJudge.Judge(entitlement, _person, trace), trace);
        return Of(RankChoice.Judge(entitlement, _person, trace), trace);
    }

    private Decision Of(AwardResult result, Trace? trace)
    {
        var verdict = result.State switch
        {
            AwardState.Won => Verdict.Eligible,
            AwardState.Doubtful => Verdict.Unknown,
            AwardState.Barred => Verdict.Excluded,
            _ => binding.AsOf <= entitlement.Days.To ? Verdict.NotYet : Verdict.Missed,
        };
        return Row(verdict, result, trace);
    }

    private Decision Row(Verdict verdict, AwardResult result, Trace? trace)
    {
        var reward = verdict == Verdict.Eligible ? RewardOf(result) : null;
        return new Decision
        {
            Plan = binding.Plan,
            Entitlement = entitlement.Entitlement,
            Employee = _person.Employee,
            Employment = _person.Employment,
            Verdict = verdict,
            Reward = reward,
            Finding = trace is null ? null : DecisionFinding.Of(verdict, result, entitlement, _person, reward?.LastUsableDay, trace),
        };
    }

    private Reward RewardOf(AwardResult result)
    {
        var lastUsable = result.UseBy is { } useBy ? binding.Facts.Calendar.LastWorkdayOnOrBefore(useBy) : null;
        return new Reward
        {
            Amount = result.Amount,
            Unit = result.Unit,
            CompletedOn = result.CompletedOn,
            ApplyBy = ApplyBy(lastUsable),
            UseBy = result.UseBy,
            FirstLapse = result.FirstLapse,
            LastUsableDay = lastUsable,
        };
    }

    private DateOnly? ApplyBy(DateOnly? lastUsable)
    {
        if (entitlement.Entitlement.ApplyBy is not { } rule) return null;
        if (rule.On is not { } on) return lastUsable?.AddDays(-rule.DaysBeforeLastUsableDay!.Value);
        return rule.Shift == RestDayShift.NextWorkday ? binding.Facts.Calendar.FirstWorkdayOnOrAfter(on) ?? on : on;
    }

    /// <summary>Whether a refused row leaves open when somebody served: whoever may still serve has not left.</summary>
    private static bool HasNoCertainDays(Employment service) => service.Doubts.HasFlag(ServiceDoubts.Refused | ServiceDoubts.Days);
}
