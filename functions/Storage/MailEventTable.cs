using Azure.Data.Tables;

namespace LearningHours.Storage;

/// <summary>
/// Table <c>MailEvents</c>: PartitionKey is the night, RowKey the notice key; holds the heaviest fate the mail service reported for the
/// mail (the latest, if several weigh the same), and when. It holds nothing else, in particular no address.
/// </summary>
public sealed class MailEventTable(TableClient table)
{
    private const string FateColumn = "fate";

    /// <summary>Records what the service said if it outweighs what is known, or weighs the same and is later.</summary>
    public Task NoteAsync(MailEvent said, CancellationToken cancel)
    {
        var (night, notice) = (TableKey.Of(said.Night), TableKey.Of(said.Notice));
        return RowChange.ApplyAsync(table, night, notice,
            stands => stands is not null && Read(stands) is var known
                && (known.Fate > said.Fate || (known.Fate == said.Fate && known.At >= said.At)) ? null
                : new TableEntity(night, notice) { [FateColumn] = (int)said.Fate, ["word"] = said.Word, ["at"] = said.At },
            cancel);
    }

    /// <summary>Returns what the service said about a mail; null if it said nothing.</summary>
    public async Task<(MailFate Fate, string Word, DateTimeOffset At)?> FindAsync(string night, string notice, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(TableKey.Of(night), TableKey.Of(notice), cancellationToken: cancel);
        return found.HasValue ? Read(found.Value!) : null;
    }

    /// <summary>The keys of all mails that bounced or were discarded by the service: nobody read them.</summary>
    public async Task<IReadOnlySet<(string Night, string Notice)>> ReadUnreadAsync(CancellationToken cancel)
    {
        var keys = new HashSet<(string, string)>();
        await foreach (var row in table.QueryAsync<TableEntity>($"{FateColumn} gt {(int)MailFate.Taken}",
            select: ["PartitionKey", "RowKey"], cancellationToken: cancel))
            keys.Add((row.PartitionKey, row.RowKey));
        return keys;
    }

    /// <summary>The key of a mail as <see cref="ReadUnreadAsync"/> names it.</summary>
    public static (string Night, string Notice) KeyOf(OutboxMail mail) => (TableKey.Of(mail.Night), TableKey.Of(mail.Notice.Key));

    public Task<int> DeleteBeforeAsync(DateTimeOffset day, CancellationToken cancel) =>
        OldRows.DeleteAsync(table, TableClient.CreateQueryFilter($"at lt {day}"), static _ => true, cancel);

    private static (MailFate Fate, string Word, DateTimeOffset At) Read(TableEntity row) =>
        ((MailFate)(row.GetInt32(FateColumn) ?? 0), row.GetString("word") ?? "", row.GetDateTimeOffset("at") ?? default);
}
