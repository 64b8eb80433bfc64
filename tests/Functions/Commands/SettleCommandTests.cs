using LearningHours.Commands;
using LearningHours.Mail;
using LearningHours.Notices;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Nightly;
using LearningHours.Tests.Functions.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningHours.Tests.Functions.Commands;

/// <summary>Many mails in doubt are settled only after a look at exactly these, and none is sent twice.</summary>
public sealed class SettleCommandTests
{
    private const string First = "2018-08-24", Second = "2018-09-01";
    private static readonly DateOnly SecondNight = new(2018, 9, 1);
    private static readonly MailChoice All = new(null, null, null, null);

    private readonly TablesInMemory _memory = new();
    private readonly SettableTime _time = new(new DateTimeOffset(2018, 9, 2, 1, 0, 0, TimeSpan.Zero));
    private readonly NightSettings _settings = new() { PersonKey = "a key of the tests", MailFrom = "hours@city.example" };

    [Fact]
    public async Task A_look_shows_what_is_meant_and_settles_nothing()
    {
        var storage = await LayOutAsync(3);
        var (status, said) = await RunAsync(storage, All with { Night = SecondNight }, again: true);
        Assert.Equal(ExitCode.Done, status);
        string[] words = ["待確認的信件3封", "107年9月1日  同仁  3", "尚未處理任何信件", "--confirm "];
        Assert.All(words, word => Assert.Contains(word, said, StringComparison.Ordinal));
        Assert.All(await storage.Outbox.ReadSetAsideAsync(CancellationToken.None),
            m => Assert.Equal(m.Night == Second, said.Contains(MailCode.Of(m), StringComparison.Ordinal)));
        Assert.Equal(6, (await storage.Outbox.CountAsync(CancellationToken.None))[MailState.SetAside]);
    }

    [Theory]
    [InlineData(true, MailState.Pending)]
    [InlineData(false, MailState.Sent)]
    public async Task The_word_of_the_look_settles_these_mails_and_no_other(bool again, MailState state)
    {
        var storage = await LayOutAsync(1000);
        var choice = All with { Night = SecondNight };
        var word = WordIn((await RunAsync(storage, choice, again)).Said);
        Assert.Equal(ExitCode.Done, (await RunAsync(storage, choice, again, word)).Status);
        var counts = await storage.Outbox.CountAsync(CancellationToken.None);
        Assert.Equal((1000, 1000), (counts[MailState.SetAside], counts[state]));
        Assert.All(await storage.Outbox.ReadSetAsideAsync(CancellationToken.None), m => Assert.Equal(First, m.Night));
        // Used again, the word no longer matches any mails.
        await Assert.ThrowsAsync<WrongArgumentsException>(() => RunAsync(storage, choice, again, word));
    }

    [Fact]
    public async Task What_is_sent_again_keeps_its_text_and_goes_once()
    {
        var storage = await LayOutAsync(20);
        var word = WordIn((await RunAsync(storage, All with { Kind = NoticeKind.Staff }, again: true)).Said);
        await RunAsync(storage, All with { Kind = NoticeKind.Staff }, again: true, word);
        var mailer = new RememberingMailer();
        for (var drain = 0; drain < 2; drain++)
            await new OutboxDrain(storage, mailer, _settings, TimeProvider.System, NullLogger<OutboxDrain>.Instance)
                .RunAsync(null, CancellationToken.None);
        Assert.Equal((40, 40), (mailer.Mails.Count, mailer.Mails.Select(m => (m.Night, m.Notice.Key)).Distinct().Count()));
        Assert.All(mailer.Mails, m => Assert.Equal("內文", m.Notice.Text));
    }

    [Fact]
    public async Task A_word_holds_for_its_mails_and_its_end_alone()
    {
        var storage = await LayOutAsync(3);
        var word = WordIn((await RunAsync(storage, All with { Night = SecondNight }, again: false)).Said);
        await Assert.ThrowsAsync<WrongArgumentsException>(() => RunAsync(storage, All with { Night = SecondNight }, again: true, word));
        await Assert.ThrowsAsync<WrongArgumentsException>(() => RunAsync(storage, All with { Plan = "p" }, again: false, word));
        var one = (await storage.Outbox.ReadSetAsideAsync(CancellationToken.None)).First(m => m.Night == Second);
        await Settlement(storage).SettleByHandAsync(one, again: false, CancellationToken.None);
        await Assert.ThrowsAsync<WrongArgumentsException>(() => RunAsync(storage, All with { Night = SecondNight }, again: false, word));
        Assert.Equal(5, (await storage.Outbox.CountAsync(CancellationToken.None))[MailState.SetAside]);
    }

    [Fact]
    public async Task Of_mails_that_the_service_spoke_of_meanwhile_the_service_is_believed()
    {
        var storage = await LayOutAsync(3);
        var word = WordIn((await RunAsync(storage, All with { Night = SecondNight }, again: true)).Said);
        await storage.MailEvents.NoteAsync(new MailEvent(Second, "k1", "", MailFate.Taken, "processed", DateTimeOffset.UtcNow, false),
            CancellationToken.None);
        var (status, said) = await RunAsync(storage, All with { Night = SecondNight }, again: true, word);
        var told = await storage.Outbox.GetAsync(Second, "k1", CancellationToken.None);
        Assert.Equal((ExitCode.Done, MailState.Sent), (status, told!.State));
        Assert.Contains("1封郵件服務已回報", said, StringComparison.Ordinal);
        Assert.Contains("2封改為待寄", said, StringComparison.Ordinal);
    }

    /// <summary>The clock of the command decides, not that of the machine.</summary>
    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    [InlineData(61, false)]
    public async Task Just_set_aside_mails_are_pointed_out_before_they_go_again(int minutes, bool isNew)
    {
        var storage = await LayOutAsync(2, _time.Now.AddMinutes(-minutes));
        var choice = All with { Plan = "p" };
        Assert.Equal(isNew, (await RunAsync(storage, choice, again: true)).Said.Contains("其中4封一小時內", StringComparison.Ordinal));
        Assert.DoesNotContain("一小時內", (await RunAsync(storage, choice, again: false)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_what_the_list_says_without_the_lines_taken_out()
    {
        var storage = await LayOutAsync(4);
        var list = OutboxText.Of(await storage.Outbox.ReadSetAsideAsync(CancellationToken.None), []);
        var kept = list.Split(Environment.NewLine).Where((_, line) => line % 2 == 0);
        var codes = MailChoice.CodesIn([.. kept, "", "\ufeffno-such-mail,1"]);
        var (_, said) = await RunAsync(storage, All with { Codes = codes }, again: false);
        Assert.Contains("待確認的信件4封", said, StringComparison.Ordinal);
        Assert.Contains("略過1個代號：不是待確認的信件，可能已處理（no-such-mail）", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_code_needs_no_look_and_an_unknown_one_is_an_error()
    {
        var storage = await LayOutAsync(2);
        var one = (await storage.Outbox.ReadSetAsideAsync(CancellationToken.None))[0];
        Assert.Equal(ExitCode.Done, (await RunAsync(storage, All with { Codes = [MailCode.Of(one)] }, false, isOne: true)).Status);
        Assert.Equal(MailState.Sent, (await storage.Outbox.GetAsync(one.Night, one.Notice.Key, CancellationToken.None))!.State);
        await Assert.ThrowsAsync<WrongArgumentsException>(() =>
            RunAsync(storage, All with { Codes = [MailCode.Of(one)] }, false, isOne: true));
    }

    [Fact]
    public void Mails_are_chosen_by_night_plan_and_kind_together()
    {
        OutboxMail[] mails =
            [MailOf(First, "a"), MailOf(Second, "b"), MailOf(Second, "c", NoticeKind.Head), MailOf(Second, "d", plan: "q")];
        var choice = new MailChoice(null, SecondNight, "p", NoticeKind.Staff);
        Assert.Equal(["b"], choice.Of(mails, out _).Select(m => m.Notice.Key));
        Assert.Equal(["d"], (All with { Plan = "q" }).Of(mails, out _).Select(m => m.Notice.Key));
        Assert.Equal(["c"], (All with { Kind = NoticeKind.Head }).Of(mails, out _).Select(m => m.Notice.Key));
        Assert.True(All.IsEmpty);
        Assert.False(choice.IsEmpty);
    }

    private static OutboxMail MailOf(string night, string key, NoticeKind kind = NoticeKind.Staff, string plan = "p") =>
        new(night, "2018-09-01|001", new Notice(key, kind, $"{key}-{night}@city.example", "同仁", "主旨", "內文", "<p>內文</p>")
        {
            Told = [new ToldLine(plan, 1, "E1", "e", ToldEvent.Result, "", "")]
        })
        { State = MailState.SetAside, Reason = "408" };

    /// <summary>Stores so many mails for each of two nights, all in doubt.</summary>
    private async Task<StorageAccount> LayOutAsync(int mails, DateTimeOffset? ended = null)
    {
        var storage = _memory.Open();
        await storage.Runs.TryAddAsync(new RunRecord(new RunId(SecondNight, 1)) { State = RunState.Done }, CancellationToken.None);
        foreach (var night in new[] { First, Second })
            for (var i = 0; i < mails; i++)
                await storage.Outbox.AddAsync(MailOf(night, $"k{i}") with { EndedAt = ended ?? _time.Now.AddDays(-1) },
                    new HashSet<string>(), CancellationToken.None);
        return storage;
    }

    private async Task<(int Status, string Said)> RunAsync(
        StorageAccount storage, MailChoice choice, bool again, string? confirm = null, bool isOne = false)
    {
        using var to = new StringWriter();
        var status = await SettleCommand.RunAsync(
            new SettleRequest(choice, again, isOne, confirm), storage, Settlement(storage), _time, to, CancellationToken.None);
        return (status, to.ToString());
    }

    private MailSettlement Settlement(StorageAccount storage) =>
        new(storage, _settings, TimeProvider.System, NullLogger<MailSettlement>.Instance);

    private static string WordIn(string look) => look[(look.IndexOf("--confirm ", StringComparison.Ordinal) + 10)..].Trim();

    private sealed class RememberingMailer : IMailer
    {
        public List<(string Night, Notice Notice)> Mails { get; } = [];

        public Task<MailResult> SendAsync(string night, Notice notice, CancellationToken cancel)
        {
            lock (Mails) Mails.Add((night, notice));
            return Task.FromResult(new MailResult(MailOutcome.Sent, "202"));
        }
    }
}
