using LearningHours.Nightly;
using LearningHours.Notices;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Web;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>
/// What is older than the settings allow is deleted, from blobs and tables alike; what is exactly that old, and what nights need, stays.
/// </summary>
public sealed class PurgeTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2018, 9, 1);
    private readonly NightBench _bench = new();
    private readonly LinesSeen _log = new();
    private StorageAccount _storage = null!;

    public async Task InitializeAsync()
    {
        _storage = await _bench.Storage.CreateAsync();
        _bench.Time.Now = new DateTimeOffset(2018, 8, 31, 20, 30, 0, TimeSpan.Zero); // 04:30 on 1 September in Taipei
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task<Dictionary<string, int>> PurgeAsync() =>
        (await new Purge(_storage, _bench.Settings, _bench.Time, _log.Of<Purge>()).RunAsync(CancellationToken.None)).ToDictionary(
            p => p.Kind,
            p => p.Count);

    private static string NightOf(int daysAgo) => ResultBlobs.PrefixOf(Today.AddDays(-daysAgo));

    private Task ResultAsync(string path) =>
        _bench.Storage.Container("results").GetBlobClient(path).UploadAsync(new BinaryData("x"), overwrite: true);

    [Fact]
    public async Task Results_go_by_their_night_and_the_newest_stay()
    {
        _bench.Settings.ResultDays = 10;
        foreach (var days in new[] { 9, 10, 11, 50 }) await ResultAsync($"{NightOf(days)}/NORTH/a.csv");
        await ResultAsync("latest/NORTH/a.csv");
        Assert.Equal(2, (await PurgeAsync())["results"]);
        Assert.Equal([Today.AddDays(-9), Today.AddDays(-10)], await _storage.Shelf.NightsAsync(CancellationToken.None));
        Assert.True(await _bench.Storage.Container("results").GetBlobClient("latest/NORTH/a.csv").ExistsAsync());
    }

    [Fact]
    public async Task The_last_results_stay_however_old_they_are()
    {
        _bench.Settings.ResultDays = 10;
        await ResultAsync($"{NightOf(500)}/NORTH/a.csv");
        Assert.Equal(0, (await PurgeAsync())["results"]);
    }

    [Fact]
    public async Task Mails_go_by_their_night_but_not_those_that_wait_or_are_in_doubt()
    {
        _bench.Settings.OutboxDays = 10;
        foreach (var state in Enum.GetValues<MailState>())
            foreach (var days in new[] { 9, 10, 11 })
            {
                var notice = new Notice($"{state}", NoticeKind.Staff, "a@city.example", "", "s", "t", "h");
                await _storage.Outbox.AddAsync(new OutboxMail(NightOf(days), "r", notice) { State = state }, new HashSet<string>(),
                    CancellationToken.None);
            }
        Assert.Equal(2, (await PurgeAsync())["mails"]);
        var left = await _storage.Outbox.ReadAllAsync(CancellationToken.None);
        Assert.Equal(["Claimed", "Pending", "SetAside"],
            left.Where(m => m.Night == NightOf(11)).Select(m => m.Notice.Key).Order(StringComparer.Ordinal));
        Assert.Equal(13, left.Count);
    }

    [Fact]
    public async Task Accesses_go_by_their_day()
    {
        _bench.Settings.AccessDays = 10;
        foreach (var days in new[] { 9, 10, 11, 12 })
            await _storage.Access.AddAsync(new AccessRecord(_bench.Time.Now.AddDays(-days), "hash", "open", "x", 200),
                CancellationToken.None);
        Assert.Equal(2, (await PurgeAsync())["accesses"]);
        Assert.Equal(2, (await _storage.Access.ReadAllAsync(CancellationToken.None)).Count);
    }

    [Fact]
    public async Task What_the_mail_service_said_goes_with_the_mails()
    {
        _bench.Settings.OutboxDays = 10;
        foreach (var days in new[] { 9, 12 })
        {
            var said = new MailEvent(NightOf(days), "k", $"a{days}@city.example", MailFate.Unreached, "bounce",
                _bench.Time.Now.AddDays(-days), false);
            await _storage.MailEvents.NoteAsync(said, CancellationToken.None);
            await _storage.Undeliverable.NoteAsync(said, CancellationToken.None);
        }
        var purged = await PurgeAsync();
        Assert.Equal((1, 1), (purged["mail events"], purged["unreachable addresses"]));
        Assert.Equal("a9@city.example", Assert.Single(await _storage.Undeliverable.ReadAllAsync(CancellationToken.None)).Address);
    }

    [Fact]
    public async Task Of_each_plan_the_last_finished_run_stays_and_every_run_that_came_to_nothing()
    {
        _bench.Settings.RunDays = 10;
        async Task AddAsync(int days, RunState state, string plan) => await _storage.Runs.TryAddAsync(
            new RunRecord(new RunId(Today.AddDays(-days), 1)) { State = state, Plans = new Dictionary<string, string> { [plan] = "h" } },
            CancellationToken.None);
        await AddAsync(60, RunState.Done, "old-106");
        await AddAsync(50, RunState.Done, "old-106");
        await AddAsync(40, RunState.Done, "new-107");
        await AddAsync(30, RunState.Failed, "new-107");
        await AddAsync(20, RunState.Held, "new-107");
        await AddAsync(10, RunState.Done, "new-107");
        Assert.Equal(2, (await PurgeAsync())["runs"]);
        Assert.Equal([50, 30, 20, 10],
            (await _storage.Runs.ReadAllAsync(CancellationToken.None)).Select(r => Today.DayNumber - r.Id.AsOf.DayNumber)
                .OrderDescending());
    }

    [Fact]
    public async Task Zero_keeps_everything_and_nothing_is_logged_by_name()
    {
        var settings = _bench.Settings;
        settings.ResultDays = settings.OutboxDays = settings.RunDays = settings.AccessDays = settings.RejectDays = settings.ExportDays = 0;
        await ResultAsync($"{NightOf(900)}/NORTH/a.csv");
        await ResultAsync($"{NightOf(901)}/NORTH/a.csv");
        Assert.All((await PurgeAsync()).Values, count => Assert.Equal(0, count));
        settings.ResultDays = 1;
        await PurgeAsync();
        Assert.Equal("Purged 1 of results older than 1 days", Assert.Single(_log.Lines));
    }
}
