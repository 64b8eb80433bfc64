using System.Text;
using LearningHours.Mail;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Nightly;
using LearningHours.Tests.Functions.Storage;
using LearningHours.Web;
using Microsoft.Extensions.Logging;

namespace LearningHours.Tests.Functions.Web;

/// <summary>The pages on this machine with the emulator, behind a platform that vouches for any account that a test makes up.</summary>
public sealed class PageBench : IAsyncDisposable
{
    public const string Night = "2018-09-01", Before = "2018-08-31";
    public const string Access = """
        帳號,機關代碼,角色,起,迄
        north@city.example,NORTH,人事,,
        head@city.example,NORTH,主管,,
        city@city.example,,全市,,
        all@city.example,,人事,,
        gone@city.example,NORTH,人事,,107-08-31
        coming@city.example,NORTH,人事,107-09-02,
        odd@city.example,NORTH,管理員,,
        """;

    private readonly LocalPages _pages;
    private readonly HttpClient _client;

    private PageBench(LocalPages pages, StorageAccount storage, TestStorage place, NightSettings settings, LinesSeen log)
    {
        (_pages, Storage, Place, Settings, Logged) = (pages, storage, place, settings, log);
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(pages.Address) };
    }

    public StorageAccount Storage { get; }
    public TestStorage Place { get; }
    public NightSettings Settings { get; }
    public LinesSeen Logged { get; }
    public string Address => _pages.Address;

    public static async Task<PageBench> StartAsync(string? platform = "True", Action<NightSettings>? set = null, ISignIn? signIn = null)
    {
        var place = new TestStorage();
        var storage = await place.CreateAsync();
        var settings = new NightSettings
        {
            MailFrom = "hours@city.example",
            PersonKey = "a key of the tests",
            OperatorEmail = "it@city.example"
        };
        set?.Invoke(settings);
        var time = new SettableTime(new DateTimeOffset(2018, 9, 1, 1, 0, 0, TimeSpan.Zero));
        var log = new LinesSeen();
        signIn ??= new PlatformSignIn(platform);
        var desk = new Desk(storage, settings, time, MadeUpAccess.None, log.Of<Desk>());
        var settlement = new MailSettlement(storage, settings, time, log.Of<MailSettlement>());
        var pages = new Pages(
            new ResultPages(storage, signIn, desk), new UploadPages(storage, settings, signIn, desk, time, log.Of<UploadPages>()),
            new MailEventPage(settings, settlement, time, log.Of<MailEventPage>()), new HealthPage(storage, time), log.Of<Pages>());
        var bench = new PageBench(await LocalPages.StartAsync(pages, 0, CancellationToken.None), storage, place, settings, log);
        await bench.FurnishAsync();
        return bench;
    }

    /// <summary>Stores two agencies, two nights and files of the city.</summary>
    private async Task FurnishAsync()
    {
        await ExportAsync("staff-access/access.csv", Access);
        foreach (var (path, text) in SmallCity.OnSecondNight().Feeds()) await ExportAsync(path, text);
        foreach (var night in new[] { Before, Night })
        {
            await ResultAsync($"{night}/NORTH/敘獎建議名冊.csv", $"北區的名冊{(night == Night ? "，新" : "")}");
            await ResultAsync($"{night}/NORTH/檔案清單.csv", $"檔名,筆數,SHA-256\n敘獎建議名冊.csv,{(night == Night ? 12 : 10)},x\n");
            await ResultAsync($"{night}/SOUTH/敘獎建議名冊.csv", "南區的名冊");
            await ResultAsync($"{night}/decisions.csv", "全市的判定");
            await ResultAsync($"{night}/rejects/hours/a.csv", "全市的退件");
            await ResultAsync($"{night}/指標/smallcity-107.csv", "全市的指標");
            await ResultAsync($"{night}/run.json", "{}");
        }
        await ResultAsync($"{Night}/NORTH/表件/smallcity-107/附件3 申請表/E1.odt", "北區的表件");
        await ResultAsync($"{Night}/NORTH/report.html", "<!doctype html><p>報告</p><script>alert(1)</script>");
    }

    public Task ExportAsync(string path, string text) =>
        Storage.Exports.UploadAsync(path, new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None);

    public async Task ResultAsync(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var blob = Place.Container("results").GetBlobClient(path);
        await blob.UploadAsync(new BinaryData(bytes), overwrite: true);
        await blob.SetMetadataAsync(new Dictionary<string, string>
        {
            ["sha256"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))
        });
    }

    public static string Principal(string account) =>
        ClientPrincipalTests.Header("aad", ("preferred_username", account), (ClientPrincipalTests.Oid, "oid-of-" + account));

    /// <param name="account">Null for a request without a principal.</param>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? account, HttpContent? content = null,
        params (string Name, string Value)[] headers)
    {
        // Sent as written, except for characters not allowed in a request line: normalization by the client must not hide an attack.
        var line = string.Concat(path.EnumerateRunes().Select(
            r => r.IsAscii && r.Value > ' ' ? r.ToString() : Uri.EscapeDataString(r.ToString())));
        using var request = new HttpRequestMessage(method,
            new Uri(Address + line, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))
        { Content = content };
        if (account is not null) request.Headers.TryAddWithoutValidation(PlatformSignIn.Header, Principal(account));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _client.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? account) => SendAsync(HttpMethod.Get, path, account);

    public async Task<string> TextAsync(string path, string account) => await (await GetAsync(path, account)).Content.ReadAsStringAsync();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _pages.DisposeAsync();
    }
}

/// <summary>Everything that was logged, as one would read it.</summary>
public sealed class LinesSeen
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get { lock (_lines) return [.. _lines]; }
    }

    public ILogger<T> Of<T>() => new Logger<T>(this);

    private sealed class Logger<T>(LinesSeen seen) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            lock (seen._lines) seen._lines.Add(formatter(state, exception) + exception);
        }
    }
}
