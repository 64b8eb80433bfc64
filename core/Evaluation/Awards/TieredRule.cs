using LearningHours.Dates;
using LearningHours.Evaluation.Rules;
using LearningHours.Plans;

namespace LearningHours.Evaluation.Awards;

/// <summary>The best tier whose requirement certain facts meet, once: tiers are alternatives, they never add up (S1-12 to S1-14, S1-20).</summary>
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
            if (tiers is not null) tiers.Add(tier, Required(tier, award, tiers.Texts), Observed(outcome, won == tier, award.Tiers.Count > 1), outcome.Verdict, nested: nested!.Children, isGroup: true);
        }
        if (trace is not null) AddTiers(award, won, possible, tiers!, trace);
        if (won is null) return AwardResult.Unless(possible);
        if (raisable is not null) trace!.Note($"待查事項確認後，可能提高為：{string.Join("、", raisable)}");

        var completed = wonBy.Sure!.Value;
        var result = new AwardResult(AwardState.Won) { Amount = won.Amount, Unit = award.Unit, CompletedOn = completed };
        if (award.Leave is not { } terms) return result;
        var useBy = LeaveClock.UseBy(completed, terms, person.Facts.Calendar);
        trace?.Add(terms, $"課程完成之次日起{terms.Months}個月內補休完畢，以小時計；假別「{terms.LeaveType}」，事由「{terms.Reason}」",
            $"{RocDate.FormatWithWeekday(completed)}完成，最後使用日{FindingWords.Inclusive(useBy)}", FindingVerdict.Met);
        return result with { UseBy = useBy, FirstLapse = useBy };
    }

    private static FindingText Required(Tier tier, TieredAward award, FindingTexts texts) =>
        texts.Constant(tier, award, (tier, award.Unit), static a => $"{a.tier.Title}：{FindingWords.Amount(a.Unit, a.tier.Amount)}");

    private static void AddTiers(TieredAward award, Tier? won, bool possible, Trace tiers, Trace trace)
    {
        if (award.Tiers.Count == 1)
        {
            trace.Adopt(tiers);
            return;
        }
        var verdict = won is not null ? FindingVerdict.Met : possible ? FindingVerdict.Unknown : FindingVerdict.Unmet;
        trace.Add(award, $"下列{award.Tiers.Count}級擇優採一", won is not null ? $"採「{won.Title}」" : possible ? "待查" : "均未符合", verdict, nested: tiers.Children, oneIsEnough: true, isGroup: true);
    }

    private static string Observed(Outcome outcome, bool isAward, bool isChoice) => outcome switch
    {
        { Sure: { } day } => !isChoice ? $"符合，{RocDate.FormatWithWeekday(day)}達成" : isAward ? $"符合，{RocDate.FormatWithWeekday(day)}達成，擇優採本級" : $"符合，{RocDate.FormatWithWeekday(day)}達成；已採較高等級，不併計",
        { IsPossible: true } => "待查",
        _ => "未符合",
    };
}
