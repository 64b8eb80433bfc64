using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>補休登記清冊: compensatory leave earned, taken and left, until when, and how it is to be entered.</summary>
internal sealed class LeaveList() : PackList(
    AgencyPack.Leave, "補休登記清冊（符合條件，得申請補休；是否核准由服務機關依規定辦理）",
    [
        "可補休時數", "已休時數", "剩餘時數", "完成日", "最後使用日（含當日）", "最後可休上班日", "最早失效日",
        "假別", "事由", "申請期限（含當日）", "依據條款", "引文", "備註", "人工決定", "人事單位核章",
    ])
{
    public override void Add(StaffRows rows, PackContext pack, Decision decision)
    {
        if (decision is not { Verdict: Verdict.Eligible, Unit: Unit.Hours }) return;
        var balance = LeaveBalance.Of(decision, pack.Facts, pack.AsOf);
        var citation = Citation.Of(decision);
        rows.Begin(pack.Person(decision)).Cell(Plain(decision.Amount)).Cell(balance?.Used?.ToString() ?? "").Cell(Plain(balance?.Left))
            .Cell(PackContext.Day(decision.CompletedOn)).Cell(PackContext.Day(decision.UseBy)).Cell(PackContext.Day(decision.LastUsableDay)).Cell(PackContext.Day(decision.FirstLapse))
            .Cell(balance?.Terms.LeaveType ?? "").Cell(balance?.Terms.Reason ?? "").Cell(PackContext.Day(decision.ApplyBy)).Cell(citation.Clause).Cell(citation.Quote)
            .Cell(Remarks(decision, balance, pack.AsOf)).Cell(pack.HumanDecision(decision)).Cell("").End();
    }

    private static string Plain(decimal? hours) => hours is { } value ? UnitWords.Plain(value) : "";

    private static string Remarks(Decision decision, LeaveBalance? balance, DateOnly asOf)
    {
        var remarks = new List<string>();
        if (decision.UseBy < asOf) remarks.Add("已逾最後使用日");
        if (balance is { Used: null }) remarks.Add("補休使用資料未提供，已休及剩餘時數不明");
        if (balance is { IsOverdrawn: true }) remarks.Add("已休時數超過可補休時數，請查明");
        if (decision is { UseBy: not null, LastUsableDay: null }) remarks.Add("無當年辦公日曆，最後可休上班日不明");
        if (PackContext.RemarksOf(decision) is { Length: > 0 } found) remarks.Add(found);
        return string.Join('；', remarks);
    }
}
