using LearningHours.Dates;
using LearningHours.Evaluation.Awards;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>The root of the explanation: what was decided, above the conditions that decided it, beside what humans recorded.</summary>
internal static class DecisionFinding
{
    public static Finding Of(Verdict verdict, AwardResult result, BoundEntitlement entitlement, PersonCase person, DateOnly? lastUsable, Trace trace)
    {
        if (verdict == Verdict.Eligible && result.UseBy is not null && lastUsable is null) trace.Note("該年度辦公日曆尚未公布，無法計算最後可休上班日");
        AddHumanFacts(entitlement, person, trace);
        var root = new Trace(trace.Texts);
        var title = trace.Texts.Constant(entitlement.Entitlement, null, entitlement.Entitlement, static e => e.Title);
        root.Add(entitlement.Entitlement, title, Observed(verdict, result, entitlement, trace.Texts), NodeVerdict(verdict), nested: trace.Children, isGroup: true);
        return root.Children[0];
    }

    private static void AddHumanFacts(BoundEntitlement entitlement, PersonCase person, Trace trace)
    {
        // hardly anybody has any: whoever has none costs two questions
        var number = person.Employee.Number;
        if (person.Facts.Decisions.Contains(number)) AddDecisions(entitlement, person, trace);
        if (person.Facts.LeaveUses.Contains(number) && entitlement.Entitlement.Award is LeavePerCourse or TieredAward { Leave: not null }) AddLeaveUses(person, trace);
    }

    private static void AddDecisions(BoundEntitlement entitlement, PersonCase person, Trace trace)
    {
        var plan = person.Binding.Plan.Id;
        foreach (var d in person.Facts.Decisions[person.Employee.Number].Where(d => d.Plan == plan && d.Entitlement == entitlement.Entitlement.Id).OrderBy(d => d.Date))
        {
            trace.Note($"人事決定：{(d.Granted ? "核定" : "不予")}{d.Amount}（{d.DecidedBy}），理由：{d.Reason}", [trace.Fact("人事決定", d.Date, d.Source)]);
        }
    }

    private static void AddLeaveUses(PersonCase person, Trace trace)
    {
        var plan = person.Binding.Plan.Id;
        var used = person.Facts.LeaveUses[person.Employee.Number].Where(u => u.Plan == plan).OrderBy(u => u.TakenOn).ToList();
        if (used.Count == 0) return;
        trace.Note($"已補休{new Hours(used.Sum(u => u.Hours.Hundredths))}小時（僅供對照，不影響核算時數）", [.. used.Select(u => trace.Fact($"補休{u.Hours}小時", u.TakenOn, u.Source))]);
    }

    /// <summary>The words for who won follow from the amount; all others from verdict and entitlement alone.</summary>
    private static FindingText Observed(Verdict verdict, AwardResult result, BoundEntitlement entitlement, FindingTexts texts) => verdict == Verdict.Eligible
        ? $"符合條件，建議{(result.Unit is Unit.Commendation or Unit.Merit ? "敘獎" : "核給")}：{FindingWords.Amount(result.Unit, result.Amount)}"
        : texts.Constant(entitlement, verdict.Word(), (verdict, entitlement), static a => Observed(a.verdict, a.entitlement));

    private static string Observed(Verdict verdict, BoundEntitlement entitlement) => verdict switch
    {
        Verdict.NotYet => $"尚未符合；期限至{FindingWords.Inclusive(entitlement.Days.To)}止",
        Verdict.Missed => $"不符合；期限已於{RocDate.FormatWithWeekday(entitlement.Days.To)}屆滿",
        Verdict.Unknown => "待查：缺少可能影響結果的資料",
        _ => "不適用",
    };

    private static FindingVerdict NodeVerdict(Verdict verdict) => verdict switch
    {
        Verdict.Eligible => FindingVerdict.Met,
        Verdict.Unknown => FindingVerdict.Unknown,
        _ => FindingVerdict.Unmet,
    };
}
