using System.Diagnostics;
using LearningHours.Notices;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Mail;

/// <summary>How many mails one drain sent, left for later, set aside for a human, or dropped.</summary>
public sealed record DrainReport(int Sent, int Waiting, int SetAside, int Dropped)
{
    /// <summary>Why the service took no more: a status or a word; empty where it did.</summary>
    public string Closed { get; init; } = "";
}

/// <summary>
/// Claim → send → mark, for every mail of a finished run, in the order of the runs. What may have been sent is never sent again: a mail without a
/// clear answer, and one whose sender died with it in hand, are set aside and an alert is raised. Mails of runs that came to nothing are dropped. Who
/// is to get several mails gets none before the one that precedes it.
/// </summary>
public sealed class OutboxDrain(StorageAccount storage, IMailer mailer, NightSettings settings, TimeProvider time, ILogger<OutboxDrain> log)
{
    /// <param name="nights">As-of dates (ISO) whose mails are meant; null for all.</param>
    public async Task<DrainReport> RunAsync(IReadOnlySet<string>? nights, CancellationToken cancel)
    {
        using var activity = NightTelemetry.Source.StartActivity("drain outbox");
        var mails = (await storage.Outbox.ReadOpenAsync(cancel)).Where(m => nights?.Contains(m.Night) != false).ToList();
        // Read behind the mails: each of their runs is among them.
        var runs = (await storage.Runs.ReadAllAsync(cancel)).ToDictionary(r => r.Id.ToString(), r => r.State, StringComparer.Ordinal);
        var behind = new HashSet<string>(StringComparer.OrdinalIgnoreCase); // recipients of mails that wait
        int sent = 0, waiting = 0, setAside = 0, dropped = 0;
        var closed = "";

        foreach (var mail in mails.OrderBy(m => m.Night, StringComparer.Ordinal).ThenBy(m => m.Run, StringComparer.Ordinal).ThenBy(m => m.Notice.Key, StringComparer.Ordinal))
        {
            var mayGo = !cancel.IsCancellationRequested && closed.Length == 0 && sent + setAside + dropped < settings.MailsPerDrain && !behind.Contains(mail.Notice.To);
            var (state, refusal) = mayGo ? await HandleAsync(mail, runs.GetValueOrDefault(mail.Run, RunState.Failed), cancel) : (null, "");
            if (refusal.Length > 0) closed = refusal;
            switch (state)
            {
                case MailState.Sent: sent++; break;
                case MailState.SetAside: setAside++; break;
                case MailState.Dropped: dropped++; break;
                default:
                    waiting++;
                    behind.Add(mail.Notice.To);
                    break;
            }
        }

        Log.Drained(log, sent, waiting, setAside, dropped);
        if (setAside > 0) Log.MailsSetAside(log, setAside);
        if (closed is "401" or "403") Log.MailServiceRefusesUs(log, closed, waiting);
        else if (closed.Length > 0) Log.MailServiceClosed(log, closed, waiting);
        activity?.SetTag("sent", sent);
        return new DrainReport(sent, waiting, setAside, dropped) { Closed = closed };
    }

    /// <returns>Where the mail ended, null where it waits or somebody else has it; and why the service takes no other, where it does not.</returns>
    private async Task<(MailState? State, string Closed)> HandleAsync(OutboxMail mail, RunState run, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (mail.State == MailState.Claimed)
        {
            var isOld = mail.ClaimedAt + TimeSpan.FromMinutes(settings.ClaimMinutes) < now;
            return (isOld ? await EndAsync(mail, MailState.SetAside, "its sender died with it", cancel) : null, "");
        }
        if (mail.Notice.Kind != NoticeKind.Operators && run != RunState.Done)
            return (run == RunState.Running ? null : await EndAsync(mail, MailState.Dropped, "its run came to nothing", cancel), "");

        // One claimant a claim: two drains of one process are two senders.
        var claim = mail with { State = MailState.Claimed, Attempts = mail.Attempts + 1, ClaimedAt = now, Claimant = Guid.NewGuid().ToString("N") };
        if (await storage.Outbox.TryReplaceAsync(claim, cancel) is not { } ours) return (null, "");

        var started = time.GetTimestamp();
        // Once claimed, a mail is carried to its end: a shutdown in between would only make it doubtful.
        var result = await mailer.SendAsync(mail.Night, mail.Notice, CancellationToken.None);
        NightTelemetry.Mails.Add(1, new TagList { { "outcome", result.Outcome.ToString() }, { "reason", result.Reason } });
        NightTelemetry.MailSeconds.Record(time.GetElapsedTime(started).TotalSeconds);
        MailState? state = result.Outcome switch
        {
            MailOutcome.Sent => MailState.Sent,
            MailOutcome.Refused => MailState.Dropped,
            MailOutcome.Unclear => MailState.SetAside,
            _ => null,
        };
        if (state is { } end) return (await EndAsync(ours, end, result.Reason, CancellationToken.None), "");
        await ReplaceAsync(ours with { State = MailState.Pending, Reason = result.Reason }, CancellationToken.None);
        return (null, result.Outcome == MailOutcome.Closed ? result.Reason : "");
    }

    private async Task<MailState?> EndAsync(OutboxMail mail, MailState state, string reason, CancellationToken cancel)
    {
        if (await ReplaceAsync(mail with { State = state, Reason = reason, EndedAt = time.GetUtcNow() }, cancel) is null) return null;
        if (state != MailState.Sent) Log.MailEnded(log, OutboxEntity.Word(state), mail.Night, PersonHash.Of(settings.PersonKey, mail.Notice.To), reason);
        return state;
    }

    /// <summary>Where a clock that goes before ours took our claim for old, the mail was set aside; we know what became of it.</summary>
    private async Task<OutboxMail?> ReplaceAsync(OutboxMail mail, CancellationToken cancel)
    {
        if (await storage.Outbox.TryReplaceAsync(mail, cancel) is { } done) return done;
        var stands = await storage.Outbox.GetAsync(mail.Night, mail.Notice.Key, cancel);
        var isDoubted = stands is { State: MailState.SetAside } && mail.State != MailState.SetAside && stands.Claimant == mail.Claimant;
        return isDoubted ? await storage.Outbox.TryReplaceAsync(mail with { ETag = stands!.ETag }, cancel) : null;
    }
}
