using Azure;
using Azure.Data.Tables;

namespace LearningHours.Storage;

/// <summary>
/// Table <c>Outbox</c>: PartitionKey the night (as-of date), RowKey the notice key; recipient, kind, state (<c>pending</c>, <c>claimed</c>,
/// <c>sent</c>, <c>setAside</c>, <c>dropped</c>), attempts, times. The key is the promise that nobody is told the same twice: a notice is inserted,
/// never overwritten once a sender may have seen it. A sender claims by the row's tag, so that of two senders one gets it.
/// </summary>
public sealed class OutboxTable(TableClient table)
{
    /// <summary>
    /// Puts a notice into the outbox. One that stands there already from a run that never finished (nothing of it was sent) is taken over; any
    /// other stays as it is.
    /// </summary>
    public async Task AddAsync(OutboxMail mail, IReadOnlySet<string> unfinishedRuns, CancellationToken cancel)
    {
        var entity = OutboxEntity.Write(mail);
        try
        {
            await table.AddEntityAsync(entity, cancel);
            return;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(entity.PartitionKey, entity.RowKey, cancellationToken: cancel);
            if (!found.HasValue) throw;
            var stands = OutboxEntity.Read(found.Value!);
            if (stands.State == MailState.Pending && stands.Run != mail.Run && unfinishedRuns.Contains(stands.Run))
                await table.UpdateEntityAsync(entity, stands.ETag, TableUpdateMode.Replace, cancel);
        }
    }

    /// <summary>Every mail that is waiting or in somebody's hands.</summary>
    public async Task<IReadOnlyList<OutboxMail>> ReadOpenAsync(CancellationToken cancel)
    {
        var mails = new List<OutboxMail>();
        await foreach (var entity in table.QueryAsync<TableEntity>("state eq 'pending' or state eq 'claimed'", cancellationToken: cancel)) mails.Add(OutboxEntity.Read(entity));
        return mails;
    }

    /// <summary>Every mail, whatever its state.</summary>
    public async Task<IReadOnlyList<OutboxMail>> ReadAllAsync(CancellationToken cancel)
    {
        var mails = new List<OutboxMail>();
        await foreach (var entity in table.QueryAsync<TableEntity>(cancellationToken: cancel)) mails.Add(OutboxEntity.Read(entity));
        return mails;
    }

    /// <summary>Replaces a mail's row if nobody else did since it was read; null where somebody did.</summary>
    public async Task<OutboxMail?> TryReplaceAsync(OutboxMail mail, CancellationToken cancel)
    {
        var entity = OutboxEntity.Write(mail);
        try
        {
            var answer = await table.UpdateEntityAsync(entity, mail.ETag, TableUpdateMode.Replace, cancel);
            return mail with { ETag = answer.Headers.ETag ?? throw new InvalidDataException("the table gave no tag") };
        }
        catch (RequestFailedException lost) when (lost.Status is 404 or 412)
        {
            // Ours after all, where an answer got lost and the update was sent again.
            var found = await table.GetEntityIfExistsAsync<TableEntity>(entity.PartitionKey, entity.RowKey, cancellationToken: cancel);
            if (!found.HasValue) return null;
            var stands = OutboxEntity.Read(found.Value!);
            return (stands.State, stands.Attempts, stands.Claimant) == (mail.State, mail.Attempts, mail.Claimant) ? mail with { ETag = stands.ETag } : null;
        }
    }
}
