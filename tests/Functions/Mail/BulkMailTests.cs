using System.Diagnostics;
using System.Globalization;
using LearningHours.Mail;
using LearningHours.Notices;
using LearningHours.Options;
using LearningHours.Resilience;
using LearningHours.Storage;
using LearningHours.Tests.Core.Notices;
using LearningHours.Tests.Functions.Nightly;
using LearningHours.Tests.Functions.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace LearningHours.Tests.Functions.Mail;

/// <summary>
/// A night that writes to everybody, against a mail service on this machine that fails one request in twenty and has a rate limit. The
/// environment variable <c>RECIPIENTS</c> sets the number of people (<c>EMULATED</c> its maximum with the emulator), <c>RATE</c> how many
/// requests a second the service accepts, and <c>CONNECTIONS</c> how many we make at once. The output shows what it took.
/// </summary>
public sealed class BulkMailTests(ITestOutputHelper output)
{
    private const int UsualRecipients = 400, UsualRate = 1000, UsualConnections = 32;

    [Fact]
    public async Task One_request_in_twenty_that_goes_wrong_keeps_no_mail_from_its_end_with_an_outbox_in_memory() =>
        await PlayAsync(new TablesInMemory());

    [Fact]
    public async Task One_request_in_twenty_that_goes_wrong_keeps_no_mail_from_its_end_with_the_emulator() => await PlayAsync(null);

    private async Task PlayAsync(TablesInMemory? memory)
    {
        var recipients = Number("RECIPIENTS", UsualRecipients);
        if (memory is null) recipients = Math.Min(recipients, Number("EMULATED", UsualRecipients));
        var bench = new NightBench();
        (bench.Settings.MailConnections, bench.Settings.MailsPerDrain,
            bench.Settings.MailsPerDay) = (Number("CONNECTIONS", UsualConnections), 100_000, 10_000_000);
        var storage = memory?.Open() ?? await bench.Storage.CreateAsync();
        var laidOut = Stopwatch.StartNew();
        await LayOutAsync(storage, bench.Time.Now, recipients);
        laidOut.Stop();

        var service = new BusyService(Number("RATE", UsualRate));
        using var endpoint = new MailEndpoint(_ => service.Meet()) { KeepsBodies = false, Headers = service.HeadersOf };
        var client = SendGridHttp.Client(new NightSettings { SendGridApiKey = "SG.test", SendGridEndpoint = endpoint.Address },
            RetrySettings.Mail);
        var (sent, setAside, drains, stored) = (0, 0, 0, memory?.Requests ?? 0);
        using var heap = new HeapWatch();
        var watch = Stopwatch.StartNew();
        var begun = Process.GetCurrentProcess().TotalProcessorTime;
        for (var left = recipients; left > 0; drains++)
        {
            // Each drain stands for a process of its own, which knows nothing of what the one before encountered.
            var mailer = new SendGridMailer(client, MailResilience.Build(TimeProvider.System, RetrySettings.Mail),
                new MailPace(TimeProvider.System), "hours@city.example", "查核");
            var report = await new OutboxDrain(storage, mailer, bench.Settings, bench.Time,
                NullLogger<OutboxDrain>.Instance).RunAsync(null, CancellationToken.None);
            (sent, setAside, left) = (sent + report.Sent, setAside + report.SetAside, report.Waiting);
            Assert.Equal(0, report.Dropped);
            Assert.InRange(drains, 0, 50);
        }
        watch.Stop();
        var seconds = watch.Elapsed.TotalSeconds;
        var cpu = (Process.GetCurrentProcess().TotalProcessorTime - begun).TotalSeconds;
        Say($"{recipients} recipients, {(memory is null ? "emulator" : "memory")}: laid out in {laidOut.Elapsed.TotalSeconds:0.0} s");
        Say($"sent {sent}, set aside {setAside} in {seconds:0.0} s ({recipients / seconds:0}/s; {cpu:0} CPU s, the service among them)");
        Say($"{drains} drains");
        Say($"{service.Requests} requests, {service.Accepted} accepted, {service.Failed} answered by 5xx, {service.Refused} by 429");
        Say($"{service.OverRate} by 429 beyond the service's rate; {(memory?.Requests ?? 0) - stored} requests of the table");
        Say($"heap at most {heap.Most / 1e6:0} MB above {heap.Before / 1e6:0} MB");

        Assert.Equal((recipients, service.Accepted, service.Failed), (sent + setAside, sent, setAside));
        Assert.True(service.OverRate <= service.Accepted / 20, "the service's rate is run against");
    }

    private void Say(FormattableString line) => output.WriteLine(FormattableString.Invariant(line));

    private static async Task LayOutAsync(StorageAccount storage, DateTimeOffset now, int recipients)
    {
        var mail = MailsOfEachKind.All()["staff-correction"];
        var run = new RunRecord(new RunId(new DateOnly(2018, 8, 24), 1)) { State = RunState.Done, Started = now, Ended = now };
        await storage.Runs.TryAddAsync(run, CancellationToken.None);
        await Parallel.ForEachAsync(Enumerable.Range(0, recipients), async (i, cancel) =>
        {
            var html = mail.Html.Replace("王小明", $"同仁{i}", StringComparison.Ordinal);
            var one = mail with { Key = $"kaohsiung-107|1|{i:x16}|changed", To = $"e{i}@city.example", ToName = $"同仁{i}", Html = html };
            await storage.Outbox.AddAsync(new OutboxMail("2018-08-24", run.Id.ToString(), one) { Created = now }, new HashSet<string>(),
                cancel);
        });
    }

    private static int Number(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var asked) ? asked : usual;

    /// <summary>
    /// Of every forty requests, answers one with 429 and one with 5xx; beyond its rate, all with 429 until the next second.
    /// </summary>
    private sealed class BusyService(int rate)
    {
        private static readonly Answer[] Breaks = [Answer.Broken, Answer.BadGateway, Answer.Unavailable, Answer.GatewayTimeout];

        private readonly Lock _door = new();
        private long _second;
        private int _inSecond;

        public int Requests { get; private set; }
        public int Accepted { get; private set; }
        public int Failed { get; private set; }
        public int Refused { get; private set; }
        public int OverRate { get; private set; }

        public Answer Meet()
        {
            lock (_door)
            {
                Requests++;
                var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
                if (now != _second) (_second, _inSecond) = (now, 0);
                if (++_inSecond > rate)
                {
                    OverRate++;
                    return Answer.TooMany;
                }
                switch (Requests % 40)
                {
                    case 7:
                        Refused++;
                        return Answer.TooMany;
                    case 27:
                        return Breaks[Failed++ % Breaks.Length];
                    default:
                        Accepted++;
                        return Answer.Accepted;
                }
            }
        }

        public string HeadersOf(Answer answer)
        {
            lock (_door)
            {
                // A refusal for another reason than the rate says nothing about the rate.
                if (answer == Answer.TooMany && _inSecond <= rate) return "";
                var remaining = Math.Max(0, rate - _inSecond);
                return $"X-RateLimit-Limit: {rate}\r\nX-RateLimit-Remaining: {remaining}\r\nX-RateLimit-Reset: {_second + 1}\r\n";
            }
        }
    }

    /// <summary>Measures how much more memory is in use than before.</summary>
    private sealed class HeapWatch : IDisposable
    {
        private readonly Timer _timer;
        private long _most;

        public HeapWatch()
        {
            Before = GC.GetTotalMemory(forceFullCollection: true);
            _timer = new Timer(_ => _most = Math.Max(_most, GC.GetTotalMemory(false) - Before), null, 0, 50);
        }

        public long Before { get; }
        public long Most => _most;

        public void Dispose() => _timer.Dispose();
    }
}
