using LearningHours.Notices;
using LearningHours.Storage;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>Which of the mails in doubt are meant: those that meet every criterion given. A criterion that is null matches all.</summary>
/// <param name="Codes">Codes or keys; null if none are named.</param>
/// <param name="Night">As-of date.</param>
/// <param name="Plan">Id of a plan that the mail mentions, possibly among others.</param>
public sealed record MailChoice(IReadOnlyList<string>? Codes, DateOnly? Night, string? Plan, NoticeKind? Kind)
{
    private static readonly char[] Ends = [' ', '\t', ',', ';', '"', '\u3000', '\ufeff'];

    /// <summary>Whether no criterion is given at all, which never means all mails.</summary>
    public bool IsEmpty => Codes is null && Night is null && Plan is null && Kind is null;

    /// <summary>Returns the first word of each line. The lines are the list of <c>outbox</c> without those that are not meant.</summary>
    public static IReadOnlyList<string> CodesIn(IEnumerable<string> lines) =>
        [.. lines.Select(static line => line.Split(Ends, StringSplitOptions.RemoveEmptyEntries)).Where(static words => words.Length > 0)
            .Select(static words => words[0])];

    /// <param name="unknown">Codes that match no mail in doubt: never sent by us, or settled by now.</param>
    /// <exception cref="WrongArgumentsException">A code matches more than one mail.</exception>
    public IReadOnlyList<OutboxMail> Of(IReadOnlyList<OutboxMail> inDoubt, out IReadOnlyList<string> unknown)
    {
        var missing = new List<string>();
        IEnumerable<OutboxMail> chosen = inDoubt;
        if (Codes is not null)
        {
            var find = MailCode.Finder(inDoubt);
            var named = new List<OutboxMail>();
            foreach (var code in Codes)
            {
                var found = find(code);
                if (found.Count > 1) throw new WrongArgumentsException(OperationWords.SeveralMails(code));
                if (found.Count == 1) named.Add(found[0]);
                else missing.Add(code);
            }
            chosen = named.DistinctBy(static m => (m.Night, m.Notice.Key));
        }
        unknown = missing;
        return [.. chosen.Where(IsMeant)];
    }

    private bool IsMeant(OutboxMail mail) =>
        (Night is not { } night || mail.Night == ResultBlobs.PrefixOf(night))
        && (Plan is not { } plan || mail.Notice.Told.Any(t => t.Plan == plan))
        && (Kind is not { } kind || mail.Notice.Kind == kind);
}
