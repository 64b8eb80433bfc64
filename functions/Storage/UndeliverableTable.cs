using Azure.Data.Tables;

namespace LearningHours.Storage;

/// <summary>An address that the mail service could not reach.</summary>
/// <param name="Word">bounce, blocked or dropped, followed by the service's status code, if any.</param>
public sealed record Undeliverable(string Address, string Word, DateTimeOffset Since, string Night);

/// <summary>
/// Table <c>Undeliverable</c>: PartitionKey is <c>address</c>, RowKey the address in lower case; holds why, since when, and of which night
/// the latest mail was. A later delivery removes the row.
/// </summary>
public sealed class UndeliverableTable(TableClient table)
{
    private const string Partition = "address";

    public async Task NoteAsync(MailEvent said, CancellationToken cancel)
    {
        var key = TableKey.Of(said.Address);
        var stands = await table.GetEntityIfExistsAsync<TableEntity>(Partition, key, cancellationToken: cancel);
        var since = stands.HasValue ? stands.Value!.GetDateTimeOffset("last") : null;
        if (since >= said.At) return;
        if (said.Fate is MailFate.Unreached or MailFate.Dropped)
            await table.UpsertEntityAsync(Row(said, key, stands.HasValue ? stands.Value! : null), TableUpdateMode.Replace, cancel);
        else if (said.IsDelivery && stands.HasValue)
            await table.DeleteEntityAsync(Partition, key, cancellationToken: cancel);
    }

    public async Task<IReadOnlyList<Undeliverable>> ReadAllAsync(CancellationToken cancel)
    {
        var all = new List<Undeliverable>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancel))
            all.Add(new Undeliverable(row.GetString("address") ?? "", row.GetString("word") ?? "",
                row.GetDateTimeOffset("since") ?? default, row.GetString("night") ?? ""));
        return all;
    }

    public Task<int> DeleteBeforeAsync(DateTimeOffset day, CancellationToken cancel) =>
        OldRows.DeleteAsync(table, TableClient.CreateQueryFilter($"last lt {day}"), static _ => true, cancel);

    private static TableEntity Row(MailEvent said, string key, TableEntity? stands) => new(Partition, key)
    {
        ["address"] = said.Address,
        ["word"] = said.Word,
        ["since"] = stands?.GetDateTimeOffset("since") ?? said.At,
        ["last"] = said.At,
        ["night"] = said.Night,
    };
}
