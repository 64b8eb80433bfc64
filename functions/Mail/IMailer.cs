using LearningHours.Notices;

namespace LearningHours.Mail;

/// <summary>What is certain about a mail after it was tried.</summary>
public enum MailOutcome
{
    /// <summary>The service took it.</summary>
    Sent,
    /// <summary>It certainly was not taken; another time may do.</summary>
    NotNow,
    /// <summary>It certainly was not taken, and no other would be now: the service refuses us, or asks to be left alone.</summary>
    Closed,
    /// <summary>It will never be taken as it is.</summary>
    Refused,
    /// <summary>Nobody can tell: the request left, no answer came.</summary>
    Unclear,
}

/// <param name="Reason">A status or a word; no personal data.</param>
public readonly record struct MailResult(MailOutcome Outcome, string Reason);

/// <summary>Hands one notice to whatever carries mails.</summary>
public interface IMailer
{
    /// <param name="night">As-of date of the night, ISO.</param>
    Task<MailResult> SendAsync(string night, Notice notice, CancellationToken cancel);
}
