using System.Globalization;
using LearningHours.Nightly;
using LearningHours.Notices;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Storage;
using Xunit.Abstractions;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>
/// Nights and drains are killed at random moments while inputs, dates and clocks change. In the end, everybody was last told what holds
/// (otherwise lost), no notice was sent twice (doubled), and no mail says anything that its finished night does not (wrong). The
/// environment variable <c>KILLS</c> sets the number of kills, every ten of them in a world of their own.
/// </summary>
[Trait("Speed", "slow")]
public sealed class RandomKillTests(ITestOutputHelper output)
{
    private const int UsualKills = 20, KillsOfAWorld = 10, AtATime = 4;

    [Fact]
    public async Task Killed_at_random_moments_over_changing_inputs_dates_and_clocks_nothing_is_lost_doubled_or_wrong()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("KILLS"), CultureInfo.InvariantCulture, out var asked) ? asked
            : UsualKills;
        var worlds = Enumerable.Range(1, kills / KillsOfAWorld).Select(seed => new KillWorld(seed)).ToList();
        await Parallel.ForEachAsync(
            worlds, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (world, _) => await world.PlayAsync(KillsOfAWorld));

        foreach (var world in worlds) output.WriteLine(world.ToString());
        output.WriteLine(
            $"{worlds.Sum(w => w.Killed)} killed, {worlds.Sum(w => w.Told)} told, {worlds.Sum(w => w.SetAside)} set aside, "
            + $"{worlds.Sum(w => w.Lost.Count)} lost, {worlds.Sum(w => w.Doubled.Count)} doubled, {worlds.Sum(w => w.Wrong.Count)} wrong");
        Assert.All(worlds, w => Assert.Empty(w.Lost));
        Assert.All(worlds, w => Assert.Empty(w.Doubled));
        Assert.All(worlds, w => Assert.Empty(w.Wrong));
        Assert.True(worlds.Sum(w => w.Told) > kills / 2, "too little happened");
    }
}

/// <summary>One storage, its nights, and a model of who must be told what.</summary>
internal sealed class KillWorld(int seed)
{
    private static readonly string[] People = ["E1", "E2", "E3", "E4", "E5", "E6"];

    private readonly Random _random = new(seed);
    private readonly NightBench _bench = new();
    private readonly Dictionary<string, HashSet<string>> _learnedBy = new(StringComparer.Ordinal); // inputs hash → who had learned
    private DateOnly _date = SmallCity.FirstNight;
    private readonly HashSet<string> _learned = ["E1"];
    private int _killed, _stepped, _broken;

    public List<string> Lost { get; } = [];
    public List<string> Doubled { get; } = [];
    public List<string> Wrong { get; } = [];
    public int Told { get; private set; }
    public int SetAside { get; private set; }
    public int Killed => _killed;

    public override string ToString() =>
        $"world {seed}: {_killed} killed, {Told} told, {SetAside} set aside, {Lost.Count} lost, {Doubled.Count} doubled, {Wrong.Count} "
        + $"wrong; stepped back {_stepped}, broke off {_broken}";

    public async Task PlayAsync(int kills)
    {
        var storage = await _bench.Storage.CreateAsync();
        (_bench.Settings.ChangeFloor, _bench.Settings.ShrinkLimit) = (1000, 1);
        await LayDownAsync(storage);
        await RememberAsync(_date);
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(_date)).End);
        while (_killed < kills)
        {
            switch (_random.Next(4))
            {
                case 0: _date = _date.AddDays(1); break;
                case 1 or 2: await ChangeAsync(storage); break;
            }
            switch (_random.Next(8))
            {
                case 0: await Task.WhenAll(TryAsync(_date, null), TryAsync(_date.AddDays(_random.Next(2)), null)); break;
                case 1: await TryAsync(_date.AddDays(-3), null); break;
                case 2 or 3: await TryAsync(_date, null); break;
                default: await TryAsync(_date, new ProcessFate(_random.Next(1, 75))); break;
            }
            // Two drains run at once, one of which may die; then the clock moves, back by an hour or forward by up to 75 minutes.
            if (_random.Next(2) == 0) await Task.WhenAll(DrainAsync(_random.Next(4) == 0 ? new ProcessFate(_random.Next(1, 6)) : null),
                DrainAsync(null));
            _bench.Time.Now += TimeSpan.FromMinutes(_random.Next(4) == 0 ? -60 : _random.Next(5, 75));
        }
        await EndAsync(storage);
        await _bench.DisposeAsync();
    }

    private async Task ChangeAsync(StorageAccount storage)
    {
        var who = People[_random.Next(People.Length)];
        if (!_learned.Add(who)) _learned.Remove(who);
        await LayDownAsync(storage);
    }

    private async Task LayDownAsync(StorageAccount storage)
    {
        var city = new SmallCity();
        foreach (var person in People) city.Hire(person, "NORTH");
        foreach (var person in _learned) city.Learn(person);
        await city.LayDownAsync(storage);
    }

    private async Task TryAsync(DateOnly asOf, ProcessFate? fate)
    {
        try
        {
            await RememberAsync(asOf);
            if ((await _bench.RunAsync(asOf, fate)).End == NightEnd.Taken) Interlocked.Increment(ref _stepped);
            if (asOf > _date) _date = asOf;
        }
        catch (KilledException)
        {
            Interlocked.Increment(ref _killed);
            if (asOf > _date) _date = asOf;
        }
        catch (Exception) when (fate is null)
        {
            // Two runs presumed each other dead: at most one of them completes.
            Interlocked.Increment(ref _broken);
        }
        catch (Exception)
        {
            Interlocked.Increment(ref _killed);
        }
    }

    private async Task RememberAsync(DateOnly asOf)
    {
        var feeds = await _bench.Storage.Open().Exports.ListAsync(CancellationToken.None);
        lock (_learnedBy) _learnedBy[NightInputs.Read(feeds, _bench.Shelf, [], asOf).Hash(_bench.Shelf, _bench.Settings.FormFont)] =
            [.. _learned];
    }

    private async Task DrainAsync(ProcessFate? fate)
    {
        try
        {
            await _bench.DrainAsync(fate);
        }
        catch (KilledException)
        {
            Interlocked.Increment(ref _killed);
        }
    }

    /// <summary>Lets everything complete, and compares what people were told with what the finished nights say.</summary>
    private async Task EndAsync(StorageAccount storage)
    {
        _bench.Time.Now += TimeSpan.FromHours(3);
        _date = _date.AddDays(1);
        await RememberAsync(_date);
        Assert.Equal(NightEnd.Done, (await _bench.RunAsync(_date)).End);
        await _bench.DrainAsync();
        _bench.Time.Now += TimeSpan.FromHours(3);
        await _bench.DrainAsync();

        var mails = (await storage.Outbox.ReadAllAsync(CancellationToken.None)).Where(m => m.Notice.Kind == NoticeKind.Staff).ToList();
        SetAside = mails.Count(m => m.State == MailState.SetAside);
        var sent = _bench.Mailer.Sent.Where(m => m.To[0] == 'e').ToList();
        Doubled.AddRange(sent.GroupBy(m => (m.Night, m.Key)).Where(g => g.Count() > 1).Select(g => g.Key.ToString()));
        Told = sent.Count;
        var runs = (await storage.Runs.ReadAllAsync(CancellationToken.None)).ToDictionary(r => r.Id.ToString(), StringComparer.Ordinal);
        var said = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var mail in sent)
        {
            var row = mails.Single(m => m.Night == mail.Night && m.Notice.Key == mail.Key);
            var says = said[mail.To] = !mail.Html.Contains("更正", StringComparison.Ordinal);
            if (runs[row.Run] is not { State: RunState.Done } run || _learnedBy[run.InputsHash].Contains(PersonOf(mail.To)) != says)
                Wrong.Add($"{row.Run} {mail.To} {says}");
        }
        // Nobody knows whether a mail that was set aside arrived.
        var unknown = mails.Where(m => m.State == MailState.SetAside).Select(m => m.Notice.To).ToHashSet();
        Lost.AddRange(People.Select(SmallCity.AddressOf)
            .Where(a => a.Length > 0 && !unknown.Contains(a) && said.GetValueOrDefault(a) != _learned.Contains(PersonOf(a))).Select(
                a => $"{a} last told {(said.TryGetValue(a, out var told) ? told : null)}, holds {_learned.Contains(PersonOf(a))}"));
    }

    private static string PersonOf(string address) => address[..address.IndexOf('@')].ToUpperInvariant();
}
