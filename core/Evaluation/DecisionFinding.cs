using LearningHours.Dates;
using LearningHours.Evaluation.Awards;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation;

/// <summary>
/// The root of the explanation: the decision, with the conditions that led to it and what humans recorded as its children.
/// </summary>
internal static class DecisionFinding
{
    public static Finding Of(Verdict verdict, AwardResult result, BoundEntitlement entitlement, PersonCase person, DateOnly? lastUsable,
        Trace trace)
    {
        if (verdict == Verdict.Eligible && result.UseBy is not null && lastUsable is null) trace.Note(FindingWords.NoCalendar);
        if (verdict == Verdict.Unknown && !person.Facts.Refused.IsEmpty) AddRefused(person, trace);
        AddHumanFacts(entitlement, person, trace);
        var root = new Trace(trace.Texts);
        var title = trace.Texts.Constant(entitlement.Entitlement, null, entitlement.Entitlement, static e => e.Title);
        root.Add(entitlement.Entitlement, title, Observed(verdict, result, entitlement, trace.Texts), NodeVerdict(verdict),
            nested: trace.Children, isGroup: true);
        return root.Children[0];
    }

    private static void AddHumanFacts(BoundEntitlement entitlement, PersonCase person, Trace trace)
    {
        // hardly anybody has any, so the usual case costs two look-ups
        var number = person.Employee.Number;
        if (person.Facts.Decisions.Contains(number)) AddDecisions(entitlement, person, trace);
        if (person.Facts.LeaveUses.Contains(number) && entitlement.Entitlement.Award.TermsOfLeave() is not null)
            AddLeaveUses(person, trace);
    }

    /// <summary>Notes the refused rows that name the person: what they are and what to do about them.</summary>
    private static void AddRefused(PersonCase person, Trace trace)
    {
        const int Most = 12;
        var rows = Asked.SelectMany(person.Refused).Concat(person.Facts.Refused.Learning(person.Employee.Person)).ToList();
        foreach (var row in rows.Take(Most))
            trace.Note(Phrases.WhatToDo(row, person.Facts), [trace.Fact(FindingWords.RefusedRow, row.Source)]);
        if (rows.Count > Most) trace.Note(FindingWords.MoreRefused(rows.Count - Most));
    }

    /// <summary>Feeds whose rows can change a verdict, except hours, whose rows are looked up by natural person.</summary>
    private static readonly FeedKind[] Asked =
    [
        FeedKind.Roster, FeedKind.Aliases, FeedKind.Attendance, FeedKind.Forum, FeedKind.Reports, FeedKind.Works, FeedKind.Certificates,
        FeedKind.Classes, FeedKind.Projects, FeedKind.Applicants,
        FeedKind.Reflections,
    ];

    private static void AddDecisions(BoundEntitlement entitlement, PersonCase person, Trace trace)
    {
        var plan = person.Binding.Plan.Id;
        foreach (var d in person.Facts.DecidedBy(person.Binding.AsOf, person.Employee.Number, plan, entitlement.Entitlement.Id,
            entitlement.Entitlement.Title))
        {
            trace.Note(FindingWords.HumanDecision(d.Granted, d.Amount, d.DecidedBy, d.Reason),
                [trace.Fact(FindingWords.Decision, d.Date, d.Source)]);
        }
    }

    private static void AddLeaveUses(PersonCase person, Trace trace)
    {
        var plan = person.Binding.Plan.Id;
        var used = person.Facts.LeaveTaken(person.Employee.Number, plan, person.Binding.AsOf).ToList();
        if (used.Count == 0) return;
        trace.Note(FindingWords.LeaveTaken(new Hours(used.Sum(u => u.Hours.Hundredths))),
            [.. used.Select(u => trace.Fact(FindingWords.LeaveOf(u.Hours), u.TakenOn, u.Source))]);
    }

    /// <summary>The text for an eligible person follows from the amount; all others follow from verdict and entitlement alone.</summary>
    private static FindingText Observed(Verdict verdict, AwardResult result, BoundEntitlement entitlement, FindingTexts texts) =>
        verdict == Verdict.Eligible
        ? FindingWords.Eligible(result.Unit is Unit.Commendation or Unit.Merit, Phrases.Amount(result.Unit, result.Amount))
        : texts.Constant(entitlement, verdict.Word(), (verdict, entitlement), static a => Observed(a.verdict, a.entitlement));

    private static string Observed(Verdict verdict, BoundEntitlement entitlement) => verdict switch
    {
        Verdict.NotYet => FindingWords.NotYet(entitlement.Days.To),
        Verdict.Missed => FindingWords.Missed(entitlement.Days.To),
        Verdict.Unknown => FindingWords.DataLacks,
        _ => FindingWords.NotCovered,
    };

    private static FindingVerdict NodeVerdict(Verdict verdict) => verdict switch
    {
        Verdict.Eligible => FindingVerdict.Met,
        Verdict.Unknown => FindingVerdict.Unknown,
        _ => FindingVerdict.Unmet,
    };
}
