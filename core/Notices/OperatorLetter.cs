using LearningHours.Dates;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>Mails to those who run the system.</summary>
public static class OperatorLetter
{
    /// <summary>No plan is in force on the night's date, so nothing was judged.</summary>
    /// <param name="night">The as-of date of the night.</param>
    /// <param name="to">Address of the operators.</param>
    public static Notice NoPlan(DateOnly night, string to) =>
        Compose(night, to, "no-plan", OperatorMailWords.NoPlanSubject(RocDate.Format(night)),
        OperatorMailWords.NoPlanLead(RocDate.FormatWithWeekday(night)), [], [OperatorMailWords.NoPlanAdd, OperatorMailWords.NoPlanNothing]);

    /// <summary>A guard holds the night.</summary>
    /// <param name="reasons">One reason for each guard, without personal data.</param>
    public static Notice Held(DateOnly night, string to, IReadOnlyList<string> reasons) =>
        Compose(night, to, $"held\n{string.Join('\n', reasons)}",
        OperatorMailWords.HeldSubject(RocDate.Format(night)), OperatorMailWords.HeldLead(RocDate.FormatWithWeekday(night)), reasons,
        [OperatorMailWords.HeldLook, OperatorMailWords.HeldRelease]);

    /// <summary>Feeds are stale or missing although the night was not held.</summary>
    public static Notice PoorFeeds(DateOnly night, string to, IReadOnlyList<string> feeds) =>
        Compose(night, to, $"poor\n{string.Join('\n', feeds)}",
        OperatorMailWords.StaleSubject(RocDate.Format(night)), OperatorMailWords.StaleLead(RocDate.FormatWithWeekday(night)), feeds,
        [OperatorMailWords.StaleLook]);

    /// <summary>Too many results changed for staff to be written to.</summary>
    public static Notice MassChange(DateOnly night, string to, IReadOnlyList<(string Plan, string Title, int People, int Changed)> plans) =>
        Compose(
        night, to, $"mass\n{string.Join('\n', plans.Select(p => p.Plan))}", OperatorMailWords.BrakeSubject(RocDate.Format(night)),
        OperatorMailWords.BrakeLead(RocDate.FormatWithWeekday(night)),
        [.. plans.Select(p => OperatorMailWords.BrakeLine(p.Title, p.Changed, p.People))], [OperatorMailWords.BrakeLook]);

    private static Notice Compose(DateOnly night, string to, string said, string subject, string lead, IReadOnlyList<string> why,
        IReadOnlyList<string> acts)
    {
        var blocks = new List<Block>();
        if (why.Count > 0) blocks.Add(new Points(OperatorMailWords.Why, why));
        blocks.Add(new Steps(OperatorMailWords.Do, acts));
        var letter = new Letter(MailWords.Prefix + subject, MailWords.Greeting(OperatorMailWords.To), lead, blocks);
        return new Notice(NoticeKey.Of(NoticeKind.Operators, night, to, [said]), NoticeKind.Operators, to, OperatorMailWords.To,
            letter.Subject, LetterText.Render(letter), LetterHtml.Render(letter))
        {
            NotBefore = night,
            IsUrgent = true,
        };
    }
}
