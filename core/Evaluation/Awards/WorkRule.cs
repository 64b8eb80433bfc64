using LearningHours.Dates;
using LearningHours.Evaluation.Rules;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;

namespace LearningHours.Evaluation.Awards;

/// <summary>Self-made works: of each the first covered authors in the order of the file get its best award, works add up per unit (S0-25 to S0-28).</summary>
internal static class WorkRule
{
    public static AwardResult Judge(WorkAward award, BoundEntitlement entitlement, PersonCase person, Trace? trace)
    {
        var scope = entitlement.ScopeOf(person);
        if (!person.Facts.Has(FeedKind.Works))
        {
            trace?.Add(award, Required(award, scope), FindingWords.FeedAbsent("作品"), FindingVerdict.Unknown, lacks: FeedKind.Works);
            return AwardResult.Doubtful;
        }
        var sum = new AwardSum();
        var possible = false;
        foreach (var work in entitlement.WorksOf(person.Employee.Number))
        {
            if (!scope.Span.Contains(work.HandedIn))
            {
                trace?.Note($"作品{work.Number}：繳交日{RocDate.FormatWithWeekday(work.HandedIn)}不在期間內，不採計");
                continue;
            }
            var conforms = WorkConformity.Of(work, award, out var why);
            var isAwarded = entitlement.IsAwarded(work, award.MaxAuthors, person.Employee.Number);
            var (unit, amount, cited) = Best(award, work);
            conforms = conforms.And(isAwarded);
            if (conforms == Standing.Yes) sum.Add(unit, amount, work.HandedIn);
            possible |= conforms == Standing.Perhaps;
            trace?.Add(cited, FindingWords.Amount(unit, amount), Observed(isAwarded, award.MaxAuthors, work, why), Verdict(conforms),
                [trace.Fact($"{work.Kind}（作品編號{work.Number}）{(work.Rank.Length > 0 ? $"，名次{work.Rank}" : "")}", work.HandedIn, work.Source)], lacks: FeedKind.Works);
        }
        var open = person.Refused(FeedKind.Works).Where(row => CouldWin(row, award, entitlement, person.Employee.Number, scope)).ToList();
        if (open.Count > 0) trace?.Add(award, Required(award, scope), $"尚無確定之作品{FindingWords.Refused(open, person.Facts)}", FindingVerdict.Unknown, lacks: FeedKind.Works);
        var result = sum.Result(possible || open.Count > 0);
        if (trace is not null && trace.IsEmpty) trace.Add(award, Required(award, scope), "無繳交作品紀錄", FindingVerdict.Unmet);
        return result;
    }

    /// <summary>Whether a refused row could be a work that conforms and of which somebody is an awarded author.</summary>
    private static bool CouldWin(RefusedRow row, WorkAward award, BoundEntitlement entitlement, string number, Scope scope) => row.Fact is not Work work
        || ((!row.Says("繳交日") || scope.Span.Contains(work.HandedIn))
            && WorkConformity.Could(row, work, award)
            && (!row.Says("作者員工編號") || entitlement.IsAwarded(work, award.MaxAuthors, number) != Standing.No));

    /// <summary>The best award of a work: its rank's where it has one, else that of a conforming work.</summary>
    public static (Unit Unit, decimal Amount, ICited Cited) Best(WorkAward award, Work work) =>
        award.Ranks.FirstOrDefault(r => r.Ranks.Contains(work.Rank)) is { } rank ? (rank.Unit, rank.Amount, rank) : (award.Conforming.Unit, award.Conforming.Amount, award.Conforming);

    private static string Observed(Standing isAwarded, int max, Work work, string why) => isAwarded switch
    {
        Standing.No => $"逾{max}人上限：每件作品敘獎以作者順序前{max}人為限",
        Standing.Perhaps => $"{why}；順序在前之作者是否為適用對象待查，無法確認是否在前{max}人內",
        _ => work.RankInDoubt ? $"{why}；名次欄內容無法辨識，名次之獎勵待查" : why,
    };

    private static string Required(WorkAward award, Scope scope) => $"{FindingWords.Days(scope.Days)}繳交作品並符合規定，每件作品至多{award.MaxAuthors}人";

    private static FindingVerdict Verdict(Standing standing) => standing switch
    {
        Standing.Yes => FindingVerdict.Met,
        Standing.Perhaps => FindingVerdict.Unknown,
        _ => FindingVerdict.Unmet,
    };
}
