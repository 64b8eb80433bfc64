using System.Globalization;
using LearningHours.Notices;
using LearningHours.Storage;

namespace LearningHours.Nightly;

/// <summary>What table Outbox says about earlier nights: what was told, whom no mail reaches, and whose mails are in doubt.</summary>
/// <param name="Undeliverable">Addresses whose newest mail was refused or bounced.</param>
/// <param name="SetAside">Addresses of mails that are set aside.</param>
public sealed record MailedBefore(MailMemory Memory, IReadOnlySet<string> Undeliverable, IReadOnlySet<string> SetAside)
{
    /// <summary>
    /// A mail that is waiting, claimed, sent or set aside counts as told: it will be sent or may have been. A dropped one does not,
    /// whether its run came to nothing or the service refused it, nor does one that bounced; a mail of a run that never finished does
    /// not count at all.
    /// </summary>
    public static async Task<MailedBefore> ReadAsync(StorageAccount storage, IReadOnlySet<string> unfinished, CancellationToken cancel)
    {
        var memory = new MailMemory();
        // Addresses that the service reported as bounced: from that night on, nothing reached them.
        var unreached = (await storage.Undeliverable.ReadAllAsync(cancel)).ToDictionary(u => u.Address, u => u.Night,
            StringComparer.OrdinalIgnoreCase);
        HashSet<string> undeliverable = new(StringComparer.OrdinalIgnoreCase), setAside = new(StringComparer.OrdinalIgnoreCase);
        var night = new List<OutboxMail>(); // the table has no order within a night, and what a later run told prevails
        await foreach (var mail in storage.Outbox.ReadToldAsync(cancel))
        {
            if (mail.Notice.Kind == NoticeKind.Operators || unfinished.Contains(mail.Run)) continue;
            if (night.Count > 0 && night[0].Night != mail.Night) Take();
            night.Add(mail);
        }
        Take();
        undeliverable.UnionWith(unreached.Keys);
        return new MailedBefore(memory, undeliverable, setAside);

        void Take()
        {
            foreach (var mail in night.OrderBy(m => m.Run, StringComparer.Ordinal))
            {
                if (mail.State == MailState.Dropped) undeliverable.Add(mail.Notice.To);
                else if (unreached.TryGetValue(mail.Notice.To, out var since) && string.CompareOrdinal(since, mail.Night) <= 0) continue;
                else memory.Add(DateOnly.ParseExact(mail.Night, "yyyy-MM-dd", CultureInfo.InvariantCulture), mail.Notice.Told);
                if (mail.State == MailState.Sent) undeliverable.Remove(mail.Notice.To);
                if (mail.State == MailState.SetAside) setAside.Add(mail.Notice.To);
            }
            night.Clear();
        }
    }
}
