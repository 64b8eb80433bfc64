using System.Diagnostics;
using LearningHours.Calendars;
using LearningHours.Feeds;
using LearningHours.Nightly;
using LearningHours.Notices;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Mail;

/// <summary>How many mails one drain sent, left for later, set aside for a human, or dropped.</summary>
public sealed record DrainReport(int Sent, int Waiting, int SetAside, int Dropped)
{
    /// <summary>Why the service accepted no more mails: a status or a word; empty if it did not stop.</summary>
    public string Closed { get; init; } = "";
}

/// <summary>
/// Claims, sends and marks every mail of a finished run, in the order of the runs, over a few connections at once. What may have been sent
/// is never sent again: a mail without a clear answer, or whose sender died after claiming it, is set aside and an alert is raised. Mails
/// of runs that came to nothing are dropped. A recipient of several mails gets none before the one that precedes it.
/// </summary>
public sealed class OutboxDrain(StorageAccount storage, IMailer mailer, NightSettings settings, TimeProvider time, ILogger<OutboxDrain> log)
{
    private readonly StorageAccount _storage = storage;
    private readonly IMailer _mailer = mailer;
    private readonly NightSettings _settings = settings;
    private readonly TimeProvider _time = time;

    /// <param name="nights">As-of dates (ISO) of the nights whose mails are sent; null for all.</param>
    public async Task<DrainReport> RunAsync(IReadOnlySet<string>? nights, CancellationToken cancel)
    {
        using var activity = NightTelemetry.Source.StartActivity("drain outbox");
        var mails = (await _storage.Outbox.ReadOpenAsync(cancel)).Where(m => nights?.Contains(m.Night) != false).ToList();
        // Read after the mails, so that it contains the run of each.
        var runs = (await _storage.Runs.ReadAllAsync(cancel)).ToDictionary(r => r.Id.ToString(), r => r.State, StringComparer.Ordinal);
        var drain = new Round(this, runs, await BudgetAsync(mails.Count, cancel), cancel);
        var parcels = Parcels(mails).ToList();
        // The first parcel goes alone, so that a service that refuses us is asked only once.
        if (parcels.Count > 0) await drain.CarryAsync(parcels[0]);
        await Parallel.ForEachAsync(parcels.Skip(1), new ParallelOptions { MaxDegreeOfParallelism = _settings.MailConnections },
            (parcel, _) => new ValueTask(drain.CarryAsync(parcel)));
        var report = drain.Report;
        Log.Drained(log, report.Sent, report.Waiting, report.SetAside, report.Dropped);
        if (report.SetAside > 0) Log.MailsSetAside(log, report.SetAside);
        if (report.Closed is "401" or "403") Log.MailServiceRefusesUs(log, report.Closed, report.Waiting);
        else if (report.Closed.Length > 0) Log.MailServiceClosed(log, report.Closed, report.Waiting);
        activity?.SetTag("sent", report.Sent);
        return report;
    }

    /// <summary>
    /// The number of mails that may be sent now: what a drain may send, or what is left of the day's limit if that is less.
    /// </summary>
    private async Task<int> BudgetAsync(int open, CancellationToken cancel)
    {
        if (open == 0) return 0;
        var today = await _storage.Outbox.CountEndedAsync(TaipeiClock.BeginOf(TaipeiClock.Today(_time)), cancel);
        if (today >= _settings.MailsPerDay) Log.MailCeiling(log, _settings.MailsPerDay, open);
        return Math.Clamp(_settings.MailsPerDay - today, 0, _settings.MailsPerDrain);
    }

    /// <summary>
    /// Groups mails into parcels: the mails of one recipient, to be sent one after another in the order of their runs, or mails with the
    /// same text, to be sent together to recipients who have no other. Parcels with urgent mails come first.
    /// </summary>
    private IEnumerable<Parcel> Parcels(List<OutboxMail> mails)
    {
        var ordered = mails.OrderBy(m => m.Night, StringComparer.Ordinal).ThenBy(m => m.Run, StringComparer.Ordinal).ThenBy(
            m => m.Notice.Key, StringComparer.Ordinal);
        var chains = ordered.GroupBy(m => m.Notice.To, StringComparer.OrdinalIgnoreCase).Select(g => g.ToList()).ToList();
        var singles = _mailer.MostTogether > 1
            ? chains.Where(c => c is [{ State: MailState.Pending, Content.Length: > 0 }]).Select(c => c[0]) : [];
        var together = singles.GroupBy(m => (m.Night, m.Run, m.Content)).Where(g => g.Count() > 1)
            .SelectMany(g => g.Chunk(_mailer.MostTogether)).ToList();
        var taken = together.SelectMany(t => t).Select(m => (m.Night, m.Notice.Key)).ToHashSet();
        return together.Select(t => new Parcel(t, true))
            .Concat(chains.Where(c => !taken.Contains((c[0].Night, c[0].Notice.Key))).Select(c => new Parcel(c, false)))
            .OrderByDescending(p => p.Mails.Any(m => m.Notice.IsUrgent)).ThenBy(p => p.Mails[0].Night, StringComparer.Ordinal)
            .ThenBy(p => p.Mails[0].Run, StringComparer.Ordinal)
            .ThenBy(p => p.Mails[0].Notice.Key, StringComparer.Ordinal);
    }

    private sealed record Parcel(IReadOnlyList<OutboxMail> Mails, bool IsOneText);

    /// <summary>One drain in progress.</summary>
    private sealed class Round(OutboxDrain drain, Dictionary<string, RunState> runs, int budget, CancellationToken cancel)
    {
        private readonly bool _isOpen = drain.IsOpenNow();
        private readonly DateOnly _today = TaipeiClock.Today(drain._time);
        private int _sent, _waiting, _setAside, _dropped, _left = budget;
        private volatile string _closed = "";

        public DrainReport Report => new(_sent, _waiting, _setAside, _dropped) { Closed = _closed };

        public async Task CarryAsync(Parcel parcel)
        {
            if (parcel.IsOneText) await CarryTogetherAsync(parcel.Mails);
            else await CarryInTurnAsync(parcel.Mails);
        }

        private async Task CarryInTurnAsync(IReadOnlyList<OutboxMail> mails)
        {
            var isBehind = false;
            var urgent = mails.Count(static m => m.Notice.IsUrgent);
            foreach (var mail in mails)
            {
                // For a claimed mail, and for one of a run that came to nothing, only the end is written.
                var state = isBehind || cancel.IsCancellationRequested ? null : await EndedBeforeAsync(mail);
                if (state is null && !isBehind && mail.State == MailState.Pending && MayGo(mail, isUrgent: urgent > 0))
                    state = await SendAsync([mail]);
                if (mail.Notice.IsUrgent) urgent--;
                Count(state, 1);
                isBehind |= state is null;
            }
        }

        private async Task CarryTogetherAsync(IReadOnlyList<OutboxMail> mails)
        {
            var going = new List<OutboxMail>();
            foreach (var mail in mails)
            {
                var state = cancel.IsCancellationRequested ? null : await EndedBeforeAsync(mail);
                if (state is null && MayGo(mail, mail.Notice.IsUrgent)) going.Add(mail);
                else Count(state, 1);
            }
            if (going.Count > 0) await SendAsync(going, counted: true);
        }

        private async Task<MailState?> EndedBeforeAsync(OutboxMail mail)
        {
            if (mail.State == MailState.Claimed)
            {
                var isOld = mail.ClaimedAt + TimeSpan.FromMinutes(drain._settings.ClaimMinutes) < drain._time.GetUtcNow();
                return isOld && await WholeAsync(mail) is { } old
                    ? await drain.EndAsync(old, MailState.SetAside, "its sender died with it", cancel) : null;
            }
            var run = runs.GetValueOrDefault(mail.Run, RunState.Failed);
            if (mail.Notice.Kind == NoticeKind.Operators || run is RunState.Done or RunState.Running) return null;
            return await WholeAsync(mail) is { } dead ? await drain.EndAsync(dead, MailState.Dropped, "its run came to nothing", cancel)
                : null;
        }

        /// <summary>
        /// Whether the mail may go now; if it may, takes one from the budget. If somebody else claims the mail first, that one is not given
        /// back: the other sender's mail counts toward the day's limit too.
        /// </summary>
        /// <param name="isUrgent">Whether the mail is urgent, or one behind it that must not overtake it.</param>
        private bool MayGo(OutboxMail mail, bool isUrgent)
        {
            if (cancel.IsCancellationRequested || _closed.Length > 0) return false;
            if (mail.Notice.Kind != NoticeKind.Operators && runs.GetValueOrDefault(mail.Run, RunState.Failed) != RunState.Done)
                return false;
            if (!isUrgent && !(_isOpen && (mail.Notice.NotBefore <= _today || !drain.KeepsHours))) return false;
            return Interlocked.Decrement(ref _left) >= 0;
        }

        /// <summary>The mail as it is stored, with its text; null if somebody else has it by now.</summary>
        private async Task<OutboxMail?> WholeAsync(OutboxMail head) =>
            await drain._storage.Outbox.GetAsync(head.Night, head.Notice.Key, CancellationToken.None) is { } whole
            && (whole.State, whole.Claimant) == (head.State, head.Claimant) ? whole : null;

        private async Task<MailState?> SendAsync(IReadOnlyList<OutboxMail> heads, bool counted = false)
        {
            var ours = new List<OutboxMail>();
            foreach (var head in heads)
            {
                // Each claim has its own claimant: two drains of one process are two senders.
                var claim = await WholeAsync(head) is { State: MailState.Pending } mail
                    ? mail with
                    {
                        State = MailState.Claimed,
                        Attempts = mail.Attempts + 1,
                        ClaimedAt = drain._time.GetUtcNow(),
                        Claimant = Guid.NewGuid().ToString("N")
                    }
                    : null;
                if (claim is not null && await drain._storage.Outbox.TryHandAsync(claim, cancel) is { } claimed) ours.Add(claimed);
                else if (counted) Count(null, 1);
            }
            if (ours.Count == 0) return null;

            var started = drain._time.GetTimestamp();
            // Once claimed, a mail is seen through to its end: a shutdown in between would only leave it in doubt.
            var result = await drain._mailer.SendTogetherAsync(ours[0].Night, [.. ours.Select(o => o.Notice)], CancellationToken.None);
            NightTelemetry.Mails.Add(ours.Count, new TagList { { "outcome", result.Outcome.ToString() }, { "reason", result.Reason } });
            NightTelemetry.MailSeconds.Record(drain._time.GetElapsedTime(started).TotalSeconds);
            if (result.Outcome == MailOutcome.Closed) _closed = result.Reason;
            MailState? last = null;
            foreach (var mail in ours)
            {
                last = await drain.MarkAsync(mail, result);
                if (counted) Count(last, 1);
            }
            return last;
        }

        private void Count(MailState? state, int mails)
        {
            switch (state)
            {
                case MailState.Sent: Interlocked.Add(ref _sent, mails); break;
                case MailState.SetAside: Interlocked.Add(ref _setAside, mails); break;
                case MailState.Dropped: Interlocked.Add(ref _dropped, mails); break;
                default: Interlocked.Add(ref _waiting, mails); break;
            }
        }
    }

    /// <summary>Whether the send window applies: mails written as files disturb nobody.</summary>
    private bool KeepsHours => _settings.SendGridApiKey.Length > 0;

    /// <summary>
    /// Whether it is a day and an hour to send: a workday by the official calendars or, beyond them, Monday to Friday. Always true for
    /// mails written as files.
    /// </summary>
    private bool IsOpenNow()
    {
        if (!KeepsHours) return true;
        var (day, hour) = TaipeiClock.Now(_time);
        var works = OfficeCalendar.BuiltIn.IsWorkday(day) ?? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        return works && SendWindow.Parse(_settings.SendWindow)!.Value.Holds(hour);
    }

    private async Task<MailState?> MarkAsync(OutboxMail mail, MailResult result)
    {
        MailState? state = result.Outcome switch
        {
            MailOutcome.Sent => MailState.Sent,
            MailOutcome.Refused => MailState.Dropped,
            MailOutcome.Unclear => MailState.SetAside,
            _ => null,
        };
        if (state is { } end) return await EndAsync(mail, end, result.Reason, CancellationToken.None);
        var back = mail with { State = MailState.Pending, Reason = result.Reason };
        await ReplaceAsync(back, _storage.Outbox.TryHandAsync, CancellationToken.None);
        return null;
    }

    private async Task<MailState?> EndAsync(OutboxMail mail, MailState state, string reason, CancellationToken cancel)
    {
        var end = mail with { State = state, Reason = reason, EndedAt = _time.GetUtcNow() };
        if (await ReplaceAsync(end, _storage.Outbox.TryReplaceAsync, cancel) is null) return null;
        if (state != MailState.Sent) Log.MailEnded(log, OutboxEntity.Word(state), mail.Night,
            PersonHash.Of(_settings.PersonKey, mail.Notice.To), reason);
        return state;
    }

    /// <summary>
    /// If a clock ahead of ours made our claim look old, somebody set the mail aside; we know what became of it and say so.
    /// </summary>
    private async Task<OutboxMail?> ReplaceAsync(
        OutboxMail mail, Func<OutboxMail, CancellationToken, Task<OutboxMail?>> write, CancellationToken cancel)
    {
        if (await write(mail, cancel) is { } done) return done;
        var stands = await _storage.Outbox.GetAsync(mail.Night, mail.Notice.Key, cancel);
        var isDoubted = stands is { State: MailState.SetAside } && mail.State != MailState.SetAside && stands.Claimant == mail.Claimant;
        return isDoubted ? await _storage.Outbox.TryReplaceAsync(mail with { ETag = stands!.ETag }, cancel) : null;
    }
}
