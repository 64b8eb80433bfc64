using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>What all mails of a night share: the sources and their dates, whom to ask, and how a letter becomes a notice.</summary>
internal static class MailFrame
{
    /// <summary><c>查核日…；學習紀錄收檔：終身學習入口網…、學習平臺…</c>: the days on which the records were received, never later than the night.</summary>
    public static string Facts(NoticeTerms terms)
    {
        var checkedOn = $"{MailWords.CheckedOn}{DateWords.Day(terms.Night)}";
        var sources = Sources(terms.Facts, terms.Night).ToList();
        return sources.Count == 0 ? checkedOn : $"{checkedOn}；{MailWords.Received}：{string.Join('、', sources)}";
    }

    private static IEnumerable<string> Sources(FactBook facts, DateOnly night)
    {
        if (facts.HoursReceived.Count == 0)
        {
            if (facts.Received.TryGetValue(FeedKind.Hours, out var received))
                yield return MailWords.SourceDate(MailWords.AnySource, Until(received, night));
            yield break;
        }
        foreach (var (isPortal, day) in facts.HoursReceived.OrderByDescending(static h => h.Key))
            yield return MailWords.SourceDate(isPortal ? MailWords.Portal : MailWords.Eplus, Until(day, night));
    }

    private static string Until(DateOnly day, DateOnly night) => RocDate.Format(day < night ? day : night);

    /// <summary>The personnel unit of an agency as mails name it.</summary>
    public static string OfficeOf(Agency? agency, string code) => MailWords.Office(agency?.Name ?? code, agency?.PersonnelUnit ?? "");

    public static string ContactOf(Agency? agency, string code) =>
        MailWords.ContactLine(OfficeOf(agency, code), agency?.ContactName ?? "", agency?.ContactPhone ?? "", agency?.PersonnelEmail ?? "");

    /// <param name="since">
    /// The runs that produced the former results. They are part of the key, because a person who is told yes, no and yes again on one date
    /// is told three things.
    /// </param>
    public static Notice Seal(
        NoticeKind kind, NoticeTerms terms, string recipient, string to, string toName, Letter letter, IReadOnlyList<ToldLine> told,
        Agency? replyTo, params IEnumerable<string> since)
    {
        var key = NoticeKey.Of(kind, terms.Night, recipient, told.Select(static t => $"{t.Key}|{t.Said}").Concat(since));
        var canReply = replyTo is not null && Mailbox.IsUsable(replyTo.PersonnelEmail);
        return new Notice(key, kind, to, toName, letter.Subject, LetterText.Render(letter), LetterHtml.Render(letter))
        {
            ReplyTo = canReply ? replyTo!.PersonnelEmail : "",
            ReplyToName = canReply ? OfficeOf(replyTo, replyTo!.Code) : "",
            NotBefore = terms.NextWorkday,
            Told = told,
        };
    }
}
