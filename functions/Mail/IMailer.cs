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

/// <summary>Hands notices to whatever carries mails.</summary>
public interface IMailer
{
    /// <summary>How many notices of one text can go in one request.</summary>
    int MostTogether => 1;

    /// <param name="night">As-of date of the night, ISO.</param>
    Task<MailResult> SendAsync(string night, Notice notice, CancellationToken cancel);

    /// <summary>Notices that differ in nothing but whom they are to and their keys, in one request: one answer is the answer for
    /// all.</summary>
    /// <param name="notices">At least one, at most <see cref="MostTogether"/>.</param>
    Task<MailResult> SendTogetherAsync(string night, IReadOnlyList<Notice> notices, CancellationToken cancel) =>
        notices.Count == 1 ? SendAsync(night, notices[0], cancel)
            : throw new NotSupportedException("this mailer takes one notice at a time");
}
