using System.Text;
using Azure.Data.Tables;
using LearningHours.Commands;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Storage;

/// <summary>The contents of the account are counted by container and table, and counting never costs more than allowed.</summary>
public sealed class AccountSpaceTests
{
    private readonly TestStorage _storage = new();

    [Fact]
    public async Task Every_container_month_and_table_is_counted()
    {
        var account = await LayOutAsync();
        var space = await account.MeasureAsync(int.MaxValue, CancellationToken.None);
        Assert.Equal(new Space(1, 3, true), space.Exports);
        Assert.Equal(new Space(0, 0, true), space.Nights);
        Assert.Equal(
            [new ResultSpace("2018-09", 2, new Space(3, 9, true)), new ResultSpace("2018-08", 1, new Space(1, 3, true)),
                new ResultSpace("latest", 0, new Space(1, 3, true)), new ResultSpace("uploads", 0, new Space(1, 3, true))],
            space.Results);
        Assert.Equal(
            [("Runs", 0), ("MailEvents", 0), ("Undeliverable", 0), ("Receipts", 1001), ("Shards", 0), ("Access", 0), ("Decisions", 0)],
            space.Tables.Select(t => (t.Name, (int)t.Rows.Count)));
        var text = new StringBuilder();
        SpaceText.Append(text, space);
        Assert.DoesNotContain("未", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counting_stops_where_it_would_cost_more_and_says_what_the_rest_costs()
    {
        await LayOutAsync();
        var witness = new StorageWitness();
        var space = await _storage.Open(witness).MeasureAsync(1, CancellationToken.None);
        Assert.Equal((1, 1), (space.BlobPages, space.RowPages));
        // One page of blobs, one of rows, and the names of the folders.
        Assert.Equal(3, witness.Requests.Count);
        Assert.True(space.Exports.IsWhole);
        Assert.All(space.Results, r => Assert.False(r.Space.IsWhole));
        var text = new StringBuilder();
        SpaceText.Append(text, space);
        Assert.Contains("未計", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("./run status --space", text.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 2, false)]
    [InlineData(2, 4, false)]
    [InlineData(3, 5, true)]
    [InlineData(4, 5, true)]
    public async Task A_container_longer_than_allowed_is_counted_so_far(int pages, int blobs, bool isWhole)
    {
        var account = await _storage.CreateAsync();
        for (var i = 0; i < 5; i++) await UploadAsync(account, $"hours/{i}.csv");
        var count = new SpaceCount(pages, blobsOfPage: 2);
        Assert.Equal(new Space(blobs, blobs * 3, isWhole),
            await count.BlobsAsync(_storage.Container("exports"), "", CancellationToken.None));
    }

    [Theory]
    [InlineData(1, 1000, false)]
    [InlineData(2, 1001, true)]
    public async Task A_table_longer_than_allowed_is_counted_so_far(int pages, int rows, bool isWhole)
    {
        await LayOutAsync();
        var count = new SpaceCount(pages);
        Assert.Equal(new Space(rows, 0, isWhole), await count.RowsAsync(_storage.Table("Receipts"), CancellationToken.None));
    }

    private static Task UploadAsync(StorageAccount account, string path) =>
        account.Exports.UploadAsync(path, new MemoryStream([1, 2, 3]), CancellationToken.None);

    private async Task<StorageAccount> LayOutAsync()
    {
        var account = await _storage.CreateAsync();
        await UploadAsync(account, "hours/a.csv");
        string[] results =
            ["2018-09-01/decisions.csv", "2018-09-01/A/report.html", "2018-09-02/decisions.csv", "2018-08-24/decisions.csv",
                "latest/decisions.csv", "uploads/x/1.csv"];
        foreach (var path in results)
            await _storage.Container("results").GetBlobClient(path).UploadAsync(BinaryData.FromBytes(new byte[] { 1, 2, 3 }));
        foreach (var batch in Enumerable.Range(0, 1001).Chunk(100))
            await _storage.Table("Receipts").SubmitTransactionAsync(
                batch.Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{i}"))));
        return account;
    }
}
