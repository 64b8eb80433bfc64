using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Mail;

/// <summary>What came of settling a mail by hand.</summary>
public enum HandSettlement
{
    /// <summary>It was settled as requested.</summary>
    Done,
    /// <summary>The mail service had meanwhile reported what became of it, which prevails over the request.</summary>
    ByService,
    /// <summary>It is no longer set aside: somebody else was first.</summary>
    Gone,
    /// <summary>It has no text that could be sent again.</summary>
    NoText,
}

/// <summary>Settles mails of which nobody could tell whether they were sent: by what the mail service reports, or by hand.</summary>
public sealed class MailSettlement(StorageAccount storage, NightSettings settings, TimeProvider time, ILogger<MailSettlement> log)
{
    /// <summary>
    /// Takes in what the service reported: settles mails that were set aside, and lists addresses that could not be reached.
    /// </summary>
    public async Task TakeInAsync(IReadOnlyList<MailEvent> events, CancellationToken cancel)
    {
        var settled = 0;
        foreach (var said in events)
        {
            await storage.MailEvents.NoteAsync(said, cancel);
            if (said.Address.Length > 0) await storage.Undeliverable.NoteAsync(said, cancel);
            if (await storage.Outbox.GetAsync(said.Night, said.Notice, cancel) is { State: MailState.SetAside } mail
                && await SettleAsync(mail, cancel)) settled++;
        }
        Log.MailEventsTaken(log, events.Count, events.Count(static e => e.Fate != MailFate.Taken), settled);
    }

    /// <summary>Settles mails that were set aside only after the service had reported what became of them.</summary>
    public async Task SettleByEventsAsync(CancellationToken cancel)
    {
        foreach (var mail in await storage.Outbox.ReadSetAsideAsync(cancel)) await SettleAsync(mail, cancel);
    }

    /// <summary>
    /// Settles a mail by hand: it was sent after all, or it is to be sent again. If the service has reported on it, the service is
    /// believed: what it accepted must not be sent twice.
    /// </summary>
    public async Task<HandSettlement> SettleByHandAsync(OutboxMail mail, bool again, CancellationToken cancel)
    {
        if (await storage.Outbox.GetAsync(mail.Night, mail.Notice.Key, cancel) is not { State: MailState.SetAside } stands)
            return HandSettlement.Gone;
        if (await SettleAsync(stands, cancel)) return HandSettlement.ByService;
        if (again && stands.Notice.Text.Length == 0 && stands.Notice.Html.Length == 0) return HandSettlement.NoText;
        return await EndAsync(stands, again ? MailState.Pending : MailState.Sent, again ? "by hand: again" : "by hand: sent", cancel)
            ? HandSettlement.Done : HandSettlement.Gone;
    }

    private async Task<bool> SettleAsync(OutboxMail mail, CancellationToken cancel) =>
        await storage.MailEvents.FindAsync(mail.Night, mail.Notice.Key, cancel) is { } said
        && await EndAsync(mail, said.Fate == MailFate.Dropped ? MailState.Dropped : MailState.Sent, $"the mail service: {said.Word}",
            cancel);

    private async Task<bool> EndAsync(OutboxMail mail, MailState state, string reason, CancellationToken cancel)
    {
        var end = mail with
        {
            State = state,
            Reason = reason,
            Claimant = "",
            EndedAt = state == MailState.Pending ? null : time.GetUtcNow()
        };
        if (await storage.Outbox.TryReplaceAsync(end, cancel) is null) return false;
        Log.MailEnded(log, OutboxEntity.Word(state), mail.Night, PersonHash.Of(settings.PersonKey, mail.Notice.To), reason);
        return true;
    }
}
