using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Storage;

/// <summary>Events of the mail service come late, in any order and several at once; the newest and the heaviest prevail.</summary>
public sealed class MailEventOrderTests : IAsyncLifetime
{
    private const string Night = "2018-09-01";
    private static readonly DateTimeOffset Now = new(2018, 9, 1, 1, 0, 0, TimeSpan.Zero);
    private readonly TestStorage _place = new();
    private StorageAccount _storage = null!;

    public async Task InitializeAsync() => _storage = await _place.CreateAsync();

    public async Task DisposeAsync() => await _place.DisposeAsync();

    private static MailEvent Event(MailFate fate, string word, int second) =>
        new(Night, "k", "a@city.example", fate, word, Now.AddSeconds(second), word == "delivered");

    private static MailEvent Bounce(int second) => Event(MailFate.Unreached, "bounce", second);
    private static MailEvent Delivery(int second) => Event(MailFate.Taken, "delivered", second);

    private async Task<IEnumerable<string>> UnreachableAsync() =>
        (await _storage.Undeliverable.ReadAllAsync(CancellationToken.None)).Select(u => u.Word);

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task An_older_bounce_after_a_delivery_lists_nobody(int second)
    {
        await NoteAsync(Bounce(1), Delivery(5), Bounce(second));
        Assert.Empty(await UnreachableAsync());
        await NoteAsync(Bounce(6));
        Assert.Equal(["bounce"], await UnreachableAsync());
    }

    [Fact]
    public async Task An_older_bounce_lists_nobody_if_the_delivery_is_the_first_that_is_heard()
    {
        await NoteAsync(Delivery(5), Bounce(4));
        Assert.Empty(await UnreachableAsync());
    }

    [Fact]
    public async Task An_address_is_unreachable_since_the_first_bounce_after_a_delivery()
    {
        await NoteAsync(Bounce(1), Delivery(5), Bounce(6), Event(MailFate.Dropped, "dropped", 7));
        var one = Assert.Single(await _storage.Undeliverable.ReadAllAsync(CancellationToken.None));
        Assert.Equal(("a@city.example", "dropped", Now.AddSeconds(6)), (one.Address, one.Word, one.Since));
    }

    private async Task NoteAsync(params MailEvent[] events)
    {
        foreach (var said in events) await _storage.Undeliverable.NoteAsync(said, CancellationToken.None);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_events_at_once_the_heavier_stays(bool isKnown)
    {
        if (isKnown) await _storage.MailEvents.NoteAsync(Event(MailFate.Taken, "processed", 0), CancellationToken.None);
        var slow = _place.Open(new Meanwhile("MailEvents",
            () => _storage.MailEvents.NoteAsync(Event(MailFate.Dropped, "dropped", 1), CancellationToken.None)));
        await slow.MailEvents.NoteAsync(Delivery(2), CancellationToken.None);
        Assert.Equal((MailFate.Dropped, "dropped", Now.AddSeconds(1)),
            await _storage.MailEvents.FindAsync(Night, "k", CancellationToken.None));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_events_at_once_the_newer_says_whether_the_address_is_reached(bool isKnown)
    {
        if (isKnown) await NoteAsync(Bounce(0));
        var slow = _place.Open(new Meanwhile("Undeliverable", () => NoteAsync(Bounce(9))));
        await slow.Undeliverable.NoteAsync(Delivery(5), CancellationToken.None);
        Assert.Equal(["bounce"], await UnreachableAsync());

        slow = _place.Open(new Meanwhile("Undeliverable", () => NoteAsync(Delivery(19))));
        await slow.Undeliverable.NoteAsync(Event(MailFate.Dropped, "dropped", 15), CancellationToken.None);
        Assert.Empty(await UnreachableAsync());
    }
}
