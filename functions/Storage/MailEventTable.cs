using Azure.Data.Tables;

namespace LearningHours.Storage;

/// <summary>
/// Table <c>MailEvents</c>: PartitionKey the night, RowKey the notice key; what the mail service last said of the mail that weighs most,
/// and when. Nothing else stands there, no address.
/// </summary>
public sealed class MailEventTable(TableClient table)
{
    /// <summary>Notes what the service said, where it weighs more than what is known, or as much and is later.</summary>
    public async Task NoteAsync(MailEvent said, CancellationToken cancel)
    {
        if (await FindAsync(said.Night, said.Notice, cancel) is { } known
            && (known.Fate > said.Fate || (known.Fate == said.Fate && known.At >= said.At))) return;
        await table.UpsertEntityAsync(
            new TableEntity(TableKey.Of(said.Night), TableKey.Of(said.Notice))
            {
                ["fate"] = (int)said.Fate,
                ["word"] = said.Word,
                ["at"] = said.At
            }, TableUpdateMode.Replace, cancel);
    }

    /// <summary>Null where the service said nothing.</summary>
    public async Task<(MailFate Fate, string Word, DateTimeOffset At)?> FindAsync(string night, string notice, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(TableKey.Of(night), TableKey.Of(notice), cancellationToken: cancel);
        return found.HasValue ? ((MailFate)(found.Value!.GetInt32("fate") ?? 0), found.Value.GetString("word") ?? "",
            found.Value.GetDateTimeOffset("at") ?? default) : null;
    }

    public Task<int> DeleteBeforeAsync(DateTimeOffset day, CancellationToken cancel) =>
        OldRows.DeleteAsync(table, TableClient.CreateQueryFilter($"at lt {day}"), static _ => true, cancel);
}
