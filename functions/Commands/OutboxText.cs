using System.Text;
using LearningHours.Notices;
using LearningHours.Storage;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>
/// The outbox as an operator reads it: first mails in doubt, then those claimed, then those waiting, then unreachable addresses.
/// </summary>
public static class OutboxText
{
    private static readonly MailState[] Shown = [MailState.SetAside, MailState.Claimed, MailState.Pending];

    public static string Of(IReadOnlyList<OutboxMail> mails, IReadOnlyList<Undeliverable> unreachable)
    {
        var text = new StringBuilder();
        var open = mails.Where(static m => Shown.Contains(m.State)).ToList();
        if (open.Count == 0) text.AppendLine(OperationWords.NoMails);
        foreach (var mail in open.OrderBy(static m => Array.IndexOf(Shown, m.State)).ThenBy(static m => m.Night, StringComparer.Ordinal)
            .ThenBy(static m => m.Notice.Key, StringComparer.Ordinal))
            text.AppendLine(LineOf(mail));
        if (unreachable.Count > 0) text.AppendLine().AppendLine(StatusWords.Unreachable);
        foreach (var one in unreachable.OrderBy(static u => u.Address, StringComparer.Ordinal))
            text.AppendLine($"{one.Address}  {one.Word}  {one.Since:yyyy-MM-dd}");
        return text.ToString();
    }

    /// <summary>One line for a mail, beginning with its code.</summary>
    public static string LineOf(OutboxMail mail) =>
        $"{MailCode.Of(mail)}  {StateOf(mail.State)}  {mail.Night}  {KindOf(mail.Notice.Kind)}  {mail.Notice.To}"
        + (mail.Reason.Length > 0 ? $"  {mail.Reason}" : "");

    public static string StateOf(MailState state) => state switch
    {
        MailState.Pending => StatusWords.Pending,
        MailState.Claimed => StatusWords.Claimed,
        MailState.Sent => StatusWords.Sent,
        MailState.SetAside => StatusWords.SetAside,
        _ => StatusWords.Cancelled,
    };

    /// <summary>The word for the kind of recipient.</summary>
    public static string KindOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Staff => StatusWords.Staff,
        NoticeKind.Personnel => StatusWords.Personnel,
        NoticeKind.Head => StatusWords.Head,
        NoticeKind.Operators => StatusWords.Operators,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no kind of notice"),
    };
}
