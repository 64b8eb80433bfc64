using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Nightly;

public sealed class NightGuardsTests
{
    private static readonly DateOnly AsOf = new(2018, 9, 1);
    private readonly NightSettings _settings = new();

    [Theory]
    [InlineData(96, false)]
    [InlineData(95, false)]
    [InlineData(94, true)]
    public void More_than_five_in_a_hundred_rows_lost_holds(long rows, bool holds) =>
        Assert.Equal(holds ? [GuardNames.Shrink] : [], Guards(Last(("hours", 100, null)), [("hours", rows, null)]));

    [Theory]
    [InlineData(1000, 950, false)]
    [InlineData(1000, 949, true)]
    public void People_count_as_rows_do(int before, int now, bool holds) =>
        Assert.Equal(holds ? [GuardNames.Shrink] : [], Guards(Last(("roster", 5000, before)), [("roster", 5000, now)]));

    [Fact]
    public void A_feed_that_was_there_and_is_gone_holds() =>
        Assert.Equal([GuardNames.Gone], Guards(Last(("hours", 100, null), ("forum", 1, 1)), [("hours", 100, null)]));

    [Fact]
    public void A_new_feed_and_a_very_first_night_hold_nothing()
    {
        Assert.Empty(Guards(Last(("hours", 100, null)), [("hours", 100, null), ("forum", 1, 1)]));
        Assert.Empty(Guards(null, [("hours", 1, 1)]));
    }

    [Fact]
    public void A_plan_judged_last_night_that_no_file_holds_any_more_holds()
    {
        var last = Last() with { Plans = new Dictionary<string, string> { ["kaohsiung-107"] = "00", ["tainan-101"] = "01" } };
        Assert.Equal([GuardNames.Plan], Guards(last, [], shelf: ["kaohsiung-107"]));
        Assert.Empty(Guards(last, [], shelf: ["kaohsiung-107", "tainan-101"]));
    }

    [Fact]
    public void A_plan_that_the_settings_expect_must_be_there()
    {
        _settings.ExpectedPlans = "kaohsiung-107; kaohsiung-108";
        Assert.Equal([GuardNames.Plan], Guards(null, [], shelf: ["kaohsiung-107"]));
    }

    [Fact]
    public void A_date_that_no_plan_covers_holds() => Assert.Equal([GuardNames.Plan], Guards(null, [], judged: 0));

    [Theory]
    [InlineData(299, false)]
    [InlineData(300, false)]
    [InlineData(301, true)]
    public void More_than_the_set_share_of_changed_decisions_holds(int changed, bool holds) =>
        Assert.Equal(holds ? [GuardNames.Change] : [], Guards(null, [], changes: new ChangeFigures(1000, changed)));

    [Theory]
    [InlineData(50, false)]
    [InlineData(51, true)]
    public void A_handful_of_changes_never_holds(int changed, bool holds) =>
        Assert.Equal(holds ? [GuardNames.Change] : [], Guards(null, [], changes: new ChangeFigures(60, changed)));

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void A_feed_that_brings_nothing_new_for_longer_than_usual_holds(int days, bool holds)
    {
        var feeds = new Dictionary<string, FeedFigures>
        {
            ["roster"] = new(10, 10, Received: AsOf.AddDays(-days)),
            ["calendar"] = new(10, null, Received: AsOf.AddDays(-400))
        };
        var sight = new GuardSight(AsOf, null, feeds, new HashSet<string> { "kaohsiung-107" }, 1, default);
        Assert.Equal(holds ? [GuardNames.Stale] : [], NightGuards.Check(sight, _settings).Select(a => a.Guard));
        _settings.StaleAfterDays = "";
        Assert.Empty(NightGuards.Check(sight, _settings));
    }

    [Fact]
    public void Guards_are_released_by_name_and_by_the_setting_of_that_night()
    {
        _settings.ReleaseGuards = "2018-09-01:shrink;gone";
        Assert.Equal(["change", "gone", "shrink"],
            NightGuards.Released(_settings, AsOf, [GuardNames.Change]).Order(StringComparer.Ordinal));
        Assert.Empty(NightGuards.Released(_settings, AsOf.AddDays(1), []));
    }

    private IEnumerable<string> Guards(
        RunRecord? last, (string Feed, long Rows, int? People)[] feeds, string[]? shelf = null, int judged = 1,
        ChangeFigures changes = default) =>
        NightGuards.Check(
            new GuardSight(AsOf, last, Figures(feeds), (shelf ?? ["kaohsiung-107"]).ToHashSet(StringComparer.Ordinal), judged, changes),
            _settings).Select(a => a.Guard);

    private static RunRecord Last(params (string Feed, long Rows, int? People)[] feeds) =>
        new(new RunId(AsOf.AddDays(-1), 1))
        {
            State = RunState.Done,
            Feeds = Figures(feeds),
            Plans = new Dictionary<string, string> { ["kaohsiung-107"] = "00" }
        };

    private static Dictionary<string, FeedFigures> Figures((string Feed, long Rows, int? People)[] feeds) =>
        feeds.ToDictionary(f => f.Feed, f => new FeedFigures(f.Rows, f.People));
}
