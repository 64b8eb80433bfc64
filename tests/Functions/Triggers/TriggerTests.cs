using LearningHours.Files;
using LearningHours.Mail;
using LearningHours.Nightly;
using LearningHours.Runs;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Nightly;
using LearningHours.Triggers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningHours.Tests.Functions.Triggers;

/// <summary>The triggers, called as the host would but without it.</summary>
public sealed class TriggerTests
{
    private readonly NightBench _bench = new();

    [Fact]
    public async Task A_night_uses_files_whose_events_were_lost()
    {
        var storage = await _bench.Storage.CreateAsync();
        await SmallCity.OnFirstNight().LayDownAsync(storage);
        await _bench.RunAsync(SmallCity.FirstNight);
        Assert.Equal(["agencies", "calendar", "hours", "releases", "roster"],
            (await storage.Receipts.ReadUsedAsync(CancellationToken.None)).Select(r => FeedNames.Of(r.Item1)).Order(
                StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_timers_judge_the_taipei_date_and_send_its_mails()
    {
        var storage = await _bench.Storage.CreateAsync();
        await SmallCity.OnFirstNight().LayDownAsync(storage);
        _bench.Time.Now = new DateTimeOffset(2018, 8, 24, 18, 0, 0, TimeSpan.Zero);
        var night = new NightlyRun(storage, _bench.Settings, SmallCity.Shelf(), _bench.Time, NullLogger<NightlyRun>.Instance);
        var outbox = new OutboxDrain(storage, _bench.Mailer, _bench.Settings, _bench.Time, NullLogger<OutboxDrain>.Instance);

        await new NightlyEvaluation(night, _bench.Time).RunAsync(new TimerInfo(), CancellationToken.None);
        await new SendNotices(outbox, new MailSettlement(storage, _bench.Settings, _bench.Time,
            NullLogger<MailSettlement>.Instance)).RunAsync(new TimerInfo(), CancellationToken.None);

        Assert.Equal(new RunId(new DateOnly(2018, 8, 25), 1), Assert.Single(await storage.Runs.ReadAllAsync(CancellationToken.None)).Id);
        Assert.Equal(["north@city.example"], _bench.Mailer.Sent.Select(m => m.To));
    }
}
