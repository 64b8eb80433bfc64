using LearningHours.Advice;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Results;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>
/// Renders each decision as one card of a staff mail: the result, what to do and by when; below, in small print, the clause and the facts.
/// </summary>
internal sealed class StaffCards(NoticeTerms terms, AdviceBook advice, bool wantsAdvice)
{
    private FactBook Facts => terms.Facts;
    private DateOnly Night => terms.Night;

    /// <param name="topic">What there is to tell; if there are several topics about one decision, the first.</param>
    public Card Of(Topic topic)
    {
        var decision = topic.Change.Now;
        var title = $"{ResultWords.Year(decision.Plan)}　{decision.Entitlement.Title}";
        return topic.Kind switch
        {
            TopicKind.Reversed => new Card(title, decision.Verdict.InChinese(), Tone.Warning, [.. Reversed(topic)]),
            TopicKind.Refused => new Card(title, topic.Human?.Now is null ? StaffMailWords.Withdrawn : StaffMailWords.Refused, Tone.Warning,
                [.. Decided(topic)]),
            TopicKind.Approved => new Card(title, StaffMailWords.Approved, Tone.Good, [.. Decided(topic)]),
            TopicKind.Changed => new Card(title, StaffMailWords.NowResult, Tone.Warning, [.. Eligible(topic)]),
            TopicKind.Granted => new Card(title, decision.Verdict.InChinese(), Tone.Good, [.. Eligible(topic)]),
            TopicKind.Deadline => new Card(title, Due(topic.Target!.Value), Tone.Warning, [.. Eligible(topic)]),
            TopicKind.UsedUp => new Card(title, decision.Verdict.InChinese(), Tone.Plain,
                [new Prose(StaffMailWords.UsedUp), BalanceOf(decision)]),
            TopicKind.Evidence => new Card(title, decision.Verdict.InChinese(), Tone.Doubt, [.. Evidence(decision)]),
            TopicKind.Settled => new Card(title, decision.Verdict.InChinese(), Tone.Plain, [.. Missing(decision), Fine(decision)]),
            TopicKind.Question => new Card(title, decision.Verdict.InChinese(), Tone.Doubt, [.. Question(decision)]),
            _ => new Card(title, Due(topic.Target!.Value), Tone.Plain, [.. Window(topic)]),
        };
    }

    private IEnumerable<Block> Eligible(Topic topic)
    {
        var decision = topic.Change.Now;
        var last = LastLeaveDay.Of(decision, terms);
        var isOver = (last.Day ?? decision.ApplyBy) < Night;
        yield return new Details([
            (StaffMailWords.FormerResult, topic.Kind == TopicKind.Changed ? Former(topic) : ""),
            (topic.Kind == TopicKind.Changed ? StaffMailWords.NowResult : StaffMailWords.Result, ResultWords.Of(decision)),
            (StaffMailWords.Cause, topic.Kind == TopicKind.Changed ? Cause(topic) : ""),
            (StaffMailWords.Balance, Balance(decision)),
            (StaffMailWords.ApplyBy, decision.ApplyBy is { } apply && apply >= Night ? DateWords.Inclusive(apply) : ""),
            (StaffMailWords.LastDay, last.Day is { } day && day >= Night ? LastLeaveDay.Words(day, Facts) : ""),
            (StaffMailWords.FirstLapse, last is { IsPart: true, Day: not null } ? DateWords.Inclusive(last.Lapses) : ""),
            (StaffMailWords.LapsesOn, decision.UseBy is { } useBy && useBy != last.Day ? DateWords.Inclusive(useBy) : ""),
            (StaffMailWords.HumanDecision, HumanDecisions.Beside(decision, Facts, Night)),
        ]);
        // A person who would forfeit the better award by applying now reads that first, and nothing about applying.
        var waits = wantsAdvice && advice.Of(decision) is { IsWaitingBetter: true };
        if (isOver) yield return new Prose(StaffMailWords.NothingLeft);
        else if (!waits) foreach (var block in HowTo(decision)) yield return block;
        foreach (var block in AdviceOn(decision)) yield return block;
        yield return Fine(decision);
    }

    /// <summary>The steps of the plan, or what else is to be done; nothing if the leave is used up or refused.</summary>
    private IEnumerable<Block> HowTo(Decision decision)
    {
        var isLeave = decision.Unit == Unit.Hours;
        if (isLeave && terms.IsDone(decision)) yield break;
        var electronic = Facts.Agencies.GetValueOrDefault(decision.Employment.Agency)?.ElectronicAttendance;
        var steps = decision.Entitlement.Steps
            .Where(s => s.Where is null || s.Where == (electronic == false ? AttendanceSystem.Paper : AttendanceSystem.Electronic))
            .Select(s => s.Text).ToList();
        var papers = decision.Plan.Documents.Where(d => d.Entitlement == decision.Entitlement.Id && d.From == DocumentFrom.Applicant)
            .Select(d => d.Title).ToList();
        if (steps.Count > 0) yield return new Steps(MailWords.NextStep, steps);
        else if (decision.ApplyBy is { } apply && apply >= Night)
            yield return new Steps(MailWords.NextStep,
                [StaffMailWords.Apply(ResultWords.Won(decision.Unit, decision.Amount, decision.Entitlement), DateWords.Inclusive(apply))]);
        else if (decision.Unit is Unit.Commendation or Unit.Merit && HumanDecisions.Beside(decision, Facts, Night).Length == 0)
            yield return new Steps(MailWords.NextStep, [StaffMailWords.CommendationStep]);
        if (steps.Count == 0 && papers.Count > 0) yield return new Details([(StaffMailWords.HandIn, string.Join('、', papers))]);
    }

    private IEnumerable<Block> Reversed(Topic topic)
    {
        yield return new Details([
            (StaffMailWords.FormerResult, Former(topic)),
            (StaffMailWords.NowResult, ResultWords.Of(topic.Change.Now)),
            (StaffMailWords.Cause, Cause(topic)),
            (StaffMailWords.HumanDecision, HumanDecisions.Beside(topic.Change.Now, Facts, Night)),
        ]);
        yield return new Prose(StaffMailWords.TakenBack);
        foreach (var block in topic.Change.Now.Verdict == Verdict.Unknown ? Question(topic.Change.Now)
            : [.. AdviceOn(topic.Change.Now), Fine(topic.Change.Now)]) yield return block;
    }

    /// <summary>What people decided, by whom, when and why; below, what the conditions say.</summary>
    private IEnumerable<Block> Decided(Topic topic)
    {
        var (decision, human) = (topic.Change.Now, topic.Human!);
        var isLeave = human.Now is { Granted: true } && decision.Unit == Unit.Hours;
        var last = isLeave && LastLeaveDay.Of(decision, terms).Day is { } day && day >= Night && !terms.IsDone(decision)
            ? LastLeaveDay.Words(day, Facts) : "";
        yield return new Details([
            (StaffMailWords.FormerResult, human is { IsNews: true, Former: { } told }
                ? HumanDecisions.Told(decision, told.Date, told.Granted, told.Amount) : ""),
            (human.IsCorrection ? StaffMailWords.NowResult : StaffMailWords.HumanDecision,
                human.Now is { } now ? HumanDecisions.Told(decision, now.Date, now.Granted, now.Amount) : StaffMailWords.NoDecision),
            (StaffMailWords.Cause, human.Now is { } by ? StaffMailWords.CauseDecision(by.DecidedBy, by.Reason)
                : StaffMailWords.CauseRemoved),
            (StaffMailWords.Checked, ResultWords.Of(decision)),
            (StaffMailWords.Balance, isLeave ? Balance(decision) : ""),
            (StaffMailWords.LastDay, last),
        ]);
        if (last.Length > 0) yield return new Steps(MailWords.NextStep, [StaffMailWords.TakeLeave(last)]);
        else yield return new Prose(human.Now is null ? StaffMailWords.DecisionTakenBack
            : !human.Now.Granted ? StaffMailWords.AskOffice : isLeave ? StaffMailWords.NothingLeft : StaffMailWords.OrderFollows);
        yield return Fine(decision);
    }

    private IEnumerable<Block> Question(Decision decision)
    {
        var remedies = Remedies.Of(decision, Facts);
        var (own, others) = (remedies.Where(r => r.ByPerson).Select(r => r.ForStaff).ToList(),
            remedies.Where(r => !r.ByPerson).Select(r => r.ForStaff).ToList());
        if (others.Count > 0)
        {
            yield return new Steps(StaffMailWords.OfficeActs, Few(others));
            if (own.Count == 0) yield return new Prose(StaffMailWords.DoNotRetake);
        }
        if (own.Count > 0) yield return new Steps(StaffMailWords.YouAct, Few(own));
        yield return Fine(decision);
    }

    private IEnumerable<Block> Evidence(Decision decision)
    {
        yield return new Steps(MailWords.NextStep, [StaffMailWords.EvidenceStep]);
        foreach (var block in Missing(decision)) yield return block;
        yield return Fine(decision);
    }

    private IEnumerable<Block> Window(Topic topic)
    {
        yield return new Details([(StaffMailWords.CompleteBy, DateWords.Inclusive(topic.Target))]);
        foreach (var block in AdviceOn(topic.Change.Now)) yield return block;
        yield return Fine(topic.Change.Now);
    }

    private IEnumerable<Block> AdviceOn(Decision decision)
    {
        if (wantsAdvice && advice.Lines(decision) is { Count: > 0 } lines) yield return new Points(MailWords.Advice, lines);
    }

    private static IEnumerable<Block> Missing(Decision decision)
    {
        if (decision.Finding is not { } finding) yield break;
        var lines = FindingWalk.Missing(finding).Select(m => m.Observed.ToString()).Where(t => t.Length > 0).Distinct().ToList();
        if (lines.Count > 0) yield return new Points(StaffMailWords.Missing, Few(lines));
    }

    private Fine Fine(Decision decision) => new([
        (StaffMailWords.CompletedOn, DateWords.Day(decision.CompletedOn)),
        (StaffMailWords.Fact, decision is { Verdict: Verdict.Eligible, Finding: { } finding } ? FindingWalk.Facts(finding) : ""),
        (StaffMailWords.Remark, decision is { Verdict: Verdict.Eligible, Finding: { } noted } ? string.Join('；', FindingWalk.Remarks(noted))
            : ""),
        (StaffMailWords.Clause, $"{decision.Plan.Title}　{Citation.Of(decision)}"),
    ]);

    private Details BalanceOf(Decision decision) => new([(StaffMailWords.Balance, Balance(decision))]);

    private string Balance(Decision decision)
    {
        if (terms.Leave.Of(decision) is not { } balance) return "";
        if (balance is not { Used: { } used, Left: { } left }) return StaffMailWords.UsedUnknown(UnitWords.Plain(balance.Earned));
        if (balance.Lapsed is > 0 and var lapsed)
            return StaffMailWords.Lapsed(UnitWords.Plain(left), UnitWords.Plain(lapsed), used.ToString());
        return used > Dates.Hours.Zero ? StaffMailWords.AvailableAndUsed(UnitWords.Plain(left), used.ToString())
            : StaffMailWords.Available(UnitWords.Plain(left));
    }

    private static string Former(Topic topic) =>
        topic.Former is { } told ? $"{Dates.RocDate.Format(told.Night)}：{ResultWords.Of(told.Row)}" : "";

    private string Cause(Topic topic) =>
        topic.Former is { } told ? ChangeCause.Of(topic.Change.Now, told.Row with { Agency = topic.Change.Before?.Agency ?? "" }, terms)
            : "";

    private string Due(DateOnly day) => MailWords.Due(day.DayNumber - Night.DayNumber);

    private static IReadOnlyList<string> Few(List<string> texts) =>
        texts.Count <= 5 ? texts : [.. texts.Take(5), StaffMailWords.More(texts.Count - 5)];
}
