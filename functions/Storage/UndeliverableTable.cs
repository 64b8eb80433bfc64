using Azure.Data.Tables;

namespace LearningHours.Storage;

/// <summary>An address that the mail service could not reach.</summary>
/// <param name="Word">bounce, blocked or dropped, followed by the service's status code, if any.</param>
/// <param name="Since">When it was first said after the last delivery.</param>
public sealed record Undeliverable(string Address, string Word, DateTimeOffset Since);

/// <summary>
/// Table <c>Undeliverable</c>: PartitionKey is <c>address</c>, RowKey the address in lower case; holds the newest that the mail service
/// said of the address, and when: why it could not be reached and since when, or nothing more if it was reached. The row of an address
/// that was reached stays, because an older bounce may be reported only afterwards.
/// </summary>
public sealed class UndeliverableTable(TableClient table)
{
    private const string Partition = "address";

    public Task NoteAsync(MailEvent said, CancellationToken cancel)
    {
        if (said.Fate == MailFate.Taken && !said.IsDelivery) return Task.CompletedTask;
        var key = TableKey.Of(said.Address);
        return RowChange.ApplyAsync(table, Partition, key,
            stands => stands?.GetDateTimeOffset("last") >= said.At ? null : Row(said, key, stands), cancel);
    }

    public async Task<IReadOnlyList<Undeliverable>> ReadAllAsync(CancellationToken cancel)
    {
        var all = new List<Undeliverable>();
        await foreach (var row in table.QueryAsync<TableEntity>("word gt ''", cancellationToken: cancel))
            all.Add(new Undeliverable(row.GetString("address") ?? "", row.GetString("word") ?? "",
                row.GetDateTimeOffset("since") ?? default));
        return all;
    }

    public Task<int> DeleteBeforeAsync(DateTimeOffset day, CancellationToken cancel) =>
        OldRows.DeleteAsync(table, TableClient.CreateQueryFilter($"last lt {day}"), static _ => true, cancel);

    private static TableEntity Row(MailEvent said, string key, TableEntity? stands) => said.IsDelivery
        ? new(Partition, key) { ["last"] = said.At }
        : new(Partition, key)
        {
            ["address"] = said.Address,
            ["word"] = said.Word,
            ["since"] = stands?.GetDateTimeOffset("since") ?? said.At,
            ["last"] = said.At,
        };
}
