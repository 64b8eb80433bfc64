using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace LearningHours.Storage;

/// <summary>
/// Table <c>Outbox</c>: PartitionKey the night (as-of date), RowKey the notice key; recipient, kind, state (<c>pending</c>, <c>claimed</c>,
/// <c>sent</c>, <c>setAside</c>, <c>dropped</c>), attempts, times. The key is the promise that nobody is told the same twice: a notice is
/// inserted, never overwritten once a sender may have seen it. A sender claims by the row's tag, so that of two senders one gets it.
/// </summary>
public sealed class OutboxTable(TableClient table)
{
    private const string OpenMails = "state eq 'pending' or state eq 'claimed'";

    /// <summary>
    /// Puts a notice into the outbox. One that stands there from a dead run was never sent: it is taken over, also where it was dropped
    /// meanwhile. Any other stays as it is: it was told, or is about to be.
    /// </summary>
    /// <param name="deadRuns">Runs that count for nothing and never will.</param>
    /// <returns>False where the mail is too long for a row: it is set aside.</returns>
    public async Task<bool> AddAsync(OutboxMail mail, IReadOnlySet<string> deadRuns, CancellationToken cancel)
    {
        var entity = OutboxEntity.Write(mail);
        var isWhole = OutboxEntity.Read(entity).State == mail.State;
        while (true)
        {
            try
            {
                await table.AddEntityAsync(entity, cancel);
                return isWhole;
            }
            catch (RequestFailedException taken) when (taken.Status == 409)
            {
            }
            var found = await table.GetEntityIfExistsAsync<TableEntity>(entity.PartitionKey, entity.RowKey, cancellationToken: cancel);
            if (!found.HasValue) continue;
            var stands = OutboxEntity.Read(found.Value!);
            if (stands.Run == mail.Run || !deadRuns.Contains(stands.Run) || stands.State is not (MailState.Pending or MailState.Dropped))
                return isWhole;
            try
            {
                await table.UpdateEntityAsync(entity, stands.ETag, TableUpdateMode.Replace, cancel);
                return isWhole;
            }
            catch (RequestFailedException changed) when (changed.Status is 404 or 412)
            {
                // A drain dropped it, another run took it over, or our own answer got lost: look again.
            }
        }
    }

    /// <summary>A mail as it stands; null where there is none of the key.</summary>
    public async Task<OutboxMail?> GetAsync(string night, string key, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(night, TableKey.Of(key), cancellationToken: cancel);
        return found.HasValue ? OutboxEntity.Read(found.Value!) : null;
    }

    /// <summary>Every mail that is waiting or in somebody's hands, without its text and its tag: there may be hundreds of
    /// thousands.</summary>
    public async Task<IReadOnlyList<OutboxMail>> ReadOpenAsync(CancellationToken cancel)
    {
        var mails = new List<OutboxMail>();
        var texts = new HashSet<string>(StringComparer.Ordinal); // nights and runs are few, and each row brings its own copy
        await foreach (var entity in table.QueryAsync<TableEntity>(OpenMails, select: OutboxEntity.HeadColumns, cancellationToken: cancel))
        {
            var mail = OutboxEntity.Read(entity);
            mails.Add(mail with { Night = Known(mail.Night), Run = Known(mail.Run), ETag = default });
        }
        return mails;

        string Known(string text) => texts.TryGetValue(text, out var known) || !texts.Add(known = text) ? known : text;
    }

    /// <summary>Every mail of which nobody can tell whether it was sent, with what it tells but without its text: a bad night may set
    /// thousands aside.</summary>
    public async Task<IReadOnlyList<OutboxMail>> ReadSetAsideAsync(CancellationToken cancel)
    {
        var mails = new List<OutboxMail>();
        await foreach (var entity in table.QueryAsync<TableEntity>("state eq 'setAside'", select: OutboxEntity.DoubtColumns,
            cancellationToken: cancel))
            mails.Add(OutboxEntity.Read(entity));
        return mails;
    }

    /// <summary>How many mails there are of each state.</summary>
    public async Task<IReadOnlyDictionary<MailState, int>> CountAsync(CancellationToken cancel)
    {
        var counts = new SortedDictionary<MailState, int>();
        await foreach (var entity in table.QueryAsync<TableEntity>(select: ["state"], cancellationToken: cancel))
        {
            var state = OutboxEntity.StateOf(entity);
            counts[state] = counts.GetValueOrDefault(state) + 1;
        }
        return counts;
    }

    /// <summary>How many mails left us, or may have, since an instant.</summary>
    public async Task<int> CountEndedAsync(DateTimeOffset since, CancellationToken cancel)
    {
        var count = 0;
        var filter = TableClient.CreateQueryFilter($"endedAt ge {since} and (state eq 'sent' or state eq 'setAside')");
        await foreach (var _ in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey"], cancellationToken: cancel)) count++;
        return count;
    }

    /// <summary>What all mails tell and what became of them, in the order of their nights; without their texts.</summary>
    public async IAsyncEnumerable<OutboxMail> ReadToldAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var entity in table.QueryAsync<TableEntity>(select: OutboxEntity.ToldColumns, cancellationToken: cancel))
            yield return OutboxEntity.Read(entity);
    }

    /// <summary>Every mail, whatever its state.</summary>
    public async Task<IReadOnlyList<OutboxMail>> ReadAllAsync(CancellationToken cancel)
    {
        var mails = new List<OutboxMail>();
        await foreach (var entity in table.QueryAsync<TableEntity>(cancellationToken: cancel)) mails.Add(OutboxEntity.Read(entity));
        return mails;
    }

    /// <summary>Deletes the mails of nights before a day, but those that wait, are in somebody's hands or in doubt.</summary>
    /// <returns>How many.</returns>
    public Task<int> DeleteBeforeAsync(DateOnly day, CancellationToken cancel) => OldRows.DeleteAsync(
        table, TableClient.CreateQueryFilter(
            $"PartitionKey lt {ResultBlobs.PrefixOf(day)} and (state eq {"sent"} or state eq {"dropped"})"), static _ => true, cancel);

    /// <summary>Replaces a mail's row if nobody else did since it was read; null where somebody did.</summary>
    public Task<OutboxMail?> TryReplaceAsync(OutboxMail mail, CancellationToken cancel) =>
        TryUpdateAsync(mail, OutboxEntity.Write(mail), TableUpdateMode.Replace, cancel);

    /// <summary>The same for a change of hands alone, claimed or given back: its text stays as it stands and is not sent to the table
    /// again.</summary>
    public Task<OutboxMail?> TryHandAsync(OutboxMail mail, CancellationToken cancel) =>
        TryUpdateAsync(mail, OutboxEntity.WriteHand(mail), TableUpdateMode.Merge, cancel);

    private async Task<OutboxMail?> TryUpdateAsync(OutboxMail mail, TableEntity entity, TableUpdateMode mode, CancellationToken cancel)
    {
        try
        {
            var answer = await table.UpdateEntityAsync(entity, mail.ETag, mode, cancel);
            return mail with { ETag = answer.Headers.ETag ?? throw new InvalidDataException("the table gave no tag") };
        }
        catch (RequestFailedException lost) when (lost.Status is 404 or 412)
        {
            // Ours after all, where an answer got lost and the update was sent again.
            var found = await table.GetEntityIfExistsAsync<TableEntity>(entity.PartitionKey, entity.RowKey, cancellationToken: cancel);
            if (!found.HasValue) return null;
            var stands = OutboxEntity.Read(found.Value!);
            return (stands.State, stands.Attempts, stands.Claimant) == (mail.State, mail.Attempts, mail.Claimant)
                ? mail with { ETag = stands.ETag } : null;
        }
    }
}
