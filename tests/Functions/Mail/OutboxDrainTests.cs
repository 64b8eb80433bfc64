using LearningHours.Mail;
using LearningHours.Notices;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Nightly;
using LearningHours.Tests.Functions.Storage;

namespace LearningHours.Tests.Functions.Mail;

public sealed class OutboxDrainTests
{
    private readonly NightBench _bench = new();

    [Theory]
    [InlineData(MailOutcome.Sent, "Sent")]
    [InlineData(MailOutcome.Refused, "Dropped")]
    [InlineData(MailOutcome.Unclear, "SetAside")]
    [InlineData(MailOutcome.NotNow, "Pending")]
    public async Task Each_outcome_has_its_state(MailOutcome outcome, string state)
    {
        var storage = await WithMailsAsync(1);
        await _bench.DrainAsync(mailer: new FixedMailer(outcome));
        var mail = Assert.Single(await storage.Outbox.ReadAllAsync(CancellationToken.None));
        Assert.Equal((state, 1), (mail.State.ToString(), mail.Attempts));
    }

    [Fact]
    public async Task What_was_set_aside_stays_set_aside()
    {
        await WithMailsAsync(2);
        Assert.Equal(2, (await _bench.DrainAsync(mailer: new FixedMailer(MailOutcome.Unclear))).SetAside);
        Assert.Equal(new DrainReport(0, 0, 0, 0), await _bench.DrainAsync());
        Assert.Empty(_bench.Mailer.Sent);
    }

    [Fact]
    public async Task Of_two_senders_each_mail_goes_to_one()
    {
        await WithMailsAsync(30);
        var reports = await Task.WhenAll(_bench.DrainAsync(), _bench.DrainAsync(), _bench.DrainAsync());
        Assert.Equal(30, reports.Sum(r => r.Sent));
        Assert.Equal(30, _bench.Mailer.Sent.Select(m => m.Key).Distinct().Count());
        Assert.Equal(30, _bench.Mailer.Sent.Count);
    }

    /// <summary>Each would send up to the limit on its own; the mail of the other counts.</summary>
    [Fact]
    public async Task Two_senders_at_once_keep_the_limit_of_a_day_together()
    {
        await WithMailsAsync(2);
        _bench.Settings.MailsPerDay = 1;
        var meanwhile = new Meanwhile("Outbox", async () => Assert.Equal(1, (await _bench.DrainAsync()).Sent));
        Assert.Equal(new DrainReport(0, 2, 0, 0), await _bench.DrainAsync(meanwhile));
        Assert.Single(_bench.Mailer.Sent);
    }

    [Fact]
    public async Task A_sender_killed_at_any_write_sends_no_mail_twice_and_loses_none_silently()
    {
        const int Mails = 3;
        for (var lastWrite = 1; lastWrite < 2 * Mails; lastWrite++)
        {
            var storage = await WithMailsAsync(Mails);
            _bench.Mailer.Sent.Clear();
            await Assert.ThrowsAsync<KilledException>(() => _bench.DrainAsync(new ProcessFate(lastWrite)));
            _bench.Time.Now += TimeSpan.FromMinutes(_bench.Settings.ClaimMinutes + 1);
            await _bench.DrainAsync();

            Assert.Equal(_bench.Mailer.Sent.Count, _bench.Mailer.Sent.Distinct().Count());
            var states = (await storage.Outbox.ReadAllAsync(CancellationToken.None))
                .Where(m => m.Run.EndsWith($"{_runs:000}", StringComparison.Ordinal)).Select(m => m.State).ToList();
            Assert.Equal(lastWrite % 2, states.Count(s => s == MailState.SetAside));
            Assert.Equal(Mails - lastWrite % 2, states.Count(s => s == MailState.Sent));
        }
    }

    [Theory]
    [InlineData(0, MailState.Claimed)]
    [InlineData(1, MailState.SetAside)]
    public async Task A_claim_grows_old_after_its_minutes_and_not_before(int secondsLater, MailState expected)
    {
        var storage = await WithMailsAsync(1);
        await Assert.ThrowsAsync<KilledException>(() => _bench.DrainAsync(new ProcessFate(1)));
        _bench.Time.Now += TimeSpan.FromMinutes(_bench.Settings.ClaimMinutes) + TimeSpan.FromSeconds(secondsLater);
        await _bench.DrainAsync();
        Assert.Equal(expected, Assert.Single(await storage.Outbox.ReadAllAsync(CancellationToken.None)).State);
    }

    [Theory]
    [InlineData(RunState.Running, MailState.Pending)]
    [InlineData(RunState.Failed, MailState.Dropped)]
    [InlineData(RunState.Held, MailState.Dropped)]
    [InlineData(RunState.Done, MailState.Sent)]
    public async Task A_mail_goes_with_its_run(RunState run, MailState expected)
    {
        var storage = await WithMailsAsync(1, run);
        await _bench.DrainAsync();
        Assert.Equal(expected, Assert.Single(await storage.Outbox.ReadAllAsync(CancellationToken.None)).State);
    }

    [Theory]
    [InlineData(RunState.Running)]
    [InlineData(RunState.Held)]
    public async Task What_operators_are_told_goes_whatever_became_of_the_run(RunState run)
    {
        var storage = await WithMailsAsync(0, run);
        await storage.Outbox.AddAsync(
            new OutboxMail("2018-08-25", "2018-08-25|001", OperatorLetter.NoPlan(new DateOnly(2018, 8, 25), "it@city.example")),
            new HashSet<string>(), CancellationToken.None);
        Assert.Equal(1, (await _bench.DrainAsync()).Sent);
    }

    [Fact]
    public async Task Two_drains_of_one_process_at_once_send_each_mail_once()
    {
        await WithMailsAsync(40);
        var drain = _bench.Drain();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => drain.RunAsync(null, CancellationToken.None))));
        Assert.Equal(40, _bench.Mailer.Sent.Count);
        Assert.Equal(40, _bench.Mailer.Sent.Select(m => m.Key).Distinct().Count());
    }

    [Fact]
    public async Task A_service_that_takes_nothing_is_tried_with_one_mail_and_all_wait()
    {
        var storage = await WithMailsAsync(5);
        var mailer = new FixedMailer(MailOutcome.Closed, "401");
        Assert.Equal(new DrainReport(0, 5, 0, 0) { Closed = "401" }, await _bench.DrainAsync(mailer: mailer));
        Assert.Equal(1, mailer.Tried);
        Assert.All(await storage.Outbox.ReadAllAsync(CancellationToken.None), m => Assert.Equal(MailState.Pending, m.State));
    }

    [Theory]
    [InlineData("401", Microsoft.Extensions.Logging.LogLevel.Error)]
    [InlineData("403", Microsoft.Extensions.Logging.LogLevel.Error)]
    [InlineData("429", Microsoft.Extensions.Logging.LogLevel.Warning)]
    public async Task That_the_service_refuses_us_is_an_alert(string status, Microsoft.Extensions.Logging.LogLevel level)
    {
        await WithMailsAsync(2);
        var log = new RememberingLog<OutboxDrain>();
        await new OutboxDrain(_bench.Storage.Open(), new FixedMailer(MailOutcome.Closed, status), _bench.Settings, _bench.Time,
            log).RunAsync(
            null, CancellationToken.None);
        Assert.Equal(level, Assert.Single(log.Lines, l => l.Text.Contains(status, StringComparison.Ordinal)).Level);
    }

    [Fact]
    public async Task Nobody_gets_a_later_mail_before_an_earlier_one()
    {
        var storage = await WithMailsAsync(1);
        await WithMailsAsync(1);
        var mailer = new ScriptedMailer(MailOutcome.NotNow, MailOutcome.Sent, MailOutcome.Sent);
        Assert.Equal((0, 2), ((await _bench.DrainAsync(mailer: mailer)) is var first ? (first.Sent, first.Waiting) : default));
        await _bench.DrainAsync(mailer: mailer);
        Assert.Equal(["1-00", "1-00", "2-00"], mailer.Tried);
        Assert.All(await storage.Outbox.ReadAllAsync(CancellationToken.None), m => Assert.Equal(MailState.Sent, m.State));
    }

    [Fact]
    public async Task A_clock_that_goes_an_hour_before_ours_doubles_nothing_and_what_we_sent_stays_sent()
    {
        var storage = await WithMailsAsync(1);
        var mailer = new CallbackMailer(async () =>
        {
            _bench.Time.Now += TimeSpan.FromHours(1);
            Assert.Equal(1, (await _bench.DrainAsync()).SetAside);
        });
        Assert.Equal(1, (await _bench.DrainAsync(mailer: mailer)).Sent);
        Assert.Empty(_bench.Mailer.Sent);
        Assert.Equal(MailState.Sent, Assert.Single(await storage.Outbox.ReadAllAsync(CancellationToken.None)).State);
    }

    [Fact]
    public async Task What_a_dead_run_put_out_is_taken_over_even_when_it_was_dropped_and_what_a_done_one_did_is_not()
    {
        var storage = await WithMailsAsync(1, RunState.Failed);
        await _bench.DrainAsync();
        var dropped = Assert.Single(await storage.Outbox.ReadAllAsync(CancellationToken.None));
        await storage.Outbox.AddAsync(dropped with { Run = "2018-08-25|002" }, new HashSet<string>(), CancellationToken.None);
        Assert.Equal(MailState.Dropped, Assert.Single(await storage.Outbox.ReadAllAsync(CancellationToken.None)).State);
        await storage.Outbox.AddAsync(dropped with { Run = "2018-08-25|002", State = MailState.Pending },
            new HashSet<string> { dropped.Run }, CancellationToken.None);
        var revived = Assert.Single(await storage.Outbox.ReadAllAsync(CancellationToken.None));
        Assert.Equal(("2018-08-25|002", MailState.Pending), (revived.Run, revived.State));
    }

    [Fact]
    public async Task A_mail_too_long_for_a_row_is_set_aside_and_the_others_go()
    {
        var storage = await WithMailsAsync(1);
        var random = new Random(1);
        var text = string.Create(900_000, random,
            static (to, r) => { for (var i = 0; i < to.Length; i++) to[i] = (char)r.Next(0x4e00, 0x9fa5); });
        var notice = new Notice("long", NoticeKind.Personnel, "north@city.example", "北區公所", "主旨", text, "");
        Assert.False(await storage.Outbox.AddAsync(new OutboxMail("2018-08-25", "2018-08-25|001", notice), new HashSet<string>(),
            CancellationToken.None));
        Assert.Equal(1, (await _bench.DrainAsync()).Sent);
        Assert.Equal(MailState.SetAside, (await storage.Outbox.GetAsync("2018-08-25", "long", CancellationToken.None))!.State);
    }

    [Fact]
    public async Task A_drain_stops_at_its_ceiling()
    {
        await WithMailsAsync(5);
        _bench.Settings.MailsPerDrain = 3;
        Assert.Equal(new DrainReport(3, 2, 0, 0), await _bench.DrainAsync());
        Assert.Equal(new DrainReport(2, 0, 0, 0), await _bench.DrainAsync());
    }

    [Fact]
    public async Task A_sent_mail_keeps_no_body_and_a_long_one_survives_the_table()
    {
        var storage = await _bench.Storage.CreateAsync();
        var random = new Random(1);
        var body = string.Create(120_000, random,
            static (to, r) => { for (var i = 0; i < to.Length; i++) to[i] = (char)r.Next(0x4e00, 0x9fa5); });
        var notice = new Notice("k", NoticeKind.Personnel, "north@city.example", "北區公所", "主旨", body, "<p>" + body + "</p>");
        await storage.Outbox.AddAsync(new OutboxMail("2018-08-25", "2018-08-25|001", notice), new HashSet<string>(),
            CancellationToken.None);

        Assert.Equal("", Assert.Single(await storage.Outbox.ReadOpenAsync(CancellationToken.None)).Notice.Text);
        var stored = (await storage.Outbox.GetAsync("2018-08-25", "k", CancellationToken.None))!;
        Assert.Equal((notice.Text, notice.Html, notice.Subject, notice.ToName),
            (stored.Notice.Text, stored.Notice.Html, stored.Notice.Subject, stored.Notice.ToName));
        await storage.Outbox.TryReplaceAsync(stored with { State = MailState.Sent }, CancellationToken.None);
        Assert.Equal("", Assert.Single(await storage.Outbox.ReadAllAsync(CancellationToken.None)).Notice.Text);
    }

    private int _runs;

    /// <summary>Stores a run and its waiting mails.</summary>
    private async Task<StorageAccount> WithMailsAsync(int count, RunState state = RunState.Done)
    {
        var storage = await _bench.Storage.CreateAsync();
        var run = new RunRecord(new RunId(new DateOnly(2018, 8, 25), ++_runs))
        {
            State = state,
            Started = _bench.Time.Now,
            Ended = _bench.Time.Now
        };
        await storage.Runs.TryAddAsync(run, CancellationToken.None);
        for (var i = 0; i < count; i++)
        {
            var notice = new Notice($"{_runs}-{i:00}", NoticeKind.Staff, $"e{i}@city.example", "同仁", "主旨", "內文", "<p>內文</p>");
            await storage.Outbox.AddAsync(new OutboxMail("2018-08-25", run.Id.ToString(), notice) { Created = _bench.Time.Now },
                new HashSet<string>(), CancellationToken.None);
        }
        return storage;
    }

    private sealed class FixedMailer(MailOutcome outcome, string reason = "as told") : IMailer
    {
        public int Tried { get; private set; }

        public Task<MailResult> SendAsync(string night, Notice notice, CancellationToken cancel)
        {
            Tried++;
            return Task.FromResult(new MailResult(outcome, reason));
        }
    }

    private sealed class ScriptedMailer(params MailOutcome[] outcomes) : IMailer
    {
        public List<string> Tried { get; } = [];

        public Task<MailResult> SendAsync(string night, Notice notice, CancellationToken cancel)
        {
            Tried.Add(notice.Key);
            return Task.FromResult(new MailResult(outcomes[Tried.Count - 1], "as told"));
        }
    }

    private sealed class CallbackMailer(Func<Task> meanwhile) : IMailer
    {
        public async Task<MailResult> SendAsync(string night, Notice notice, CancellationToken cancel)
        {
            await meanwhile();
            return new MailResult(MailOutcome.Sent, "202");
        }
    }
}
