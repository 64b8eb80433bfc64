using LearningHours.Notices;
using LearningHours.Wording;

namespace LearningHours.Mail;

/// <summary>The headers of our mails beyond those that every mail has.</summary>
public static class MailHeaders
{
    /// <summary>
    /// Keeps absence notices from answering (RFC 3834) and, if the mail holds advice and names a reply address, lets the recipient
    /// unsubscribe from it (RFC 2369).
    /// </summary>
    public static IEnumerable<(string Name, string Value)> Of(Notice notice)
    {
        yield return ("Auto-Submitted", "auto-generated");
        if (notice is { HoldsAdvice: true, ReplyTo.Length: > 0 })
            yield return ("List-Unsubscribe",
                $"<mailto:{Uri.EscapeDataString(notice.ReplyTo).Replace("%40", "@", StringComparison.Ordinal)}?subject="
                + $"{Uri.EscapeDataString(MailWords.UnsubscribeSubject)}>");
    }
}
