using LearningHours.Dates;
using LearningHours.Evaluation.Rules;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Awards;

/// <summary>
/// Self-made works: the first covered authors of each, in the order of the file, get its best award; works add up per unit (S0-25
/// to S0-28).
/// </summary>
internal static class WorkRule
{
    public static AwardResult Judge(WorkAward award, BoundEntitlement entitlement, PersonCase person, Trace? trace)
    {
        var scope = entitlement.ScopeOf(person);
        if (!person.Facts.Has(FeedKind.Works))
        {
            trace?.Add(award, Required(award, scope), FindingWords.FeedAbsent(WorkWords.Works), FindingVerdict.Unknown,
                lacks: FeedKind.Works);
            return AwardResult.Doubtful;
        }
        var sum = new AwardSum();
        var possible = false;
        foreach (var work in entitlement.WorksOf(person.Employee.Number))
        {
            if (!scope.Span.Contains(work.HandedIn))
            {
                trace?.Note(WorkWords.HandedInOutside(work.Number, work.HandedIn));
                continue;
            }
            var conforms = WorkConformity.Of(work, award, out var why);
            var isAwarded = entitlement.IsAwarded(work, award.MaxAuthors, person.Employee.Number);
            var (unit, amount, cited) = Best(award, work);
            conforms = conforms.And(isAwarded);
            if (conforms == Standing.Yes) sum.Add(unit, amount, work.HandedIn);
            possible |= conforms == Standing.Perhaps;
            trace?.Add(cited, Phrases.Amount(unit, amount), Observed(isAwarded, award.MaxAuthors, work, why), Verdict(conforms),
                [trace.Fact(WorkWords.Work(work.Kind, work.Number, work.Rank), work.HandedIn, work.Source)], lacks: FeedKind.Works);
        }
        var open = person.Refused(FeedKind.Works).Where(row => CouldWin(row, award, entitlement, person.Employee.Number, scope)).ToList();
        if (open.Count > 0)
            trace?.Add(award, Required(award, scope), WorkWords.NoSureWork(Phrases.Refused(open, person.Facts)), FindingVerdict.Unknown,
                lacks: FeedKind.Works);
        else if (!entitlement.WorksOf(person.Employee.Number).Any())
            trace?.Add(award, Required(award, scope), WorkWords.NoWork, FindingVerdict.Unmet);
        return sum.Result(possible || open.Count > 0);
    }

    /// <summary>Whether a refused row could be a conforming work of which the person is an awarded author.</summary>
    private static bool CouldWin(RefusedRow row, WorkAward award, BoundEntitlement entitlement, string number, Scope scope) =>
        row.Fact is not Work work
        || ((!row.Says("繳交日") || scope.Span.Contains(work.HandedIn))
            && WorkConformity.Of(work, award, out _) != Standing.No
            && (!row.Says("作者員工編號") || entitlement.IsAwarded(work, award.MaxAuthors, number) != Standing.No));

    /// <summary>The best award of a work: that of its rank if it has one, otherwise that of a conforming work.</summary>
    public static (Unit Unit, decimal Amount, ICited Cited) Best(WorkAward award, Work work) =>
        award.Ranks.FirstOrDefault(r => r.Ranks.Contains(work.Rank)) is { } rank ? (rank.Unit, rank.Amount, rank)
            : (award.Conforming.Unit, award.Conforming.Amount, award.Conforming);

    private static string Observed(Standing isAwarded, int max, Work work, string why) => isAwarded switch
    {
        Standing.No => WorkWords.AuthorTooMany(max),
        Standing.Perhaps => WorkWords.AuthorInDoubt(why, max),
        _ => work.RankInDoubt ? WorkWords.RankInDoubt(why) : why,
    };

    private static string Required(WorkAward award, Scope scope) => WorkWords.Required(Phrases.Days(scope.Days), award.MaxAuthors);

    private static FindingVerdict Verdict(Standing standing) => standing switch
    {
        Standing.Yes => FindingVerdict.Met,
        Standing.Perhaps => FindingVerdict.Unknown,
        _ => FindingVerdict.Unmet,
    };
}
