using LearningHours.Notices;

namespace LearningHours.Mail;

/// <summary>What is certain about a mail after an attempt to send it.</summary>
public enum MailOutcome
{
    /// <summary>The service accepted it.</summary>
    Sent,
    /// <summary>It was certainly not accepted; a later attempt may succeed.</summary>
    NotNow,
    /// <summary>It was certainly not accepted, and no other would be now: the service refuses us, or asks to be left alone.</summary>
    Closed,
    /// <summary>It will never be accepted as it is.</summary>
    Refused,
    /// <summary>Nobody can tell: the request was sent, but no answer came.</summary>
    Unclear,
}

/// <param name="Reason">A status or a word; no personal data.</param>
public readonly record struct MailResult(MailOutcome Outcome, string Reason);

/// <summary>Hands notices to whatever delivers mails.</summary>
public interface IMailer
{
    /// <summary>The most notices with the same text that can go in one request.</summary>
    int MostTogether => 1;

    /// <param name="night">As-of date of the night, ISO.</param>
    Task<MailResult> SendAsync(string night, Notice notice, CancellationToken cancel);

    /// <summary>Sends notices that differ only in recipient and key, in one request: its one answer holds for all of them.</summary>
    /// <param name="notices">At least one, at most <see cref="MostTogether"/>.</param>
    Task<MailResult> SendTogetherAsync(string night, IReadOnlyList<Notice> notices, CancellationToken cancel) =>
        notices.Count == 1 ? SendAsync(night, notices[0], cancel)
            : throw new NotSupportedException("this mailer takes one notice at a time");
}
