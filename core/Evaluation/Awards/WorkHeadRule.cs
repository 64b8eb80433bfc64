using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Awards;

/// <summary>The head of an agency with ranked works: awarded once, on the day the first of them was handed in (S0-27).</summary>
internal static class WorkHeadRule
{
    public static AwardResult Judge(WorkHeadAward award, BoundEntitlement entitlement, PersonCase person, Trace? trace)
    {
        var scope = entitlement.ScopeOf(person);
        var required = WorkWords.HeadRequired(Phrases.Days(scope.Days), award.Ranks.Count);
        if (!person.Facts.Has(FeedKind.Works))
        {
            trace?.Add(award, required, FindingWords.FeedAbsent(WorkWords.Works), FindingVerdict.Unknown, lacks: FeedKind.Works);
            return AwardResult.Doubtful;
        }
        var works = (WorkAward)person.Binding.Plan.Entitlements.First(e => e.Id == award.WorksOf).Award;
        var agencies = person.Binding.Heads[person.Employee.Number].Select(a => a.Code).ToHashSet(StringComparer.Ordinal);
        var outcome = Outcome.Unmet;
        var records = trace is null ? null : new List<FindingRecord>();
        foreach (var work in person.Facts.Works)
        {
            if (!agencies.Contains(work.Agency) || !scope.Span.Contains(work.HandedIn)
                || !MayBeChosen(work, award)) continue;
            var conforms = WorkConformity.Of(work, works, out var why);
            if (work.RankInDoubt) conforms = conforms.And(Standing.Perhaps);
            if (conforms != Standing.No) outcome =
                Outcome.Either(outcome, conforms == Standing.Yes ? Outcome.Met(work.HandedIn) : Outcome.Unknown(work.HandedIn));
            records?.Add(trace!.Fact(WorkWords.RankedWork(work.Kind, work.Number, work.RankInDoubt ? null : work.Rank), work.HandedIn,
                work.Source, why));
        }
        var open = person.Facts.Refused.OfFeed(FeedKind.Works)
            .Where(row => row.Fact is not Work work ? NamesSomebody(row, person.Facts.Refused)
                : (!row.Says("機關代碼") || agencies.Contains(work.Agency)) && MayBeChosen(work, award)
                    && (!row.Says("繳交日") || scope.Span.Contains(work.HandedIn))
                    && WorkConformity.Of(work, works, out _) != Standing.No).ToList();
        if (open.Count > 0) outcome = Outcome.Either(outcome, Outcome.Unknown(scope.Earliest));
        var observed = outcome.IsMet ? FindingWords.Met
            : outcome.IsPossible ? FindingWords.UnknownWith(Phrases.Refused(open, person.Facts)) : WorkWords.NoneChosen;
        trace?.Add(award, required, observed, outcome.Verdict, records, lacks: FeedKind.Works);
        return outcome.Sure is { } day ? new AwardResult(AwardState.Won) { Amount = award.Amount, Unit = award.Unit, CompletedOn = day }
            : AwardResult.Unless(outcome.IsPossible);
    }

    private static bool MayBeChosen(Work work, WorkHeadAward award) => work.RankInDoubt || award.Ranks.Contains(work.Rank);

    /// <summary>
    /// Whether a row of which nothing else can be read names an author: it may be a work of any agency. One that names nobody is a warning
    /// and no doubt (contract section 2).
    /// </summary>
    private static bool NamesSomebody(RefusedRow row, RefusedRows refused) => !refused.Of(FeedKind.Works, "").Contains(row);
}
