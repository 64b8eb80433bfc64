using System.Globalization;
using System.Text.Json;
using LearningHours.Mail;
using LearningHours.Notices;
using LearningHours.Options;
using LearningHours.Resilience;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Nightly;
using LearningHours.Tests.Functions.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningHours.Tests.Functions.Mail;

/// <summary>When mails are sent, how many, and which ones together.</summary>
public sealed class OutboxRestraintTests
{
    private const string Night = "2018-08-24";

    private readonly TablesInMemory _memory = new();
    private readonly SettableTime _time = new(default);
    private readonly NightSettings _settings = new()
    {
        MailFrom = "hours@city.example",
        PersonKey = "a key of the tests",
        SendGridApiKey = "SG.test",
        MailConnections = 1
    };

    [Theory]
    [InlineData("2018-08-27 07:59:59", 0)]
    [InlineData("2018-08-27 08:00:00", 1)]
    [InlineData("2018-08-27 08:00:01", 1)]
    [InlineData("2018-08-27 17:59:59", 1)]
    [InlineData("2018-08-27 18:00:00", 0)]
    [InlineData("2018-08-27 18:00:01", 0)]
    [InlineData("2018-08-25 12:00:00", 0)] // Saturday
    [InlineData("2018-09-24 12:00:00", 0)] // 中秋節, a Monday
    [InlineData("2018-12-22 12:00:00", 1)] // 補行上班, a Saturday
    public async Task A_mail_goes_in_the_window_of_a_workday(string taipei, int sent)
    {
        await LayOutAsync(Mail("a"));
        Assert.Equal((sent, 1 - sent), await DrainAsync(taipei, new CountingMailer()));
    }

    [Theory]
    [InlineData("2018-08-25 03:00:00")]
    [InlineData("2018-08-27 18:00:00")]
    [InlineData("2018-08-27 12:00:00")]
    public async Task A_deadline_of_tomorrow_waits_for_no_window(string taipei)
    {
        await LayOutAsync(Mail("a") with { IsUrgent = true }, Mail("b") with { NotBefore = new DateOnly(2018, 9, 30) });
        Assert.Equal((1, 1), await DrainAsync(taipei, new CountingMailer()));
    }

    [Fact]
    public async Task What_must_not_come_after_an_urgent_mail_goes_before_it_at_its_hour()
    {
        await LayOutAsync(
            Mail("a1") with { To = "a@city.example" }, Mail("a2") with { To = "a@city.example", IsUrgent = true },
                Mail("a3") with { To = "a@city.example" }, Mail("b"));
        var mailer = new CountingMailer();
        Assert.Equal((2, 2), await DrainAsync("2018-08-25 03:00:00", mailer));
        Assert.Equal(["a1", "a2"], mailer.Keys);
    }

    [Theory]
    [InlineData("2018-08-27", 0)]
    [InlineData("2018-08-28", 1)]
    [InlineData("2018-08-29", 1)]
    public async Task A_mail_waits_for_its_day(string day, int sent)
    {
        await LayOutAsync(Mail("a") with { NotBefore = new DateOnly(2018, 8, 28) });
        Assert.Equal((sent, 1 - sent), await DrainAsync($"{day} 12:00:00", new CountingMailer()));
    }

    [Fact]
    public async Task Beyond_the_ceiling_of_a_day_mails_wait_for_the_next_urgent_ones_first()
    {
        _settings.MailsPerDay = 3;
        await LayOutAsync([.. Enumerable.Range(0, 5).Select(i => Mail($"k{i}")), Mail("urgent") with { IsUrgent = true }]);
        var mailer = new CountingMailer();
        Assert.Equal((3, 3), await DrainAsync("2018-08-27 09:00:00", mailer));
        Assert.Equal("urgent", mailer.Keys[0]);
        // Nobody knows whether a mail in doubt was sent, so it counts. The day ends at midnight in Taipei, which is 16:00 UTC.
        Assert.Equal((0, 3), await DrainAsync("2018-08-27 17:59:59", mailer));
        _settings.SendWindow = "00:00-23:59";
        Assert.Equal((0, 3), await DrainAsync("2018-08-27 23:58:59", mailer));
        Assert.Equal((3, 0), await DrainAsync("2018-08-28 00:00:00", mailer));
        Assert.Equal(6, mailer.Keys.Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public async Task So_many_mails_as_are_set_are_on_their_way_at_once_and_no_more(int connections)
    {
        _settings.MailConnections = connections;
        await LayOutAsync([.. Enumerable.Range(0, 25).Select(i => Mail($"k{i}") with { Html = $"<p>{i}</p>" })]);
        var mailer = new MeetingMailer(connections);
        Assert.Equal((25, 0), await DrainAsync("2018-08-27 12:00:00", mailer));
        Assert.Equal(connections, mailer.Most);
    }

    [Theory]
    [InlineData(2, new[] { 2 })]
    [InlineData(999, new[] { 999 })]
    [InlineData(1000, new[] { 1000 })]
    [InlineData(1001, new[] { 1, 1000 })]
    public async Task Mails_of_one_text_go_together_up_to_a_thousand_and_nobody_sees_another(int mails, int[] requests)
    {
        using var endpoint = new MailEndpoint();
        await LayOutAsync([.. Enumerable.Range(0, mails).Select(i => Mail($"k{i:0000}"))]);
        Assert.Equal((mails, 0), await DrainAsync("2018-08-27 12:00:00", Service(endpoint)));

        var together = endpoint.Bodies.Select(Personalizations).ToList();
        Assert.Equal(requests, together.Select(t => t.Count).Order());
        Assert.Equal(mails, together.SelectMany(t => t).Select(p => p.Key).Distinct().Count());
        Assert.All(together.SelectMany(t => t), p => Assert.Equal(1, p.Recipients));
    }

    [Fact]
    public async Task Mails_that_differ_in_a_word_an_answer_address_or_a_day_go_each_by_itself()
    {
        using var endpoint = new MailEndpoint();
        var entry = new CalendarEntry("u@learning-hours", 1, false, new DateOnly(2018, 9, 3), "補休", "");
        await LayOutAsync(
            Mail("a"), Mail("b") with { Html = "<p>別的</p>" }, Mail("c") with { Text = "別的" }, Mail("d") with { Subject = "別的" },
                Mail("e") with { ReplyTo = "hr@city.example" },
            Mail("h") with { HoldsAdvice = true }, Mail("f") with { Calendar = [entry] },
                Mail("g") with { Calendar = [entry with { Sequence = 2 }] });
        Assert.Equal((8, 0), await DrainAsync("2018-08-27 12:00:00", Service(endpoint)));
        Assert.Equal(8, endpoint.Bodies.Count);
    }

    [Fact]
    public async Task An_address_that_stands_there_twice_is_twice_in_no_request()
    {
        using var endpoint = new MailEndpoint();
        await LayOutAsync(Mail("a"), Mail("b"), Mail("c") with { To = "A@city.example" });
        Assert.Equal((3, 0), await DrainAsync("2018-08-27 12:00:00", Service(endpoint)));
        Assert.All(endpoint.Bodies, b => Assert.Single(Personalizations(b)));
        Assert.Equal(3, endpoint.Bodies.Count);
    }

    [Theory]
    [InlineData(Answer.Broken, MailState.SetAside)]
    [InlineData(Answer.Refused, MailState.Dropped)]
    [InlineData(Answer.TooMany, MailState.Pending)]
    public async Task What_became_of_a_request_became_of_all_its_mails(Answer answer, MailState state)
    {
        using var endpoint = new MailEndpoint(answer) { ResetAt = DateTimeOffset.UtcNow.AddSeconds(60).ToUnixTimeSeconds() };
        var storage = await LayOutAsync(Mail("a"), Mail("b"), Mail("c"));
        await DrainAsync("2018-08-27 12:00:00", Service(endpoint));
        Assert.All(await storage.Outbox.ReadAllAsync(CancellationToken.None), m => Assert.Equal(state, m.State));
    }

    private static Notice Mail(string key) => new(key, NoticeKind.Staff, $"{key}@city.example", "同仁", "主旨", "內文", "<p>內文</p>");

    private static SendGridMailer Service(MailEndpoint endpoint) => new(
        SendGridHttp.Client(new NightSettings { SendGridApiKey = "SG.test", SendGridEndpoint = endpoint.Address }, RetrySettings.Mail),
        MailResilience.Build(TimeProvider.System, RetrySettings.Mail), new MailPace(TimeProvider.System), "hours@city.example", "查核");

    private static List<(string Key, int Recipients)> Personalizations(string body)
    {
        using var mail = JsonDocument.Parse(body);
        return [.. mail.RootElement.GetProperty("personalizations").EnumerateArray()
            .Select(p => (p.GetProperty("custom_args").GetProperty("notice").GetString()!, p.GetProperty("to").GetArrayLength()))];
    }

    private async Task<StorageAccount> LayOutAsync(params Notice[] notices)
    {
        var storage = _memory.Open();
        var run = new RunRecord(new RunId(new DateOnly(2018, 8, 24), 1)) { State = RunState.Done };
        await storage.Runs.TryAddAsync(run, CancellationToken.None);
        foreach (var notice in notices) await storage.Outbox.AddAsync(new OutboxMail(Night, run.Id.ToString(), notice),
            new HashSet<string>(), CancellationToken.None);
        return storage;
    }

    private async Task<(int Sent, int Waiting)> DrainAsync(string taipei, IMailer mailer)
    {
        _time.Now = new DateTimeOffset(DateTime.ParseExact(taipei, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            TimeSpan.FromHours(8));
        var report = await new OutboxDrain(_memory.Open(), mailer, _settings, _time, NullLogger<OutboxDrain>.Instance).RunAsync(null,
            CancellationToken.None);
        return (report.Sent, report.Waiting);
    }

    private sealed class CountingMailer : IMailer
    {
        public List<string> Keys { get; } = [];

        public Task<MailResult> SendAsync(string night, Notice notice, CancellationToken cancel)
        {
            Keys.Add(notice.Key);
            return Task.FromResult(new MailResult(MailOutcome.Sent, "202"));
        }
    }

    /// <summary>Each send but the first, which is alone, waits until the expected number runs at once, or gives up after a while.</summary>
    private sealed class MeetingMailer(int expected) : IMailer
    {
        private int _now, _most, _all;

        public int Most => _most;

        public async Task<MailResult> SendAsync(string night, Notice notice, CancellationToken cancel)
        {
            var here = Interlocked.Increment(ref _now);
            for (var known = _most; here > known; known = _most) Interlocked.CompareExchange(ref _most, here, known);
            if (Interlocked.Increment(ref _all) > 1)
                for (var tries = 0; _most < expected && tries < 200; tries++)
                    await Task.Delay(10, cancel);
            await Task.Delay(5, cancel);
            Interlocked.Decrement(ref _now);
            return new MailResult(MailOutcome.Sent, "202");
        }
    }
}
