using LearningHours.Dates;
using LearningHours.Evaluation.Rules;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Awards;

/// <summary>
/// The best tier whose requirement certain facts meet, granted once: tiers are alternatives and never add up (S1-12 to S1-14, S1-20).
/// </summary>
internal static class TieredRule
{
    public static AwardResult Judge(TieredAward award, BoundEntitlement entitlement, PersonCase person, Trace? trace)
    {
        Tier? won = null;
        Outcome wonBy = default;
        var possible = false;
        List<string>? raisable = null;
        var tiers = trace?.Nested();
        // from the best down: the first that is met is the award
        for (var i = award.Tiers.Count - 1; i >= 0; i--)
        {
            var tier = award.Tiers[i];
            if (won is not null && trace is null) break;
            var nested = tiers?.Nested();
            var outcome = Requirements.Judge(tier.Requires, person, entitlement.Entitlement.Window, DateOnly.MinValue, nested);
            possible |= outcome.IsPossible;
            if (outcome.IsMet && won is null)
            {
                won = tier;
                wonBy = outcome;
            }
            else if (outcome.IsPossible && won is null && trace is not null) (raisable ??= []).Add(tier.Title);
            if (tiers is not null) tiers.Add(tier, Required(tier, award, tiers.Texts),
                Observed(outcome, won == tier, award.Tiers.Count > 1), outcome.Verdict, nested: nested!.Children, isGroup: true);
        }
        if (trace is not null) AddTiers(award, won, possible, tiers!, trace);
        if (won is null) return AwardResult.Unless(possible);
        if (raisable is not null) trace!.Note(AwardWords.MayRaise(raisable));

        var completed = wonBy.Sure!.Value;
        var result = new AwardResult(AwardState.Won) { Amount = won.Amount, Unit = award.Unit, CompletedOn = completed };
        if (award.Leave is not { } terms) return result;
        var useBy = LeaveClock.UseBy(completed, terms, person.Facts.Calendar);
        trace?.Add(terms, AwardWords.LeaveTermsByHours(terms.Months, terms.LeaveType, terms.Reason),
            AwardWords.CompletedUntil(completed, useBy), FindingVerdict.Met);
        return result with { UseBy = useBy, FirstLapse = useBy };
    }

    private static FindingText Required(Tier tier, TieredAward award, FindingTexts texts) =>
        texts.Constant(tier, award, (tier, award.Unit), static a => FindingWords.Pair(a.tier.Title, Phrases.Amount(a.Unit, a.tier.Amount)));

    private static void AddTiers(TieredAward award, Tier? won, bool possible, Trace tiers, Trace trace)
    {
        if (award.Tiers.Count == 1)
        {
            trace.Adopt(tiers);
            return;
        }
        var verdict = won is not null ? FindingVerdict.Met : possible ? FindingVerdict.Unknown : FindingVerdict.Unmet;
        trace.Add(award, AwardWords.BestOf(award.Tiers.Count),
            won is not null ? AwardWords.Chosen(won.Title) : possible ? FindingWords.Unknown : FindingWords.NoneMet, verdict,
            nested: tiers.Children, oneIsEnough: true, isGroup: true);
    }

    private static string Observed(Outcome outcome, bool isAward, bool isChoice) => outcome switch
    {
        { Sure: { } day } => !isChoice ? AwardWords.Reached(day) : isAward ? AwardWords.ReachedChosen(day) : AwardWords.ReachedBelow(day),
        { IsPossible: true } => FindingWords.Unknown,
        _ => FindingWords.NotMet,
    };
}
