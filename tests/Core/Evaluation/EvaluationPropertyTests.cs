using LearningHours.Files;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>What holds for every night, whatever its facts.</summary>
public sealed class EvaluationPropertyTests
{
    /// <summary>
    /// The seeds are the same in every run, so that a failure is due to a change and not to the draw; they include those that once failed.
    /// </summary>
    private static readonly int[] Seeds = [321343017, 108838299, .. Enumerable.Range(1, 120).Select(n => n * 17_895_697)];

    [Fact]
    public void Random_nights_come_out_in_every_way()
    {
        var rows = Enumerable.Range(0, 60).SelectMany(seed => RandomNight.Decide(new RandomNight(seed).Files()))
            .CountBy(r => (r.Entitlement, r.Verdict)).ToDictionary();
        foreach (var entitlement in new[] { "commendation", "comp-leave" })
        {
            foreach (var verdict in new[] { "eligible", "missed", "unknown" })
                Assert.True(rows.GetValueOrDefault((entitlement, verdict)) >= 10, $"{entitlement} {verdict}: {string.Join(", ", rows)}");
        }
    }

    [Fact]
    public void The_order_of_rows_and_files_leaves_no_trace() => ForAll(seed =>
    {
        var night = new RandomNight(seed);
        return RandomNight.Decide(night.Files()).SequenceEqual(RandomNight.Decide(night.Files(new Random(seed))));
    });

    [Fact]
    public void With_and_without_findings_the_decisions_are_the_same() => ForAll(seed =>
    {
        var files = new RandomNight(seed).Files();
        return RandomNight.Decide(files, findings: true).SequenceEqual(RandomNight.Decide(files));
    });

    [Fact]
    public void A_record_that_was_not_passed_changes_nothing() => ForAll(seed =>
    {
        var night = new RandomNight(seed);
        var before = RandomNight.Decide(night.Files());
        night.Hours.Add(night.FailedRow());
        return before.SequenceEqual(RandomNight.Decide(night.Files()));
    });

    [Fact]
    public void The_same_rows_once_more_change_nothing() => ForAll(seed =>
    {
        var night = new RandomNight(seed);
        var before = RandomNight.Decide(night.Files());
        night.Hours.AddRange([.. night.Hours]);
        night.Attendance.AddRange([.. night.Attendance]);
        return before.SequenceEqual(RandomNight.Decide(night.Files()));
    });

    [Fact]
    public void One_more_free_record_never_takes_leave_away() => ForAll(seed =>
    {
        var night = new RandomNight(seed, bars: false);
        var before = RandomNight.Decide(night.Files());
        night.Hours.Add(night.FreeRow());
        return Pairs(before, RandomNight.Decide(night.Files())).Where(p => p.With.Entitlement == "comp-leave").All(
            p => p.With.Verdict != "eligible" || p.Without.Verdict == "eligible");
    });

    [Fact]
    public void Without_attendance_what_was_eligible_is_never_denied() => ForAll(seed =>
        Pairs(new RandomNight(seed), FeedKind.Attendance).All(
            p => p.With.Verdict != "eligible" || p.Without.Verdict is "eligible" or "unknown"));

    [Fact]
    public void Without_attendance_that_could_only_free_nothing_missed_becomes_eligible() => ForAll(seed =>
        Pairs(new RandomNight(seed, bars: false), FeedKind.Attendance).All(
            p => p.With.Verdict != "missed" || p.Without.Verdict is "missed" or "unknown"));

    [Theory]
    [InlineData(FeedKind.Hours)]
    [InlineData(FeedKind.CourseFlags)]
    [InlineData(FeedKind.Courses)]
    [InlineData(FeedKind.Agencies)]
    public void An_absent_feed_never_says_no_where_its_presence_says_yes(FeedKind feed) => ForAll(seed =>
        Pairs(new RandomNight(seed), feed).All(p => p.With.Verdict != "eligible" || p.Without.Verdict is "eligible" or "unknown"));

    private static void ForAll(Func<int, bool> holds) => Assert.All(Seeds, seed => Assert.True(holds(seed), $"seed {seed}"));

    private static List<(DecisionRow With, DecisionRow Without)> Pairs(RandomNight night, FeedKind absent) =>
        Pairs(RandomNight.Decide(night.Files()), RandomNight.Decide(night.Files(null, absent)));

    private static List<(DecisionRow With, DecisionRow Without)> Pairs(List<DecisionRow> with, List<DecisionRow> without)
    {
        Assert.Equal(with.Count, without.Count);
        return [.. with.Zip(without)];
    }
}
