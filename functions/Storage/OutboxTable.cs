using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace LearningHours.Storage;

/// <summary>
/// Table <c>Outbox</c>: PartitionKey is the night (as-of date), RowKey the notice key; holds recipient, kind, state (<c>pending</c>,
/// <c>claimed</c>, <c>sent</c>, <c>setAside</c>, <c>dropped</c>), attempts and times. The key guarantees that nobody is told the same thing
/// twice: a notice is inserted, and never overwritten once a sender may have seen it. A sender claims a mail by the row's ETag, so that
/// only one of two senders gets it.
/// </summary>
public sealed class OutboxTable(TableClient table)
{
    private const string OpenMails = "state eq 'pending' or state eq 'claimed'";

    /// <summary>
    /// Puts a notice into the outbox. A mail with the same key left by a dead run was never sent and is replaced, even if it has been
    /// dropped meanwhile. Any other mail with that key stays as it is: it was sent or is about to be.
    /// </summary>
    /// <param name="deadRuns">Runs whose writes do not count and never will.</param>
    /// <returns>False if the mail is too long for a row and was therefore set aside.</returns>
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
                // A drain dropped it, another run replaced it, or the response to our own write was lost: look again.
            }
        }
    }

    /// <summary>Returns a mail as it is stored; null if there is none with that key.</summary>
    public async Task<OutboxMail?> GetAsync(string night, string key, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(night, TableKey.Of(key), cancellationToken: cancel);
        return found.HasValue ? OutboxEntity.Read(found.Value!) : null;
    }

    /// <summary>Returns every pending or claimed mail, without its text and ETag, because there may be hundreds of thousands.</summary>
    public async Task<IReadOnlyList<OutboxMail>> ReadOpenAsync(CancellationToken cancel)
    {
        var mails = new List<OutboxMail>();
        var texts = new HashSet<string>(StringComparer.Ordinal); // there are few nights and runs, but each row brings its own copy
        await foreach (var entity in table.QueryAsync<TableEntity>(OpenMails, select: OutboxEntity.HeadColumns, cancellationToken: cancel))
        {
            var mail = OutboxEntity.Read(entity);
            mails.Add(mail with { Night = Known(mail.Night), Run = Known(mail.Run), ETag = default });
        }
        return mails;

        string Known(string text) => texts.TryGetValue(text, out var known) || !texts.Add(known = text) ? known : text;
    }

    /// <summary>
    /// Returns every mail set aside because nobody can tell whether it was sent, with what it tells but without its text: a bad night may
    /// set thousands aside.
    /// </summary>
    public async Task<IReadOnlyList<OutboxMail>> ReadSetAsideAsync(CancellationToken cancel)
    {
        var mails = new List<OutboxMail>();
        await foreach (var entity in table.QueryAsync<TableEntity>("state eq 'setAside'", select: OutboxEntity.DoubtColumns,
            cancellationToken: cancel))
            mails.Add(OutboxEntity.Read(entity));
        return mails;
    }

    /// <summary>Counts the mails in each state; states without mails are absent.</summary>
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

    /// <summary>Counts the mails that were sent, or may have been, since an instant (inclusive).</summary>
    public async Task<int> CountEndedAsync(DateTimeOffset since, CancellationToken cancel)
    {
        var count = 0;
        var filter = TableClient.CreateQueryFilter($"endedAt ge {since} and (state eq 'sent' or state eq 'setAside')");
        await foreach (var _ in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey"], cancellationToken: cancel)) count++;
        return count;
    }

    /// <summary>Streams what all mails tell and what became of them, ordered by night, without their texts.</summary>
    public async IAsyncEnumerable<OutboxMail> ReadToldAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var entity in table.QueryAsync<TableEntity>(select: OutboxEntity.ToldColumns, cancellationToken: cancel))
            yield return OutboxEntity.Read(entity);
    }

    /// <summary>Returns every mail, whatever its state.</summary>
    public async Task<IReadOnlyList<OutboxMail>> ReadAllAsync(CancellationToken cancel)
    {
        var mails = new List<OutboxMail>();
        await foreach (var entity in table.QueryAsync<TableEntity>(cancellationToken: cancel)) mails.Add(OutboxEntity.Read(entity));
        return mails;
    }

    /// <summary>
    /// Deletes the sent and dropped mails of nights before a day (exclusive); those that are pending, claimed or in doubt stay.
    /// </summary>
    /// <returns>The number of mails deleted.</returns>
    public Task<int> DeleteBeforeAsync(DateOnly day, CancellationToken cancel) => OldRows.DeleteAsync(
        table, TableClient.CreateQueryFilter(
            $"PartitionKey lt {ResultBlobs.PrefixOf(day)} and (state eq {"sent"} or state eq {"dropped"})"), static _ => true, cancel);

    /// <summary>Replaces a mail's row; returns null if somebody else has changed it since it was read.</summary>
    public Task<OutboxMail?> TryReplaceAsync(OutboxMail mail, CancellationToken cancel) =>
        TryUpdateAsync(mail, OutboxEntity.Write(mail), TableUpdateMode.Replace, cancel);

    /// <summary>
    /// Like <see cref="TryReplaceAsync"/>, for a mail that is only claimed or given back: its text stays as stored and is not sent to
    /// the table again.
    /// </summary>
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
            // The update may be ours after all: its response was lost and it was sent again.
            var found = await table.GetEntityIfExistsAsync<TableEntity>(entity.PartitionKey, entity.RowKey, cancellationToken: cancel);
            if (!found.HasValue) return null;
            var stands = OutboxEntity.Read(found.Value!);
            return (stands.State, stands.Attempts, stands.Claimant) == (mail.State, mail.Attempts, mail.Claimant)
                ? mail with { ETag = stands.ETag } : null;
        }
    }
}
