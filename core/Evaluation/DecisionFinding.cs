using LearningHours.Dates;
using LearningHours.Evaluation.Awards;
using LearningHours.Files;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>The root of the explanation: what was decided, above the conditions that decided it, beside what humans recorded.</summary>
internal static class DecisionFinding
{
    public static Finding Of(Verdict verdict, AwardResult result, BoundEntitlement entitlement, PersonCase person, DateOnly? lastUsable, Trace trace)
    {
        if (verdict == Verdict.Eligible && result.UseBy is not null && lastUsable is null) trace.Note("該年度辦公日曆尚未公布，無法計算最後可休上班日");
        if (verdict == Verdict.Unknown && !person.Facts.Refused.IsEmpty) AddRefused(person, trace);
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

    /// <summary>The refused rows that name the person: what they are, and what is to be done.</summary>
    private static void AddRefused(PersonCase person, Trace trace)
    {
        const int Most = 12;
        var rows = Asked.SelectMany(person.Refused).Concat(person.Facts.Refused.Learning(person.Employee.Person)).ToList();
        foreach (var row in rows.Take(Most)) trace.Note(FindingWords.WhatToDo(row, person.Facts), [trace.Fact("退件資料", row.Source)]);
        if (rows.Count > Most) trace.Note($"另有{rows.Count - Most}列退件資料，請見各退件檔");
    }

    /// <summary>Feeds whose rows can change a verdict; hours stand apart.</summary>
    private static readonly FeedKind[] Asked =
    [
        FeedKind.Roster, FeedKind.Aliases, FeedKind.Attendance, FeedKind.Forum, FeedKind.Reports, FeedKind.Works, FeedKind.Certificates, FeedKind.Classes, FeedKind.Projects, FeedKind.Applicants,
        FeedKind.Reflections,
    ];

    private static void AddDecisions(BoundEntitlement entitlement, PersonCase person, Trace trace)
    {
        var plan = person.Binding.Plan.Id;
        foreach (var d in person.Facts.DecidedBy(person.Binding.AsOf, person.Employee.Number, plan, entitlement.Entitlement.Id, entitlement.Entitlement.Title))
        {
            trace.Note($"人事決定：{(d.Granted ? "核定" : "不予")}{d.Amount}（{d.DecidedBy}），理由：{d.Reason}", [trace.Fact("人事決定", d.Date, d.Source)]);
        }
    }

    private static void AddLeaveUses(PersonCase person, Trace trace)
    {
        var plan = person.Binding.Plan.Id;
        var used = person.Facts.LeaveTaken(person.Employee.Number, plan, person.Binding.AsOf).ToList();
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
