using System.Collections.Concurrent;
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
using Xunit.Abstractions;

namespace LearningHours.Tests.Functions.Mail;

/// <summary>
/// The sender dies at every step of every send to a mail service on this machine, one step at a time, until all mails are done. None may be
/// lost (marked as sent although the service never received it) or doubled. The environment variable <c>SENDS</c> sets the number of mails
/// with tables in memory; with the emulator there are only a few.
/// </summary>
public sealed class KilledSenderTests(ITestOutputHelper output)
{
    private const int UsualSends = 25, EmulatedSends = 3;

    /// <summary>The steps of a send at which a process may end.</summary>
    public enum Step
    {
        /// <summary>The mail is chosen; nothing is written yet.</summary>
        BeforeClaim,
        /// <summary>The claim is written; the request has not begun.</summary>
        Claimed,
        /// <summary>The service has the request; its response no longer finds a process.</summary>
        Requested,
        /// <summary>The response has arrived; the outcome is not written yet.</summary>
        Answered,
        /// <summary>The outcome is written.</summary>
        Marked,
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Killed_at_every_step_of_every_send_no_mail_is_lost_or_doubled(bool isEmulated)
    {
        var sends = int.TryParse(Environment.GetEnvironmentVariable("SENDS"), CultureInfo.InvariantCulture, out var n) ? n : UsualSends;
        if (isEmulated) sends = Math.Min(sends, EmulatedSends);
        var told = new Dictionary<Step, Fates>();
        foreach (var connections in (int[])[1, 4])
        {
            foreach (var step in Enum.GetValues<Step>())
            {
                var fates = told[step] = await new MortalSender(step, connections, isEmulated).PlayAsync(sends);
                output.WriteLine($"{connections} at once, {step}: {fates}");
                Assert.Equal((0, 0, sends), (fates.Lost, fates.Doubled, fates.Ended));
                Assert.True(fates.Killed > 0);
            }
            // Nothing is set aside at a step that leaves no doubt, and no doubt is overlooked.
            if (connections > 1) continue;
            Assert.Equal(0, told[Step.BeforeClaim].SetAside + told[Step.Marked].SetAside);
            Assert.All([Step.Claimed, Step.Requested, Step.Answered], s => Assert.Equal(sends, told[s].SetAside));
        }
    }

    /// <param name="SetAside">Mails set aside, before the service's events and a human settled them.</param>
    private sealed record Fates(int Killed, int Lost, int Doubled, int SetAside, int Ended);

    /// <summary>One outbox, one mail service, and processes that die one after another.</summary>
    private sealed class MortalSender(Step step, int connections, bool isEmulated)
    {
        private readonly NightBench _bench = new();
        private readonly TablesInMemory _memory = new();
        private readonly ConcurrentDictionary<string, int> _taken = new(StringComparer.Ordinal);
        private volatile ProcessFate? _endsAtRequest;

        public async Task<Fates> PlayAsync(int sends)
        {
            _bench.Settings.MailConnections = connections;
            using var endpoint = new MailEndpoint(Take);
            _bench.Settings.SendGridEndpoint = endpoint.Address;
            var storage = await LayOutAsync(sends);
            var killed = 0;
            while ((await storage.Outbox.ReadOpenAsync(CancellationToken.None)).Count > 0)
            {
                if (await DiesAsync()) killed++;
                if (step == Step.BeforeClaim) await LiveAsync(one: true);
                _bench.Time.Now += TimeSpan.FromMinutes(_bench.Settings.ClaimMinutes + 1);
            }
            var inDoubt = await storage.Outbox.ReadSetAsideAsync(CancellationToken.None);
            await SettleAsync(storage, inDoubt);
            await LiveAsync(one: false);

            var ends = await storage.Outbox.ReadAllAsync(CancellationToken.None);
            var lost = ends.Count(m => m.State == MailState.Sent && _taken.GetValueOrDefault(m.Notice.Key) == 0) + (sends - ends.Count);
            return new Fates(killed, lost, _taken.Values.Count(t => t > 1), inDoubt.Count,
                ends.Count(m => m.State == MailState.Sent && _taken.GetValueOrDefault(m.Notice.Key) == 1));
        }

        private Answer Take(string body)
        {
            using var mail = JsonDocument.Parse(body);
            foreach (var to in mail.RootElement.GetProperty("personalizations").EnumerateArray())
                _taken.AddOrUpdate(to.GetProperty("custom_args").GetProperty("notice").GetString()!, 1, static (_, known) => known + 1);
            _endsAtRequest?.End();
            return Answer.Accepted;
        }

        private async Task<StorageAccount> LayOutAsync(int sends)
        {
            var storage = isEmulated ? await _bench.Storage.CreateAsync() : _memory.Open();
            var run = new RunRecord(new RunId(new DateOnly(2018, 8, 24), 1))
            {
                State = RunState.Done,
                Started = _bench.Time.Now,
                Ended = _bench.Time.Now
            };
            await storage.Runs.TryAddAsync(run, CancellationToken.None);
            for (var i = 0; i < sends; i++)
            {
                var notice = new Notice($"k{i:0000}", NoticeKind.Staff, $"e{i}@city.example", "同仁", "主旨", $"內文{i}", $"<p>內文{i}</p>");
                await storage.Outbox.AddAsync(new OutboxMail("2018-08-24", run.Id.ToString(), notice) { Created = _bench.Time.Now },
                    new HashSet<string>(), CancellationToken.None);
            }
            return storage;
        }

        /// <summary>Runs a process that dies at the step under test; returns whether it died.</summary>
        private async Task<bool> DiesAsync()
        {
            var fate = step switch
            {
                Step.BeforeClaim => ProcessFate.Before("Outbox"),
                Step.Claimed => new ProcessFate(1),
                Step.Marked => new ProcessFate(2),
                _ => new ProcessFate(int.MaxValue),
            };
            _endsAtRequest = step == Step.Requested ? fate : null;
            try
            {
                await DrainAsync(fate, step == Step.Answered ? new MortalMailer(Mailer(), fate) : Mailer());
                return false;
            }
            catch (KilledException)
            {
                return true;
            }
            finally
            {
                _endsAtRequest = null;
            }
        }

        private async Task LiveAsync(bool one)
        {
            _bench.Settings.MailsPerDrain = one ? 1 : 100_000;
            await DrainAsync(null, Mailer());
            _bench.Settings.MailsPerDrain = 100_000;
        }

        private Task DrainAsync(ProcessFate? fate, IMailer mailer) =>
            new OutboxDrain(isEmulated ? _bench.Storage.Open(fate) : _memory.Open(fate), mailer, _bench.Settings, _bench.Time,
                NullLogger<OutboxDrain>.Instance).RunAsync(null, CancellationToken.None);

        private SendGridMailer Mailer() => new(
            SendGridHttp.Client(new NightSettings { SendGridApiKey = "SG.test", SendGridEndpoint = _bench.Settings.SendGridEndpoint },
                RetrySettings.Mail),
            MailResilience.Build(TimeProvider.System, RetrySettings.Mail), new MailPace(TimeProvider.System), "hours@city.example", "查核");

        /// <summary>The service reports the mails it has; a human says that the others are to be sent again.</summary>
        private async Task SettleAsync(StorageAccount storage, IReadOnlyList<OutboxMail> inDoubt)
        {
            var settlement = new MailSettlement(storage, _bench.Settings, _bench.Time, NullLogger<MailSettlement>.Instance);
            var said = inDoubt.Where(m => _taken.ContainsKey(m.Notice.Key))
                .Select(m => new MailEvent(m.Night, m.Notice.Key, "", MailFate.Taken, "processed", _bench.Time.Now, false)).ToList();
            await settlement.TakeInAsync(said, CancellationToken.None);
            foreach (var mail in await storage.Outbox.ReadSetAsideAsync(CancellationToken.None))
                Assert.Equal(HandSettlement.Done, await settlement.SettleByHandAsync(mail, again: true, CancellationToken.None));
        }
    }

    /// <summary>Ends the process when it has the response in hand.</summary>
    private sealed class MortalMailer(SendGridMailer service, ProcessFate fate) : IMailer
    {
        public async Task<MailResult> SendAsync(string night, Notice notice, CancellationToken cancel)
        {
            await service.SendAsync(night, notice, cancel);
            fate.End();
            throw new KilledException();
        }
    }
}
