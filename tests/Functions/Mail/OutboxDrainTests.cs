using LearningHours.Mail;
using LearningHours.Notices;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Nightly;
using LearningHours.Tests.Functions.Storage;

namespace LearningHours.Tests.Functions.Mail;

public sealed class OutboxDrainTests
{
    private readonly NightBench bench = new();

    [Theory]
    [InlineData(MailOutcome.Sent, "Sent")]
    [InlineData(MailOutcome.Refused, "Dropped")]
    [InlineData(MailOutcome.Unclear, "SetAside")]
    [InlineData(MailOutcome.NotNow, "Pending")]
    public async Task Each_outcome_has_its_state(MailOutcome outcome, string state)
    {
        var storage = await WithMailsAsync(1);
        await bench.DrainAsync(mailer: new FixedMailer(outcome));
        var mail = Assert.Single(await storage.Outbox.ReadAllAsync(CancellationToken.None));
        Assert.Equal((state, 1), (mail.State.ToString(), mail.Attempts));
    }

    [Fact]
    public async Task What_was_set_aside_stays_set_aside()
    {
        await WithMailsAsync(2);
        Assert.Equal(2, (await bench.DrainAsync(mailer: new FixedMailer(MailOutcome.Unclear))).SetAside);
        Assert.Equal(new DrainReport(0, 0, 0, 0), await bench.DrainAsync());
        Assert.Empty(bench.Mailer.Sent);
    }

    [Fact]
    public async Task Of_two_senders_each_mail_goes_to_one()
    {
        await WithMailsAsync(30);
        var reports = await Task.WhenAll(bench.DrainAsync(), bench.DrainAsync(), bench.DrainAsync());
        Assert.Equal(30, reports.Sum(r => r.Sent));
        Assert.Equal(30, bench.Mailer.Sent.Select(m => m.Key).Distinct().Count());
        Assert.Equal(30, bench.Mailer.Sent.Count);
    }

    [Fact]
    public async Task A_sender_killed_at_any_write_sends_no_mail_twice_and_loses_none_silently()
    {
        const int Mails = 3;
        for (var lastWrite = 1; lastWrite < 2 * Mails; lastWrite++)
        {
            var storage = await WithMailsAsync(Mails);
            bench.Mailer.Sent.Clear();
            await Assert.ThrowsAsync<KilledException>(() => bench.DrainAsync(new ProcessFate(lastWrite)));
            bench.Time.Now += TimeSpan.FromMinutes(bench.Settings.ClaimMinutes + 1);
            await bench.DrainAsync();

            Assert.Equal(bench.Mailer.Sent.Count, bench.Mailer.Sent.Distinct().Count());
            var states = (await storage.Outbox.ReadAllAsync(CancellationToken.None)).Where(m => m.Run.EndsWith($"{runs:000}", StringComparison.Ordinal)).Select(m => m.State).ToList();
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
        await Assert.ThrowsAsync<KilledException>(() => bench.DrainAsync(new ProcessFate(1)));
        bench.Time.Now += TimeSpan.FromMinutes(bench.Settings.ClaimMinutes) + TimeSpan.FromSeconds(secondsLater);
        await bench.DrainAsync();
        Assert.Equal(expected, Assert.Single(await storage.Outbox.ReadAllAsync(CancellationToken.None)).State);
    }

    [Fact]
    public async Task Mails_of_a_run_that_is_not_done_wait_and_are_dropped_when_a_later_one_is()
    {
        var storage = await WithMailsAsync(1, RunState.Failed);
        Assert.Equal(1, (await bench.DrainAsync()).Waiting);
        bench.Time.Now += TimeSpan.FromMinutes(1);
        await storage.Runs.TryAddAsync(new RunRecord(new RunId(new DateOnly(2018, 8, 26), 1)) { State = RunState.Done, Ended = bench.Time.Now }, CancellationToken.None);
        Assert.Equal(1, (await bench.DrainAsync()).Dropped);
        Assert.Empty(bench.Mailer.Sent);
    }

    [Fact]
    public async Task A_drain_stops_at_its_ceiling()
    {
        await WithMailsAsync(5);
        bench.Settings.MailsPerDrain = 3;
        Assert.Equal(new DrainReport(3, 2, 0, 0), await bench.DrainAsync());
        Assert.Equal(new DrainReport(2, 0, 0, 0), await bench.DrainAsync());
    }

    [Fact]
    public async Task A_sent_mail_keeps_no_body_and_a_long_one_survives_the_table()
    {
        var storage = await bench.Storage.CreateAsync();
        var random = new Random(1);
        var body = string.Create(120_000, random, static (to, r) => { for (var i = 0; i < to.Length; i++) to[i] = (char)r.Next(0x4e00, 0x9fa5); });
        var notice = new Notice("k", NoticeKind.Personnel, "north@city.example", "北區公所", "主旨", body, "<p>" + body + "</p>");
        await storage.Outbox.AddAsync(new OutboxMail("2018-08-25", "2018-08-25|001", notice), new HashSet<string>(), CancellationToken.None);

        var stored = Assert.Single(await storage.Outbox.ReadOpenAsync(CancellationToken.None));
        Assert.Equal(notice, stored.Notice);
        await storage.Outbox.TryReplaceAsync(stored with { State = MailState.Sent }, CancellationToken.None);
        Assert.Equal("", Assert.Single(await storage.Outbox.ReadAllAsync(CancellationToken.None)).Notice.Text);
    }

    private int runs;

    /// <summary>A run and its mails, waiting.</summary>
    private async Task<StorageAccount> WithMailsAsync(int count, RunState state = RunState.Done)
    {
        var storage = await bench.Storage.CreateAsync();
        var run = new RunRecord(new RunId(new DateOnly(2018, 8, 25), ++runs)) { State = state, Started = bench.Time.Now, Ended = bench.Time.Now };
        await storage.Runs.TryAddAsync(run, CancellationToken.None);
        for (var i = 0; i < count; i++)
        {
            var notice = new Notice($"{runs}-{i:00}", NoticeKind.Staff, $"e{i}@city.example", "同仁", "主旨", "內文", "<p>內文</p>");
            await storage.Outbox.AddAsync(new OutboxMail("2018-08-25", run.Id.ToString(), notice) { Created = bench.Time.Now }, new HashSet<string>(), CancellationToken.None);
        }
        return storage;
    }

    private sealed class FixedMailer(MailOutcome outcome) : IMailer
    {
        public Task<MailResult> SendAsync(string night, Notice notice, CancellationToken cancel) => Task.FromResult(new MailResult(outcome, "as told"));
    }
}
