using System.Globalization;
using LearningHours.Notices;
using LearningHours.Storage;

namespace LearningHours.Nightly;

/// <summary>What table Outbox says of earlier nights: what was told, whom no mail reaches, and whose mail nobody can tell of.</summary>
/// <param name="Undeliverable">Addresses whose newest mail was refused or came back.</param>
/// <param name="SetAside">Addresses of mails that are set aside.</param>
public sealed record MailedBefore(MailMemory Memory, IReadOnlySet<string> Undeliverable, IReadOnlySet<string> SetAside)
{
    /// <summary>
    /// A mail that waits, is on its way or is set aside is told: it goes, or may have gone. One that was dropped is not, whether its run
    /// came to nothing or the service would not have it, nor is one that came back; a mail of a run that never ended counts for nothing.
    /// </summary>
    public static async Task<MailedBefore> ReadAsync(StorageAccount storage, IReadOnlySet<string> unfinished, CancellationToken cancel)
    {
        var memory = new MailMemory();
        // What the service said came back: from that night on nothing reached the address.
        var unreached = (await storage.Undeliverable.ReadAllAsync(cancel)).ToDictionary(u => u.Address, u => u.Night,
            StringComparer.OrdinalIgnoreCase);
        HashSet<string> undeliverable = new(StringComparer.OrdinalIgnoreCase), setAside = new(StringComparer.OrdinalIgnoreCase);
        var night = new List<OutboxMail>(); // the table has no order inside a night, and what a later run told holds
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
