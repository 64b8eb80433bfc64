using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Results;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>Subject and first line of a staff mail: the result, and by when to act, readable without opening it.</summary>
internal sealed class StaffHeadline(NoticeTerms terms)
{
    /// <summary>The most characters of a subject that mail lists show; topics that do not fit are counted instead.</summary>
    private const int LongestSubject = 62;

    /// <param name="topics">In the order of the mail; at least one.</param>
    public string Subject(IReadOnlyList<Topic> topics)
    {
        var subject = MailWords.Prefix + Subject(topics[0]);
        for (var i = 1; i < topics.Count; i++)
        {
            var next = subject + MailWords.Joint + Subject(topics[i]);
            if (next.Length > LongestSubject) return subject + MailWords.Joint + StaffMailWords.More(topics.Count - i);
            subject = next;
        }
        return subject;
    }

    private string Subject(Topic topic)
    {
        var now = topic.Change.Now;
        var year = ResultWords.Year(now.Plan);
        var won = ResultWords.Won(now.Unit, now.Amount, now.Entitlement);
        return topic.Kind switch
        {
            TopicKind.Reversed => StaffMailWords.SubjectReversed(year, Was(topic), now.Verdict.InChinese()),
            TopicKind.Refused when topic.Human!.Now is null => StaffMailWords.SubjectWithdrawn(year, About(topic)),
            TopicKind.Refused => StaffMailWords.SubjectRefused(year, About(topic), topic.Human.Former is { Granted: true }),
            TopicKind.Approved => StaffMailWords.SubjectApproved(year, About(topic), topic.Human!.IsCorrection),
            TopicKind.Changed => StaffMailWords.SubjectChanged(year, won, LastDay(now) is { } last ? DateWords.Short(last) : ""),
            TopicKind.Deadline when topic.Event == ToldEvent.ApplyBy =>
                StaffMailWords.SubjectApply(year, won, DateWords.Short(topic.Target!.Value), Due(topic)),
            TopicKind.Deadline => StaffMailWords.SubjectDeadline(Left(now), DateWords.Short(topic.Target!.Value), Due(topic)),
            TopicKind.Granted when LastDay(now) is { } last => StaffMailWords.SubjectLeave(year, won, DateWords.Short(last)),
            TopicKind.Granted => StaffMailWords.Earned(year, won),
            TopicKind.Evidence => StaffMailWords.SubjectEvidence(Advance(now)),
            TopicKind.Settled => StaffMailWords.SubjectSettled(year, now.Entitlement.Title, now.Verdict.InChinese()),
            TopicKind.Question when Remedies.AreOffices(now) => StaffMailWords.SubjectQuestionOffice(year, now.Entitlement.Title),
            TopicKind.Question => StaffMailWords.SubjectQuestionYou(year, now.Entitlement.Title),
            TopicKind.UsedUp => StaffMailWords.SubjectUsedUp(year, won),
            _ => StaffMailWords.SubjectWindow(year, $"「{now.Entitlement.Title}」", DateWords.Short(topic.Target!.Value), Due(topic)),
        };
    }

    public string Lead(Topic topic)
    {
        var now = topic.Change.Now;
        var year = ResultWords.Year(now.Plan);
        var won = ResultWords.Won(now.Unit, now.Amount, now.Entitlement);
        return topic.Kind switch
        {
            TopicKind.Reversed => StaffMailWords.LeadReversed(year, Was(topic), now.Verdict.InChinese()),
            TopicKind.Refused when topic.Human!.Now is null => StaffMailWords.LeadWithdrawn(year, About(topic)),
            TopicKind.Refused => StaffMailWords.LeadRefused(year, About(topic), DateWords.Day(topic.Human.Now.Date),
                topic.Human.Former is { Granted: true }),
            TopicKind.Approved => StaffMailWords.LeadApproved(year, About(topic), DateWords.Day(topic.Human!.Now!.Date),
                topic.Human.IsCorrection),
            TopicKind.Changed => StaffMailWords.LeadChanged(year, ResultWords.Of(now)),
            TopicKind.Deadline when topic.Event == ToldEvent.ApplyBy =>
                StaffMailWords.LeadApply(year, won, DateWords.Inclusive(topic.Target!.Value), Due(topic)),
            TopicKind.Deadline => StaffMailWords.LeadDeadline(Left(now), DateWords.Inclusive(topic.Target!.Value), Due(topic)),
            TopicKind.Granted when LastDay(now) is { } last =>
                StaffMailWords.LeadEarnedLeave(year, won, DateWords.Inclusive(last), MailWords.Due(last.DayNumber - terms.Night.DayNumber)),
            TopicKind.Granted when now.UseBy is { } useBy => StaffMailWords.LeadLapsed(year, won, DateWords.Day(useBy)),
            TopicKind.Granted => StaffMailWords.LeadEarned(year, won),
            TopicKind.Evidence => StaffMailWords.LeadEvidence(Advance(now)),
            TopicKind.Settled => StaffMailWords.LeadSettled(year, now.Entitlement.Title, now.Verdict.InChinese()),
            TopicKind.Question when Remedies.AreOffices(now) => StaffMailWords.LeadQuestionOffice(year, now.Entitlement.Title),
            TopicKind.Question => StaffMailWords.LeadQuestionYou(year, now.Entitlement.Title),
            TopicKind.UsedUp => StaffMailWords.LeadUsedUp(year, won),
            _ => StaffMailWords.LeadWindow(year, $"「{now.Entitlement.Title}」", StaffMailWords.NotComplete,
                DateWords.Inclusive(topic.Target!.Value), Due(topic)),
        };
    }

    /// <summary>The last day on which leave can still be taken; null if that day is past or no leave is left.</summary>
    private DateOnly? LastDay(Decision decision) =>
        LastLeaveDay.Of(decision, terms).Day is { } day && day >= terms.Night && terms.Leave.Of(decision) is not { Left: <= 0 } ? day
            : null;

    private string Left(Decision decision)
    {
        var balance = terms.Leave.Of(decision);
        return StaffMailWords.Left(UnitWords.Plain(balance?.Left ?? balance?.Earned ?? decision.Amount ?? 0));
    }

    private string Advance(Decision decision) => PendingEvidence.Of(decision, terms.Facts, terms.Night)?.Hours.ToString() ?? "";

    private static string About(Topic topic) => HumanDecisions.About(topic.Change.Now, topic.Human?.Now);

    private static string Was(Topic topic)
    {
        if (topic.Former is not { } told) return topic.Change.Now.Entitlement.Title;
        var unit = told.Row.ReadUnit();
        return unit == Unit.None ? $"「{topic.Change.Now.Entitlement.Title}」" : unit.InChinese(told.Row.ReadAmount());
    }

    private string Due(Topic topic) => MailWords.Due(topic.Target!.Value.DayNumber - terms.Night.DayNumber);
}
