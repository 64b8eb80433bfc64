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
    /// whether its run came to nothing or the service refused it, nor does one that the service reported as bounced or discarded,
    /// whatever became of others to that address; a mail of a run that never finished does not count at all.
    /// </summary>
    public static async Task<MailedBefore> ReadAsync(StorageAccount storage, IReadOnlySet<string> unfinished, CancellationToken cancel)
    {
        var memory = new MailMemory();
        var unread = await storage.MailEvents.ReadUnreadAsync(cancel);
        HashSet<string> undeliverable = new(StringComparer.OrdinalIgnoreCase), setAside = new(StringComparer.OrdinalIgnoreCase);
        var night = new List<OutboxMail>(); // the table has no order within a night, and what a later run told prevails
        await foreach (var mail in storage.Outbox.ReadToldAsync(cancel))
        {
            if (mail.Notice.Kind == NoticeKind.Operators || unfinished.Contains(mail.Run)) continue;
            if (night.Count > 0 && night[0].Night != mail.Night) Take();
            night.Add(mail);
        }
        Take();
        undeliverable.UnionWith((await storage.Undeliverable.ReadAllAsync(cancel)).Select(static u => u.Address));
        return new MailedBefore(memory, undeliverable, setAside);

        void Take()
        {
            foreach (var mail in night.OrderBy(m => m.Run, StringComparer.Ordinal))
            {
                if (mail.State == MailState.Dropped) undeliverable.Add(mail.Notice.To);
                else if (unread.Contains(MailEventTable.KeyOf(mail))) continue;
                else memory.Add(DateOnly.ParseExact(mail.Night, "yyyy-MM-dd", CultureInfo.InvariantCulture), mail.Notice.Told);
                if (mail.State == MailState.Sent) undeliverable.Remove(mail.Notice.To);
                if (mail.State == MailState.SetAside) setAside.Add(mail.Notice.To);
            }
            night.Clear();
        }
    }
}
