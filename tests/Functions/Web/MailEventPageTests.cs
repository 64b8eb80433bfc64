using System.Globalization;
using System.Net;
using LearningHours.Mail;
using LearningHours.Notices;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Web;

/// <summary>What the mail service says resolves doubts; what anybody else says has no effect.</summary>
public sealed class MailEventPageTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2018, 9, 1, 1, 0, 0, TimeSpan.Zero);
    private readonly (string Key, Func<string, string, string> Sign) _signer = SmallPartsTests.Signer();
    private PageBench _bench = null!;

    public async Task InitializeAsync() => _bench = await PageBench.StartAsync(set: s => s.SendGridEventKey = _signer.Key);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    private async Task AddAsync(string key, MailState state)
    {
        var notice = new Notice(key, NoticeKind.Staff, $"{key}@city.example", "", "主旨", "內文", "<p>內文</p>");
        await _bench.Storage.Outbox.AddAsync(new OutboxMail(PageBench.Night, "2018-09-01|001", notice) { Created = Now },
            new HashSet<string>(), CancellationToken.None);
        var stands = (await _bench.Storage.Outbox.GetAsync(PageBench.Night, key, CancellationToken.None))!;
        await _bench.Storage.Outbox.TryReplaceAsync(stands with { State = state }, CancellationToken.None);
    }

    private async Task<MailState> StateAsync(string key) =>
        (await _bench.Storage.Outbox.GetAsync(PageBench.Night, key, CancellationToken.None))!.State;

    private static string Event(string key, string word, int second = 0) =>
        $$"""{"event":"{{word}}","email":"{{key}}@city.example","timestamp":{{Now.ToUnixTimeSeconds() + second}},"night":"{{PageBench.Night}}","notice":"{{key}}","status":"5.1.1"}""";

    private Task<HttpResponseMessage> PostAsync(string body, string? signature = null, int seconds = 0)
    {
        var stamp = Now.AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return _bench.SendAsync(HttpMethod.Post, "/mail-events", null, new StringContent(body),
            (EventSignature.SignatureHeader, signature ?? _signer.Sign(stamp, body)), (EventSignature.TimestampHeader, stamp));
    }

    [Fact]
    public async Task Doubts_are_settled_and_addresses_that_could_not_be_reached_are_listed()
    {
        foreach (var key in new[] { "delivered", "bounced", "dropped", "silent" }) await AddAsync(key, MailState.SetAside);
        await AddAsync("waiting", MailState.Pending);
        var answer =
            await PostAsync(
                $"[{Event("delivered", "delivered")},{Event("bounced", "bounce")},{Event("dropped", "dropped")},"
                + $"{Event("waiting", "delivered")},{Event("unknown", "delivered")}]");
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal((MailState.Sent, MailState.Sent, MailState.Dropped),
            (await StateAsync("delivered"), await StateAsync("bounced"), await StateAsync("dropped")));
        Assert.Equal((MailState.SetAside, MailState.Pending), (await StateAsync("silent"), await StateAsync("waiting")));
        var unreachable = await _bench.Storage.Undeliverable.ReadAllAsync(CancellationToken.None);
        Assert.Equal(["bounced@city.example", "dropped@city.example"], unreachable.Select(u => u.Address).Order());
        Assert.DoesNotContain(_bench.Logged.Lines, l => l.Contains("city.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_events_again_and_in_any_order_change_nothing()
    {
        await AddAsync("a", MailState.SetAside);
        string bounce = $"[{Event("a", "bounce", 5)}]", delivered = $"[{Event("a", "delivered", 1)}]";
        foreach (var body in new[] { bounce, delivered, bounce, delivered })
            Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(body)).StatusCode);
        Assert.Equal(MailState.Sent, await StateAsync("a"));
        Assert.Equal("bounce 5.1.1", Assert.Single(await _bench.Storage.Undeliverable.ReadAllAsync(CancellationToken.None)).Word);
        await PostAsync($"[{Event("a", "delivered", 9)}]");
        Assert.Empty(await _bench.Storage.Undeliverable.ReadAllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_mail_set_aside_after_its_event_is_settled_with_the_next_drain()
    {
        await AddAsync("late", MailState.Claimed);
        await PostAsync($"[{Event("late", "delivered")}]");
        Assert.Equal(MailState.Claimed, await StateAsync("late"));
        var claimed = (await _bench.Storage.Outbox.GetAsync(PageBench.Night, "late", CancellationToken.None))!;
        await _bench.Storage.Outbox.TryReplaceAsync(claimed with { State = MailState.SetAside }, CancellationToken.None);
        await new MailSettlement(_bench.Storage, _bench.Settings, TimeProvider.System,
            _bench.Logged.Of<MailSettlement>()).SettleByEventsAsync(
            CancellationToken.None);
        Assert.Equal(MailState.Sent, await StateAsync("late"));
    }

    [Theory]
    [InlineData("AAAA", 0)]
    [InlineData("", 0)]
    [InlineData(null, 601)]
    [InlineData(null, -601)]
    public async Task A_wrong_signature_and_an_old_one_are_401_and_do_nothing(string? signature, int seconds)
    {
        await AddAsync("a", MailState.SetAside);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync($"[{Event("a", "delivered")}]", signature, seconds)).StatusCode);
        Assert.Equal(MailState.SetAside, await StateAsync("a"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("[")]
    public async Task What_is_no_list_of_events_is_400(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(body)).StatusCode);

    [Fact]
    public async Task Without_a_key_nothing_is_believed()
    {
        await using var open = await PageBench.StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized,
            (await open.SendAsync(HttpMethod.Post, "/mail-events", null, new StringContent("[]"))).StatusCode);
    }

    [Theory]
    [InlineData(false, MailState.Sent)]
    [InlineData(true, MailState.Pending)]
    public async Task A_human_settles_what_is_in_doubt_and_nothing_else(bool again, MailState state)
    {
        await AddAsync("a", MailState.SetAside);
        await AddAsync("b", MailState.Sent);
        var settlement = new MailSettlement(_bench.Storage, _bench.Settings, TimeProvider.System, _bench.Logged.Of<MailSettlement>());
        var mails = (await _bench.Storage.Outbox.ReadAllAsync(CancellationToken.None)).ToDictionary(m => m.Notice.Key);
        Assert.Equal(HandSettlement.Done, await settlement.SettleByHandAsync(mails["a"], again, CancellationToken.None));
        Assert.Equal(HandSettlement.Gone, await settlement.SettleByHandAsync(mails["a"], again, CancellationToken.None));
        Assert.Equal(HandSettlement.Gone, await settlement.SettleByHandAsync(mails["b"], again, CancellationToken.None));
        Assert.Equal((state, MailState.Sent), (await StateAsync("a"), await StateAsync("b")));
    }

    /// <summary>A mail that the service accepted must not be sent twice, whatever a human believes.</summary>
    [Theory]
    [InlineData(MailFate.Taken, MailState.Sent)]
    [InlineData(MailFate.Dropped, MailState.Dropped)]
    public async Task What_the_service_said_of_a_mail_holds_against_a_hand(MailFate fate, MailState state)
    {
        await AddAsync("a", MailState.SetAside);
        await _bench.Storage.MailEvents.NoteAsync(new MailEvent(PageBench.Night, "a", "", fate, "w", DateTimeOffset.UtcNow, false),
            CancellationToken.None);
        var settlement = new MailSettlement(_bench.Storage, _bench.Settings, TimeProvider.System, _bench.Logged.Of<MailSettlement>());
        var mail = Assert.Single(await _bench.Storage.Outbox.ReadSetAsideAsync(CancellationToken.None));
        Assert.Equal(HandSettlement.ByService, await settlement.SettleByHandAsync(mail, again: true, CancellationToken.None));
        Assert.Equal(state, await StateAsync("a"));
    }
}
