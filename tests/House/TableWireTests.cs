using Azure;
using Azure.Data.Tables;

namespace LearningHours.Tests.House;

/// <summary>
/// Checks what the product expects of Azure.Data.Tables against a running table service.
/// </summary>
public sealed class TableWireTests : IAsyncLifetime
{
    private readonly TableClient _table = new TableServiceClient(
        Environment.GetEnvironmentVariable("AzureWebJobsStorage") ?? "UseDevelopmentStorage=true").GetTableClient(
            $"wire{Guid.NewGuid():N}");

    public async Task InitializeAsync() => await _table.CreateIfNotExistsAsync();

    public async Task DisposeAsync() => await _table.DeleteAsync();

    [Fact]
    public async Task A_table_that_is_there_is_not_created_again() =>
        Assert.Equal(_table.Name, (await _table.CreateIfNotExistsAsync()).Value.Name);

    [Fact]
    public async Task A_row_comes_back_as_it_was_written()
    {
        var written = new TableEntity("kaohsiung-107|機關'甲", "E001|comp-leave")
        {
            ["text"] = "嘉獎 \"2\" 次",
            ["flag"] = true,
            ["small"] = 7,
            ["large"] = 5_000_000_000L,
            ["share"] = 0.05,
            ["at"] = new DateTimeOffset(2018, 9, 1, 16, 0, 0, 123, TimeSpan.Zero),
        };

        await _table.AddEntityAsync(written);
        var read = (await _table.GetEntityAsync<TableEntity>(written.PartitionKey, written.RowKey)).Value;

        Assert.Equal(written.GetString("text"), read.GetString("text"));
        Assert.True(read.GetBoolean("flag"));
        Assert.Equal(7, read.GetInt32("small"));
        Assert.Equal(5_000_000_000L, read.GetInt64("large"));
        Assert.Equal(0.05, read.GetDouble("share"));
        Assert.Equal(written.GetDateTimeOffset("at"), read.GetDateTimeOffset("at"));
        Assert.NotNull(read.Timestamp);
        Assert.NotEqual(default, read.ETag);
        Assert.Null(read.GetString("absent"));
    }

    [Fact]
    public async Task A_row_that_is_not_there_has_no_value_and_asking_for_it_outright_is_404()
    {
        Assert.False((await _table.GetEntityIfExistsAsync<TableEntity>("p", "none")).HasValue);
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => _table.GetEntityAsync<TableEntity>("p", "none"));
        Assert.Equal(404, refusal.Status);
    }

    [Fact]
    public async Task Adding_a_row_twice_is_refused_as_a_conflict()
    {
        await _table.AddEntityAsync(new TableEntity("p", "r"));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => _table.AddEntityAsync(new TableEntity("p", "r")));
        Assert.Equal((409, "EntityAlreadyExists"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task Merging_keeps_the_columns_that_replacing_drops()
    {
        await _table.UpsertEntityAsync(new TableEntity("p", "r") { ["a"] = 1 });
        await _table.UpsertEntityAsync(new TableEntity("p", "r") { ["b"] = 2 });
        Assert.Equal(1, (await _table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("a"));

        await _table.UpsertEntityAsync(new TableEntity("p", "r") { ["b"] = 3 }, TableUpdateMode.Replace);
        Assert.Null((await _table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("a"));
    }

    [Fact]
    public async Task An_update_of_a_row_that_changed_meanwhile_is_refused()
    {
        await _table.AddEntityAsync(new TableEntity("p", "r") { ["state"] = "pending" });
        var seen = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await _table.UpdateEntityAsync(new TableEntity("p", "r") { ["state"] = "claimed" }, seen.ETag);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => _table.UpdateEntityAsync(new TableEntity("p", "r") { ["state"] = "claimed" }, seen.ETag));
        Assert.Equal(412, refusal.Status);
    }

    [Fact]
    public async Task A_query_filters_and_reads_on_over_pages()
    {
        for (var start = 0; start < 250; start += 50)
            await _table.SubmitTransactionAsync(Enumerable.Range(start, 50).Select(number => new TableTransactionAction(
                TableTransactionActionType.UpsertReplace, new TableEntity("o'p", $"{number:000}") { ["even"] = number % 2 == 0 })));

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"o'p"} and even eq {true}");
        List<string> keys = [];
        var pages = 0;
        await foreach (var page in _table.QueryAsync<TableEntity>(filter, maxPerPage: 60, select: ["RowKey"]).AsPages())
        {
            pages++;
            keys.AddRange(page.Values.Select(row => row.RowKey));
        }

        Assert.True(pages > 1);
        Assert.Equal(Enumerable.Range(0, 125).Select(half => $"{half * 2:000}"), keys);
    }

    [Fact]
    public async Task A_transaction_holds_as_a_whole_or_not_at_all()
    {
        await _table.AddEntityAsync(new TableEntity("p", "old"));
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => _table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "new")),
            new(TableTransactionActionType.Add, new TableEntity("p", "old")),
        ]));

        Assert.Equal((409, 1), (refusal.Status, refusal.FailedTransactionActionIndex));
        Assert.False((await _table.GetEntityIfExistsAsync<TableEntity>("p", "new")).HasValue);
    }

    [Fact]
    public async Task A_transaction_updates_adds_and_deletes()
    {
        await _table.AddEntityAsync(new TableEntity("p", "gone"));
        await _table.AddEntityAsync(new TableEntity("p", "kept") { ["a"] = "原" });

        var answers = await _table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Delete, new TableEntity("p", "gone")),
            new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "kept") { ["b"] = "改" }),
            new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "new")),
        ]);

        Assert.All(answers.Value, answer => Assert.Equal(204, answer.Status));
        Assert.False((await _table.GetEntityIfExistsAsync<TableEntity>("p", "gone")).HasValue);
        var kept = (await _table.GetEntityAsync<TableEntity>("p", "kept")).Value;
        Assert.Equal(("原", "改"), (kept.GetString("a"), kept.GetString("b")));
        Assert.True((await _table.GetEntityIfExistsAsync<TableEntity>("p", "new")).HasValue);
    }

    [Fact]
    public async Task Deleting_a_row_that_is_not_there_is_no_error()
    {
        await _table.AddEntityAsync(new TableEntity("p", "r"));
        Assert.Equal(204, (await _table.DeleteEntityAsync("p", "r")).Status);
        Assert.Equal(404, (await _table.DeleteEntityAsync("p", "r")).Status);
    }
}
