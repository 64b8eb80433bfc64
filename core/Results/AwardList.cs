using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// Who fulfils the conditions, with the fact, the clause and what the plan recommends: 敘獎建議名冊 for 嘉獎 and 記功, 活動資格名冊 for what is
/// neither award nor leave (classes, camps, draws). The plan says 得: nothing is granted yet.
/// </summary>
internal sealed class AwardList : PackList
{
    private readonly bool _isAward;

    private AwardList(string file, string title, string amountColumn, bool isAward)
        : base(file, title, ["事實", "依據條款", "引文", amountColumn, "完成日", "申請期限（含當日）", "備註", "人工決定"]) => _isAward = isAward;

    public static AwardList Awards() => new(AgencyPack.Awards, "敘獎建議名冊（符合條件，建議敘獎；是否核予由服務機關依規定辦理）", "建議獎度", isAward: true);

    public static AwardList Seats() => new(AgencyPack.Seats, "活動資格名冊（符合條件）", "資格", isAward: false);

    public override void Add(StaffRows rows, PackContext pack, Decision decision)
    {
        if (decision.Verdict != Verdict.Eligible || decision.Unit == Unit.Hours || _isAward != (decision.Unit is Unit.Commendation or Unit.Merit)) return;
        var citation = Citation.Of(decision);
        rows.Begin(pack.Person(decision)).Cell(PackContext.FactsOf(decision)).Cell(citation.Clause).Cell(citation.Quote).Cell(decision.Unit.InChinese(decision.Amount))
            .Cell(PackContext.Day(decision.CompletedOn)).Cell(PackContext.Day(decision.ApplyBy)).Cell(PackContext.RemarksOf(decision)).Cell(pack.HumanDecision(decision)).End();
    }
}
