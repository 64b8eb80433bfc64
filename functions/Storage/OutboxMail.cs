using Azure;
using LearningHours.Notices;

namespace LearningHours.Storage;

public enum MailState { Pending, Claimed, Sent, SetAside, Dropped }

/// <summary>A notice on its way: a row of table Outbox.</summary>
/// <param name="Night">As-of date of the night, ISO.</param>
/// <param name="Run">The run that wrote it, which is one attempt at a night; it goes out only once that run is done.</param>
public sealed record OutboxMail(string Night, string Run, Notice Notice)
{
    public MailState State { get; init; } = MailState.Pending;
    /// <summary>How often a sender has claimed it.</summary>
    public int Attempts { get; init; }
    public DateTimeOffset Created { get; init; }
    public DateTimeOffset? ClaimedAt { get; init; }
    /// <summary>Which claim holds it: a number of its own for each.</summary>
    public string Claimant { get; init; } = "";
    public DateTimeOffset? EndedAt { get; init; }
    /// <summary>Why it was set aside or dropped: a status or a word, no personal data.</summary>
    public string Reason { get; init; } = "";
    public ETag ETag { get; init; }
}
