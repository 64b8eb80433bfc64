using LearningHours.Advice;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>
/// A decision in five lines (zh-TW) for readers who have no time for the tree: what it is about, how it came out, why, what to do,
/// and by when.
/// </summary>
public static class Conclusion
{
    private const int MostReasons = 4, LongestCondition = 40;

    public static IReadOnlyList<string> Lines(Decision decision, AdviceBook advice, FactBook facts, DateOnly asOf) =>
        ConclusionWords.Lines(
            $"{decision.Entitlement.Title}（{decision.Entitlement.Id}）", VerdictOf(decision), Reason(decision),
            Next(decision, advice, facts, asOf),
            Deadline(decision, facts, asOf));

    private static string VerdictOf(Decision decision) => decision.Verdict switch
    {
        Verdict.Eligible => ConclusionWords.Eligible(decision.Unit.InChinese(decision.Amount)),
        Verdict.NotYet => ConclusionWords.NotYet,
        Verdict.Missed => ConclusionWords.Missed,
        Verdict.Unknown => ConclusionWords.Unknown,
        _ => ConclusionWords.Excluded,
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
        return string.Join('；', reasons.Take(MostReasons))
            + (reasons.Count > MostReasons ? ConclusionWords.MoreReasons(reasons.Count) : "");
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
                var remark = decision.Finding is { } found && FindingWalk.Remarks(found).Any() ? ConclusionWords.SeeRemarks : "";
                return (decision.UseBy is null ? ConclusionWords.OfficeActs : ConclusionWords.PersonApplies) + remark;
            case Verdict.NotYet:
                return advice.Lines(decision) is [var first, ..] ? first : ConclusionWords.CompleteInTime;
            case Verdict.Missed:
                return ConclusionWords.TooLate;
            case Verdict.Unknown:
                return string.Join('；', OpenQuestions.Of(decision).Select(q => Supplier.HandIn(q.Lacks)).Distinct().Take(MostReasons))
                    + ConclusionWords.JudgedAgain;
            default:
                return ConclusionWords.NothingToDo + Supplier.HandIn(FeedKind.Roster);
        }
    }

    private static string Deadline(Decision decision, FactBook facts, DateOnly asOf)
    {
        if (decision.Verdict == Verdict.Excluded) return "－";
        var end = WindowEnd.Of(decision.Entitlement.Window, facts.Calendar);
        if (decision.Verdict != Verdict.Eligible)
            return asOf <= end ? ConclusionWords.Until(end) : ConclusionWords.Ended(end, decision.Verdict == Verdict.Unknown);
        var days = new List<string>();
        Day(ConclusionWords.CompletedOn, decision.CompletedOn);
        Day(ConclusionWords.ApplyBy, decision.ApplyBy);
        Day(ConclusionWords.FirstLapse, decision.FirstLapse == decision.UseBy ? null : decision.FirstLapse);
        Day(ConclusionWords.LastUsableDay, decision.LastUsableDay);
        Day(ConclusionWords.UseBy, decision.UseBy, decision.UseBy < asOf ? ConclusionWords.IsOver : "");
        return days.Count == 0 ? ConclusionWords.NoDay : string.Join('，', days);

        void Day(string what, DateOnly? day, string remark = "")
        {
            if (day is { } known) days.Add($"{what}{RocDate.FormatWithWeekday(known)}{remark}");
        }
    }
}
