using LearningHours.Advice;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>A decision in five lines for whoever has no time for the tree: what, how it came out, why, what is to be done, by when. zh-TW.</summary>
public static class Conclusion
{
    private const int MostReasons = 4, LongestCondition = 40;

    public static IReadOnlyList<string> Lines(Decision decision, AdviceBook advice, FactBook facts, DateOnly asOf) =>
    [
        $"項目　{decision.Entitlement.Title}（{decision.Entitlement.Id}）",
        $"結論　{VerdictOf(decision)}",
        $"原因　{Reason(decision)}",
        $"後續　{Next(decision, advice, facts, asOf)}",
        $"期限　{Deadline(decision, facts, asOf)}",
    ];

    private static string VerdictOf(Decision decision) => decision.Verdict switch
    {
        Verdict.Eligible => $"○ 符合：{decision.Unit.InChinese(decision.Amount)}",
        Verdict.NotYet => "△ 尚未符合",
        Verdict.Missed => "✕ 不符合",
        Verdict.Unknown => "？ 待查",
        _ => "－ 不適用",
    };

    private static string Reason(Decision decision) => decision switch
    {
        { Finding: null } => "",
        { Verdict: Verdict.Eligible, Finding: { } finding } => FindingWalk.Facts(finding),
        { Verdict: Verdict.Unknown } => Joined(OpenQuestions.Of(decision)),
        { Finding: { } finding } => Joined(FindingWalk.Missing(finding)),
    };

    private static string Joined(IReadOnlyList<Finding> ends)
    {
        var reasons = ends.Select(Words).Distinct().ToList();
        return string.Join('；', reasons.Take(MostReasons)) + (reasons.Count > MostReasons ? $"；等{reasons.Count}項" : "");
    }

    private static string Words(Finding end)
    {
        var (required, observed) = (end.Required.ToString(), end.Observed.ToString());
        return observed.Length == 0 ? required : required.Length is 0 or > LongestCondition ? observed : $"{required}：{observed}";
    }

    private static string Next(Decision decision, AdviceBook advice, FactBook facts, DateOnly asOf)
    {
        switch (decision.Verdict)
        {
            case Verdict.Eligible:
                var remark = decision.Finding is { } found && FindingWalk.Remarks(found).Any() ? "；附註見下" : "";
                return (decision.UseBy is null ? "由服務機關依規定辦理，是否核予由機關決定" : "本人向服務機關人事單位申請補休") + remark;
            case Verdict.NotYet:
                return advice.Lines(decision) is [var first, ..] ? first : "於期限前補足上列未符合之條件";
            case Verdict.Missed:
                return "期限已過，無須辦理；如有期限內的紀錄漏傳或有誤，請檢附證明交服務機關人事單位更正資料，次夜重新判定";
            case Verdict.Unknown:
                return string.Join('；', OpenQuestions.Of(decision).Select(q => Supplier.HandIn(q.Lacks)).Distinct().Take(MostReasons)) + "；補齊後次夜重新判定";
            default:
                return "無須辦理；如人員類別、職稱或機關資料有誤，" + Supplier.HandIn(FeedKind.Roster);
        }
    }

    private static string Deadline(Decision decision, FactBook facts, DateOnly asOf)
    {
        if (decision.Verdict == Verdict.Excluded) return "－";
        var end = WindowEnd.Of(decision.Entitlement.Window, facts.Calendar);
        if (decision.Verdict != Verdict.Eligible)
            return asOf <= end ? $"{RocDate.FormatWithWeekday(end)}（含當日）" : $"學習期限已於{RocDate.FormatWithWeekday(end)}屆滿{(decision.Verdict == Verdict.Unknown ? "；期限內的紀錄仍可補送" : "")}";
        var days = new List<string>();
        Day("完成日", decision.CompletedOn);
        Day("申請期限", decision.ApplyBy);
        Day("最早失效日", decision.FirstLapse == decision.UseBy ? null : decision.FirstLapse);
        Day("最後可休上班日", decision.LastUsableDay);
        Day("最後使用日", decision.UseBy, decision.UseBy < asOf ? "（已逾期）" : "");
        return days.Count == 0 ? "無" : string.Join('，', days);

        void Day(string what, DateOnly? day, string remark = "")
        {
            if (day is { } known) days.Add($"{what}{RocDate.FormatWithWeekday(known)}{remark}");
        }
    }
}
