using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using LearningHours.Nightly;
using LearningHours.Storage;
using LearningHours.Tests.Core.Feeds;
using LearningHours.Tests.Core.Feeds.Sources;
using LearningHours.Tests.Functions.Nightly;
using LearningHours.Triggers;
using Microsoft.Extensions.Logging;

namespace LearningHours.Tests.Functions.Triggers;

public sealed class ExportArrivedTests
{
    private const string Header = "員工編號,身分證字號,姓名,機關代碼,人員類別\r\n";
    private const string Good = "E1,A100000010,同仁一,NORTH,編制內\r\n";
    private const string Other = "E3,A100000038,同仁三,NORTH,編制內\r\n";
    private const string Bad = "E2,不是號碼,同仁二,NORTH,編制內\r\n";

    private readonly NightBench _bench = new();
    private readonly RememberingLog _log = new();

    [Fact]
    public async Task The_receipt_tells_at_once_what_the_file_holds()
    {
        var storage = await _bench.Storage.CreateAsync();
        await ArriveAsync(storage, "roster/roster.csv", Encoding.UTF8.GetBytes(Header + Good + Good + Bad));

        var receipt = Assert.Single(await ReceiptsAsync());
        Assert.Equal(("roster", "roster.csv", "utf-8"), (receipt.PartitionKey, receipt.GetString("file"), receipt.GetString("encoding")));
        Assert.Equal((3, 1, 1, 1), Counts(receipt));
        Assert.Equal(_bench.Time.Now, receipt.GetDateTimeOffset("seen"));
        Assert.Empty(await storage.Receipts.ReadUsedAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_same_bytes_arriving_twice_or_under_another_name_are_one_receipt()
    {
        var storage = await _bench.Storage.CreateAsync();
        await ArriveAsync(storage, "roster/roster.csv", Encoding.UTF8.GetBytes(Header + Good));
        _bench.Time.Now += TimeSpan.FromHours(1);
        await ArriveAsync(storage, "roster/roster.csv", Encoding.UTF8.GetBytes(Header + Good));
        await ArriveAsync(storage, "roster/copy.csv", Encoding.UTF8.GetBytes(Header + Good));

        var receipt = Assert.Single(await ReceiptsAsync());
        Assert.Equal("roster.csv", receipt.GetString("file"));
        Assert.Equal(_bench.Time.Now - TimeSpan.FromHours(1), receipt.GetDateTimeOffset("seen"));
    }

    public static TheoryData<string, byte[]> FilesOfTwoParts => new()
    {
        {
            "two.xlsx",
            SheetFormsTests.Sheets(
                static name => name, "xl/workbook.xml",
                ("北區", "visible", Sheet(Header, Good, Bad)), ("南區", "visible", Sheet(Header, Other, Good)))
        },
        { "two.zip", Archive.Of(("北區.csv", Encoding.UTF8.GetBytes(Header + Good + Bad)),
            ("南區.csv", FeedNight.Big5(Header + Other + Good))) },
    };

    [Theory]
    [MemberData(nameof(FilesOfTwoParts))]
    public async Task The_parts_of_a_file_are_one_receipt_with_the_sum_of_their_rows(string name, byte[] content)
    {
        var storage = await _bench.Storage.CreateAsync();
        await ArriveAsync(storage, $"roster/{name}", content);

        var early = Assert.Single(await ReceiptsAsync());
        Assert.Equal((name, (4, 2, 1, 1)), (early.GetString("file"), Counts(early)));
        Assert.Equal(content.Length, early.GetInt64("bytes"));
        Assert.Equal(name.EndsWith("zip", StringComparison.Ordinal) ? "utf-8,cp950" : "utf-8", early.GetString("encoding"));

        await SmallCity.OnFirstNight().LayDownAsync(storage);
        await storage.Exports.DeleteAsync("roster/roster.csv", CancellationToken.None);
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.FirstNight)).End);
        var used = (await ReceiptsAsync()).Single(r => r.PartitionKey == "roster");
        Assert.Equal((name, (4, 2, 1, 1), "2018-08-24"), (used.GetString("file"), Counts(used), used.GetString("night")));
    }

    [Fact]
    public async Task Of_the_same_bytes_under_two_names_the_first_counts()
    {
        var storage = await _bench.Storage.CreateAsync();
        var city = SmallCity.OnFirstNight();
        await city.LayDownAsync(storage);
        await storage.Exports.UploadAsync("roster/zz-copy.csv", new MemoryStream(Encoding.UTF8.GetBytes(city.Feeds()["roster/roster.csv"])),
            CancellationToken.None);

        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.FirstNight)).End);

        var receipt = (await ReceiptsAsync()).Single(r => r.PartitionKey == "roster");
        Assert.Equal(("roster.csv", (4, 4, 0, 0)), (receipt.GetString("file"), Counts(receipt)));
    }

    [Fact]
    public async Task A_file_replaced_under_its_name_is_a_receipt_of_its_own()
    {
        var storage = await _bench.Storage.CreateAsync();
        await ArriveAsync(storage, "roster/roster.csv", Encoding.UTF8.GetBytes(Header + Good));
        await ArriveAsync(storage, "roster/roster.csv", Encoding.UTF8.GetBytes(Header + Good + Bad));

        Assert.Equal([(1, 1, 0, 0), (2, 1, 1, 0)], (await ReceiptsAsync()).Select(Counts).Order());
    }

    [Theory]
    [InlineData("hours/empty.csv", "", 0)]
    [InlineData("hours/old.xls", "D0CF11E0A1B11AE1000000000000", 1)]
    [InlineData("hours/torn.xlsx", "504B030414000000080000002100", 1)]
    [InlineData("hours/noise.csv", "9CFF80FE0A80FF9C0A", 2)]
    [InlineData("attendance/page.csv", "3C68746D6C3E3C626F64793E", 1)]
    public async Task A_file_that_cannot_be_read_is_a_receipt_and_no_exception(string path, string bytes, int rejected)
    {
        var storage = await _bench.Storage.CreateAsync();
        await ArriveAsync(storage, path, Convert.FromHexString(bytes));
        Assert.Equal((rejected, 0, rejected, 0), Counts(Assert.Single(await ReceiptsAsync())));
    }

    [Fact]
    public async Task The_night_puts_its_own_counts_in_the_place_of_the_early_ones()
    {
        var storage = await _bench.Storage.CreateAsync();
        var city = SmallCity.OnFirstNight();
        await city.LayDownAsync(storage);
        var second = Encoding.UTF8.GetBytes(city.Feeds()["roster/roster.csv"] + "\r\n");
        await ArriveAsync(storage, "roster/zz-again.csv", second);
        Assert.Equal((4, 4, 0, 0), Counts(Assert.Single(await ReceiptsAsync())));

        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(SmallCity.FirstNight)).End);

        var receipt = (await ReceiptsAsync()).Single(r => r.GetString("file") == "zz-again.csv");
        Assert.Equal((4, 0, 0, 4), Counts(receipt));
        Assert.Equal("2018-08-24", receipt.GetString("night"));
    }

    [Theory]
    [InlineData("payroll/roster.csv", 2)]
    [InlineData("roster/notes.pdf", 3)]
    [InlineData("roster/old/roster.csv", 3)]
    public async Task What_belongs_to_no_feed_is_logged_and_leaves_no_receipt(string path, int message)
    {
        var storage = await _bench.Storage.CreateAsync();
        await ArriveAsync(storage, path, Encoding.UTF8.GetBytes(Header + Good));
        Assert.Empty(await ReceiptsAsync());
        Assert.Equal([message], _log.Events);
    }

    [Fact]
    public async Task A_file_that_is_gone_again_leaves_nothing()
    {
        var storage = await _bench.Storage.CreateAsync();
        await Trigger(storage).RunAsync(Blob("roster/gone.csv"), CancellationToken.None);
        Assert.Empty(await ReceiptsAsync());
        Assert.Empty(_log.Events);
    }

    [Theory]
    [InlineData("results", "2018-09-01/decisions.csv")]
    [InlineData("results", "latest/roster/roster.csv")]
    [InlineData("azure-webjobs-hosts", "locks/host/host")]
    public async Task An_event_of_another_container_is_passed_over_without_a_word(string container, string path)
    {
        var storage = await _bench.Storage.CreateAsync();
        await Trigger(storage).RunAsync(Blob(path, container), CancellationToken.None);
        Assert.Empty(await ReceiptsAsync());
        Assert.Empty(_log.Events);
    }

    private async Task ArriveAsync(StorageAccount storage, string path, byte[] content)
    {
        await storage.Exports.UploadAsync(path, new MemoryStream(content), CancellationToken.None);
        await Trigger(storage).RunAsync(Blob(path), CancellationToken.None);
    }

    private static string Sheet(params string[] rows) =>
        string.Concat(rows.Select(static row => SheetFormsTests.Inline(row.TrimEnd().Split(','))));

    /// <summary>What the host binds: a client that knows the names of its blob and container.</summary>
    private static BlobClient Blob(string path, string container = "exports") =>
        new(new Uri($"https://city.blob.core.windows.net/{container}/{path}"));

    private ExportArrived Trigger(StorageAccount storage) => new(storage, _bench.Time, _log);

    private async Task<List<TableEntity>> ReceiptsAsync()
    {
        var receipts = new List<TableEntity>();
        await foreach (var receipt in _bench.Storage.Table("Receipts").QueryAsync<TableEntity>()) receipts.Add(receipt);
        return receipts;
    }

    private static (int, int, int, int) Counts(TableEntity receipt) =>
        (receipt.GetInt32("rows")!.Value, receipt.GetInt32("accepted")!.Value, receipt.GetInt32("rejected")!.Value,
            receipt.GetInt32("duplicate")!.Value);

    private sealed class RememberingLog : ILogger<ExportArrived>
    {
        public List<int> Events { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => Events.Add(eventId.Id);
    }
}
