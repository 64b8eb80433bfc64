using System.Security.Cryptography;
using System.Text;
using Azure;
using LearningHours.Notices;

namespace LearningHours.Storage;

public enum MailState { Pending, Claimed, Sent, SetAside, Dropped }

/// <summary>A notice on its way: a row of table Outbox.</summary>
/// <param name="Night">As-of date of the night, ISO.</param>
/// <param name="Run">The run that wrote it, which is one attempt at a night; unless it is for operators, it goes out only once
/// that run is done.</param>
public sealed record OutboxMail(string Night, string Run, Notice Notice)
{
    public MailState State { get; init; } = MailState.Pending;
    /// <summary>How often a sender has claimed it.</summary>
    public int Attempts { get; init; }
    public DateTimeOffset Created { get; init; }
    public DateTimeOffset? ClaimedAt { get; init; }
    /// <summary>Identifies the claim that holds it; unique to each claim.</summary>
    public string Claimant { get; init; } = "";
    public DateTimeOffset? EndedAt { get; init; }
    /// <summary>Why it was set aside or dropped: a status or a word, no personal data.</summary>
    public string Reason { get; init; } = "";
    /// <summary>
    /// Hash of what the mail says, equal for mails that can go in one request; nothing can be read from it. Empty without HTML.
    /// </summary>
    public string Content { get; init; } = ContentOf(Notice);
    public ETag ETag { get; init; }

    private static string ContentOf(Notice notice)
    {
        if (notice.Html.Length == 0) return "";
        string[] said =
        [
            notice.Subject, notice.Text, notice.Html, notice.ReplyTo, notice.ReplyToName, notice.HoldsAdvice ? "+" : "",
            .. notice.Calendar.Select(static c => c.ToString()),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', said))).AsSpan(0, 16));
    }
}
