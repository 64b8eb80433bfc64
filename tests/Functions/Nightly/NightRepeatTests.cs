using LearningHours.Nightly;
using LearningHours.Runs;
using LearningHours.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>The second schedule of a night: a run that broke off is repeated the same night; one that ended is left alone.</summary>
public sealed class NightRepeatTests
{
    private readonly NightBench _bench = new();

    [Fact]
    public async Task A_night_that_failed_is_run_again_and_mails_once()
    {
        await _bench.BeforeSecondNightAsync();
        await AddAsync(RunState.Failed);
        Assert.Equal(NightEnd.Done, (await RepeatAsync())!.End);
        Assert.Null(await RepeatAsync());
        await _bench.DrainAsync();
        Assert.Single(_bench.Mailer.Sent, static m => m.To == "e2@city.example");
    }

    [Theory]
    [InlineData(-1, false)] // minutes beyond the heartbeat timeout
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task A_night_whose_process_died_is_run_again_once_it_is_silent(int minutes, bool again)
    {
        await _bench.BeforeSecondNightAsync();
        await AddAsync(RunState.Running);
        _bench.Time.Now += TimeSpan.FromMinutes(_bench.Settings.HeartbeatMinutes + minutes);
        Assert.Equal(again ? NightEnd.Done : null, (await RepeatAsync())?.End);
    }

    [Theory]
    [InlineData(RunState.Done, 0)]
    [InlineData(RunState.Held, 0)]
    [InlineData(RunState.Running, 4)] // cut into shards, which take care of it
    public async Task A_night_that_ended_or_is_in_other_hands_is_left_alone(RunState state, int shards)
    {
        await _bench.BeforeSecondNightAsync();
        await AddAsync(state, shards);
        _bench.Time.Now += TimeSpan.FromHours(1);
        Assert.Null(await RepeatAsync());
    }

    [Fact]
    public async Task Where_no_night_was_begun_there_is_nothing_to_repeat()
    {
        await _bench.BeforeSecondNightAsync();
        Assert.Null(await RepeatAsync());
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task What_broke_four_times_waits_for_the_next_day(int broken, bool again)
    {
        await _bench.BeforeSecondNightAsync();
        for (var run = 0; run < broken; run++) await AddAsync(RunState.Failed);
        Assert.Equal(again ? NightEnd.Done : null, (await RepeatAsync())?.End);
    }

    private async Task AddAsync(RunState state, int shards = 0)
    {
        var runs = _bench.Storage.Open().Runs;
        var number = 1 + (await runs.ReadAllAsync(CancellationToken.None)).Count(static r => r.Id.AsOf == SmallCity.SecondNight);
        var run = new RunRecord(new RunId(SmallCity.SecondNight, number))
        {
            State = state,
            Shards = shards,
            Started = _bench.Time.Now,
            Heartbeat = _bench.Time.Now,
            Settled = true
        };
        Assert.NotNull(await runs.TryAddAsync(run, CancellationToken.None));
    }

    private Task<NightOutcome?> RepeatAsync()
    {
        var storage = _bench.Storage.Open();
        var night = new NightlyRun(storage, _bench.Settings, _bench.Shelf, _bench.Time, NullLogger<NightlyRun>.Instance);
        return new NightRepeat(night, storage, _bench.Settings, _bench.Time, NullLogger<NightRepeat>.Instance).RunAsync(
            SmallCity.SecondNight,
            CancellationToken.None);
    }
}
