using LearningHours.Notices;
using LearningHours.Wording;

namespace LearningHours.Mail;

/// <summary>Headers of our mails beside those that every mail has.</summary>
public static class MailHeaders
{
    /// <summary>So that nobody's absence notice answers (RFC 3834), and advice can be cancelled where it is (RFC 2369).</summary>
    public static IEnumerable<(string Name, string Value)> Of(Notice notice)
    {
        yield return ("Auto-Submitted", "auto-generated");
        if (notice is { HoldsAdvice: true, ReplyTo.Length: > 0 })
            yield return ("List-Unsubscribe",
                $"<mailto:{Uri.EscapeDataString(notice.ReplyTo).Replace("%40", "@", StringComparison.Ordinal)}?subject="
                + $"{Uri.EscapeDataString(MailWords.UnsubscribeSubject)}>");
    }
}
