using System.Text;
using LearningHours.Mail;
using LearningHours.Notices;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Nightly;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningHours.Tests.Functions.Mail;

/// <summary>What mails told that never arrived is told again once the person can be reached, and nothing else.</summary>
public sealed class BouncedMailTests
{
    private const string Address = "e2@city.example";
    private readonly NightBench _bench = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_two_mails_that_bounced_a_corrected_address_is_told_what_both_told(bool newestFirst)
    {
        var storage = await AfterTwoMailsAsync();
        MailEvent[] events = [await EventAsync(0, MailFate.Unreached, "bounce"), await EventAsync(1, MailFate.Dropped, "dropped")];
        await TakeInAsync(newestFirst ? [.. events.Reverse()] : events);
        await CorrectAsync(storage, "e2.new@city.example");

        Assert.Equal([ToldEvent.Decision, ToldEvent.Result], await ToldNextNightAsync(storage, "e2.new@city.example"));
    }

    [Fact]
    public async Task While_nothing_reaches_the_address_nothing_is_sent_there()
    {
        var storage = await AfterTwoMailsAsync();
        await TakeInAsync([await EventAsync(0, MailFate.Unreached, "bounce"), await EventAsync(1, MailFate.Dropped, "dropped")]);

        Assert.Empty(await ToldNextNightAsync(storage, Address));
    }

    [Fact]
    public async Task What_bounced_before_a_mail_that_arrived_is_told_and_what_arrived_is_not()
    {
        var storage = await AfterTwoMailsAsync();
        await TakeInAsync([await EventAsync(0, MailFate.Unreached, "blocked"), await EventAsync(1, MailFate.Taken, "delivered")]);

        Assert.Equal([ToldEvent.Result], await ToldNextNightAsync(storage, Address));
    }

    [Fact]
    public async Task What_arrived_before_a_mail_that_bounced_is_not_told_again()
    {
        var storage = await AfterTwoMailsAsync();
        await TakeInAsync([await EventAsync(0, MailFate.Taken, "delivered"), await EventAsync(1, MailFate.Unreached, "bounce")]);
        await CorrectAsync(storage, "e2.new@city.example");

        Assert.Equal([ToldEvent.Decision], await ToldNextNightAsync(storage, "e2.new@city.example"));
    }

    /// <summary>On the second night E2 is told the result, on the third that it was approved.</summary>
    private async Task<StorageAccount> AfterTwoMailsAsync()
    {
        var storage = await _bench.BeforeSecondNightAsync();
        await RunAsync(SmallCity.SecondNight);
        await UploadAsync(storage, "decisions/decisions.csv",
            "員工編號,計畫,項目,決定,數量,日期,決定者,理由\r\nE2,smallcity-107,commendation,核定,1,2018-08-26,人事室,考績會通過\r\n");
        await RunAsync(SmallCity.SecondNight.AddDays(1));
        return storage;
    }

    private async Task RunAsync(DateOnly night)
    {
        await _bench.RunAsync(night);
        await _bench.DrainAsync();
        _bench.Time.Now += TimeSpan.FromDays(1);
    }

    /// <summary>What the mail service says of the first or the second mail to E2.</summary>
    private async Task<MailEvent> EventAsync(int mail, MailFate fate, string word)
    {
        var mails = (await _bench.Storage.Open().Outbox.ReadAllAsync(CancellationToken.None)).Where(m => m.Notice.To == Address)
            .OrderBy(m => m.Night, StringComparer.Ordinal).ToList();
        Assert.Equal([(ToldEvent.Result, MailState.Sent), (ToldEvent.Decision, MailState.Sent)],
            mails.Select(m => (Assert.Single(m.Notice.Told).Event, m.State)));
        return new MailEvent(mails[mail].Night, mails[mail].Notice.Key, Address, fate, word, _bench.Time.Now.AddHours(mail),
            word == "delivered");
    }

    private Task TakeInAsync(IReadOnlyList<MailEvent> events) =>
        new MailSettlement(_bench.Storage.Open(), _bench.Settings, _bench.Time, NullLogger<MailSettlement>.Instance)
            .TakeInAsync(events, CancellationToken.None);

    private static Task CorrectAsync(StorageAccount storage, string address) =>
        UploadAsync(storage, "roster/roster.csv",
            SmallCity.OnSecondNight().Feeds()["roster/roster.csv"].Replace(Address, address, StringComparison.Ordinal));

    private static Task UploadAsync(StorageAccount storage, string path, string text) =>
        storage.Exports.UploadAsync(path, new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None);

    private async Task<IReadOnlyList<string>> ToldNextNightAsync(StorageAccount storage, string address)
    {
        var night = SmallCity.SecondNight.AddDays(2);
        await RunAsync(night);
        return [.. (await storage.Outbox.ReadAllAsync(CancellationToken.None))
            .Where(m => m.Night == ResultBlobs.PrefixOf(night) && m.Notice.To == address)
            .SelectMany(m => m.Notice.Told).Select(t => t.Event).Order(StringComparer.Ordinal)];
    }
}
