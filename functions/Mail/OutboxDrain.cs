using System.Diagnostics;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Mail;

/// <summary>How many mails one drain sent, left for later, set aside for a human, or dropped.</summary>
public sealed record DrainReport(int Sent, int Waiting, int SetAside, int Dropped);

/// <summary>
/// Claim → send → mark, for every mail of a finished run. What may have been sent is never sent again: a mail without a clear answer, and one
/// whose sender died with it in hand, are set aside and an alert is raised. Mails of runs that never finished are dropped once a later run did.
/// </summary>
public sealed class OutboxDrain(StorageAccount storage, IMailer mailer, NightSettings settings, TimeProvider time, ILogger<OutboxDrain> log)
{
    private readonly string claimant = Guid.NewGuid().ToString("N");

    /// <param name="nights">As-of dates (ISO) whose mails are meant; null for all.</param>
    public async Task<DrainReport> RunAsync(IReadOnlySet<string>? nights, CancellationToken cancel)
    {
        using var activity = NightTelemetry.Source.StartActivity("drain outbox");
        var runs = await storage.Runs.ReadAllAsync(cancel);
        var states = runs.ToDictionary(r => r.Id.ToString(), r => r.State, StringComparer.Ordinal);
        var lastDone = runs.Where(r => r.State == RunState.Done).Max(r => (DateTimeOffset?)r.Ended);
        int sent = 0, waiting = 0, setAside = 0, dropped = 0;

        foreach (var mail in (await storage.Outbox.ReadOpenAsync(cancel)).Where(m => nights?.Contains(m.Night) != false).OrderBy(m => m.Night, StringComparer.Ordinal).ThenBy(m => m.Notice.Key, StringComparer.Ordinal))
        {
            if (cancel.IsCancellationRequested || sent + setAside + dropped >= settings.MailsPerDrain) waiting++;
            else Count(await HandleAsync(mail, states.GetValueOrDefault(mail.Run, RunState.Failed), lastDone, cancel));
        }

        var report = new DrainReport(sent, waiting, setAside, dropped);
        Log.Drained(log, sent, waiting, setAside, dropped);
        if (setAside > 0) Log.MailsSetAside(log, setAside);
        activity?.SetTag("sent", sent);
        return report;

        void Count(MailState? state)
        {
            switch (state)
            {
                case MailState.Sent: sent++; break;
                case MailState.SetAside: setAside++; break;
                case MailState.Dropped: dropped++; break;
                default: waiting++; break;
            }
        }
    }

    /// <returns>Where the mail ended; null where it waits or somebody else has it.</returns>
    private async Task<MailState?> HandleAsync(OutboxMail mail, RunState run, DateTimeOffset? lastDone, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (mail.State == MailState.Claimed)
        {
            return mail.ClaimedAt + TimeSpan.FromMinutes(settings.ClaimMinutes) < now
                ? await EndAsync(mail, MailState.SetAside, "its sender died with it", cancel)
                : null;
        }
        if (run != RunState.Done)
            return run != RunState.Running && lastDone > mail.Created ? await EndAsync(mail, MailState.Dropped, "its run never finished", cancel) : null;

        var claim = mail with { State = MailState.Claimed, Attempts = mail.Attempts + 1, ClaimedAt = now, Claimant = claimant };
        if (await storage.Outbox.TryReplaceAsync(claim, cancel) is not { } ours) return null;

        var started = time.GetTimestamp();
        // Once claimed, a mail is carried to its end: a shutdown in between would only make it doubtful.
        var result = await mailer.SendAsync(mail.Night, mail.Notice, CancellationToken.None);
        NightTelemetry.Mails.Add(1, new TagList { { "outcome", result.Outcome.ToString() } });
        NightTelemetry.MailSeconds.Record(time.GetElapsedTime(started).TotalSeconds);
        switch (result.Outcome)
        {
            case MailOutcome.Sent: return await EndAsync(ours, MailState.Sent, result.Reason, CancellationToken.None);
            case MailOutcome.Refused: return await EndAsync(ours, MailState.Dropped, result.Reason, CancellationToken.None);
            case MailOutcome.Unclear: return await EndAsync(ours, MailState.SetAside, result.Reason, CancellationToken.None);
            default:
                await storage.Outbox.TryReplaceAsync(ours with { State = MailState.Pending, Claimant = "", Reason = result.Reason }, CancellationToken.None);
                return null;
        }
    }

    private async Task<MailState?> EndAsync(OutboxMail mail, MailState state, string reason, CancellationToken cancel)
    {
        var ended = await storage.Outbox.TryReplaceAsync(mail with { State = state, Reason = reason, EndedAt = time.GetUtcNow() }, cancel);
        if (ended is null) return null;
        if (state != MailState.Sent) Log.MailEnded(log, OutboxEntity.Word(state), mail.Night, PersonHash.Of(settings.PersonKey, mail.Notice.To), reason);
        return state;
    }
}
