using LearningHours.Evaluation;
using LearningHours.Plans;

namespace LearningHours.Results;

/// <summary>補休登記清冊: compensatory leave earned, taken and left, until when, and how it is to be entered.</summary>
internal static class LeaveList
{
    private static readonly string[] Columns =
    [
        .. PackContext.PersonColumns, "可補休時數", "已休時數", "剩餘時數", "完成日", "最後使用日（含當日）", "最後可休上班日", "最早失效日",
        "假別", "事由", "申請期限（含當日）", "依據條款", "引文", "備註", "人工決定", "人事單位核章",
    ];

    public static StaffTable Of(PackContext pack, IEnumerable<Decision> decisions)
    {
        var table = pack.Table("補休登記清冊（符合條件，得申請補休；是否核准由服務機關依規定辦理）", Columns);
        foreach (var decision in decisions.Where(d => d is { Verdict: Verdict.Eligible, Unit: Unit.Hours }))
        {
            var balance = LeaveBalance.Of(decision, pack.Facts, pack.AsOf);
            var citation = Citation.Of(decision);
            table.Add([
                .. pack.Person(decision), Plain(decision.Amount), balance?.Used?.ToString() ?? "", Plain(balance?.Left),
                PackContext.Day(decision.CompletedOn), PackContext.Day(decision.UseBy), PackContext.Day(decision.LastUsableDay), PackContext.Day(decision.FirstLapse),
                balance?.Terms.LeaveType ?? "", balance?.Terms.Reason ?? "", PackContext.Day(decision.ApplyBy), citation.Clause, citation.Quote,
                Remarks(decision, balance, pack.AsOf), pack.HumanDecision(decision), "",
            ]);
        }
        return table;
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
