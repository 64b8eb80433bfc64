using Azure.Data.Tables;

namespace LearningHours.Storage;

/// <summary>
/// Table <c>MailEvents</c>: PartitionKey is the night, RowKey the notice key; holds the heaviest fate the mail service reported for the
/// mail (the latest, if several weigh the same), and when. It holds nothing else, in particular no address.
/// </summary>
public sealed class MailEventTable(TableClient table)
{
    /// <summary>Records what the service said if it outweighs what is known, or weighs the same and is later.</summary>
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

    /// <summary>Returns what the service said about a mail; null if it said nothing.</summary>
    public async Task<(MailFate Fate, string Word, DateTimeOffset At)?> FindAsync(string night, string notice, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(TableKey.Of(night), TableKey.Of(notice), cancellationToken: cancel);
        return found.HasValue ? ((MailFate)(found.Value!.GetInt32("fate") ?? 0), found.Value.GetString("word") ?? "",
            found.Value.GetDateTimeOffset("at") ?? default) : null;
    }

    public Task<int> DeleteBeforeAsync(DateTimeOffset day, CancellationToken cancel) =>
        OldRows.DeleteAsync(table, TableClient.CreateQueryFilter($"at lt {day}"), static _ => true, cancel);
}
