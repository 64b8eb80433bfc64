using LearningHours.Mail;
using Microsoft.Azure.Functions.Worker;

namespace LearningHours.Triggers;

/// <summary>Sends what waits in the outbox; separate from the night, so that a slow mail service never holds up a decision.</summary>
public sealed class SendNotices(OutboxDrain outbox, MailSettlement settlement)
{
    /// <summary>Every ten minutes.</summary>
    public const string Schedule = "0 */10 * * * *";

    [Function(nameof(SendNotices))]
    public async Task RunAsync([TimerTrigger(Schedule)] TimerInfo timer, CancellationToken cancel)
    {
        _ = timer;
        await outbox.RunAsync(null, cancel);
        await settlement.SettleByEventsAsync(cancel);
    }
}
