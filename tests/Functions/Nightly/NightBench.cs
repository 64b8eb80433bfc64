using Azure.Core.Pipeline;
using LearningHours.Mail;
using LearningHours.Nightly;
using LearningHours.Notices;
using LearningHours.Options;
using LearningHours.Runs;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>Nights of the small city against the emulator, with one storage, one clock and a mail service that remembers.</summary>
public sealed class NightBench : IAsyncDisposable
{
    public PlanShelf Shelf { get; init; } = SmallCity.Shelf();

    public TestStorage Storage { get; } = new();
    public SettableTime Time { get; } = new(new DateTimeOffset(2018, 8, 24, 18, 0, 0, TimeSpan.Zero));
    public RememberingMailer Mailer { get; } = new();
    public NightSettings Settings { get; } =
        new()
        {
            MailFrom = "hours@city.example",
            PersonKey = "a key of the tests",
            StaleAfterDays = "",
            ShrinkLimit = 1,
            MailConnections = 1
        };

    public ValueTask DisposeAsync() => Storage.DisposeAsync();

    public Task<NightOutcome> RunAsync(DateOnly asOf, HttpPipelinePolicy? fate = null, params IReadOnlyCollection<string> release) =>
        new NightlyRun(Storage.Open(fate), Settings, Shelf, Time, NullLogger<NightlyRun>.Instance).RunAsync(asOf, release,
            CancellationToken.None);

    public Task<DrainReport> DrainAsync(HttpPipelinePolicy? fate = null, IMailer? mailer = null) =>
        Drain(fate, mailer).RunAsync(null, CancellationToken.None);

    public OutboxDrain Drain(HttpPipelinePolicy? fate = null, IMailer? mailer = null) =>
        new(Storage.Open(fate), mailer ?? Mailer, Settings, Time, NullLogger<OutboxDrain>.Instance);

    /// <summary>Runs and mails the first night, then uploads the exports of the second.</summary>
    public async Task<StorageAccount> BeforeSecondNightAsync()
    {
        var storage = await Storage.CreateAsync();
        await SmallCity.OnFirstNight().LayDownAsync(storage);
        Assert.Equal(NightEnd.Done, (await RunAsync(SmallCity.FirstNight)).End);
        await DrainAsync();
        Mailer.Sent.Clear();
        await SmallCity.OnSecondNight().LayDownAsync(storage);
        Time.Now += TimeSpan.FromDays(1);
        return storage;
    }
}

/// <summary>A mail service that accepts and remembers everything.</summary>
public sealed class RememberingMailer : IMailer
{
    public List<(string Night, string Key, string To, string Html)> Sent { get; } = [];

    public Task<MailResult> SendAsync(string night, Notice notice, CancellationToken cancel)
    {
        lock (Sent) Sent.Add((night, notice.Key, notice.To, notice.Html));
        return Task.FromResult(new MailResult(MailOutcome.Sent, "202"));
    }
}
