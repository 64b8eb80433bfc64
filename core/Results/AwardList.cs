using LearningHours.Evaluation;
using LearningHours.Plans;

namespace LearningHours.Results;

/// <summary>
/// Who fulfils the conditions, with the fact, the clause and what the plan recommends: 敘獎建議名冊 for 嘉獎 and 記功, 活動資格名冊 for what is
/// neither award nor leave (classes, camps, draws). The plan says 得: nothing is granted yet.
/// </summary>
internal static class AwardList
{
    public static StaffTable Awards(PackContext pack, IEnumerable<Decision> decisions) =>
        Of(pack, "敘獎建議名冊（符合條件，建議敘獎；是否核予由服務機關依規定辦理）", "建議獎度", decisions.Where(d => d.Unit is Unit.Commendation or Unit.Merit));

    public static StaffTable Seats(PackContext pack, IEnumerable<Decision> decisions) =>
        Of(pack, "活動資格名冊（符合條件）", "資格", decisions.Where(d => d.Unit is Unit.None or Unit.Ticket or Unit.Seat));

    private static StaffTable Of(PackContext pack, string title, string amountColumn, IEnumerable<Decision> decisions)
    {
        var table = pack.Table(title,
            [.. PackContext.PersonColumns, "事實", "依據條款", "引文", amountColumn, "完成日", "申請期限（含當日）", "備註", "人工決定"]);
        foreach (var decision in decisions.Where(d => d.Verdict == Verdict.Eligible))
        {
            var citation = Citation.Of(decision);
            table.Add([
                .. pack.Person(decision), PackContext.FactsOf(decision), citation.Clause, citation.Quote, decision.Unit.InChinese(decision.Amount),
                PackContext.Day(decision.CompletedOn), PackContext.Day(decision.ApplyBy), PackContext.RemarksOf(decision), pack.HumanDecision(decision),
            ]);
        }
        return table;
    }
}
