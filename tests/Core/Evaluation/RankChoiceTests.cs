using LearningHours.Evaluation;
using LearningHours.Files;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>
/// An award that asks for 官等 is judged under each one that the roster leaves possible: 待查 only if the verdicts differ, otherwise the
/// smaller amount and the later day (contract readings 3 and 24).
/// </summary>
public sealed class RankChoiceTests
{
    private static readonly Plan Kaohsiung = TextNight.Plan("kaohsiung-103");
    private static readonly DateOnly AsOf = new(2014, 9, 1);
    private const string Senior = "簡", Recommended = "薦", Delegated = "委";

    [Theory]
    [InlineData("簡任", Senior, "eligible")]
    [InlineData("簡任", Recommended + Delegated, "missed")]
    [InlineData("薦任", Recommended, "eligible")]
    [InlineData("委任", Delegated, "eligible")]
    [InlineData("", Senior + Recommended + Delegated, "eligible")]
    [InlineData("", Senior + Recommended, "unknown")]
    [InlineData("", Recommended + Delegated, "unknown")]
    [InlineData("", Recommended, "unknown")]
    [InlineData("", "", "missed")]
    [InlineData("薦任或簡任", Senior + Recommended, "eligible")] // not of the third
    [InlineData("薦任或委任", Recommended + Delegated, "eligible")]
    [InlineData("薦任或簡任", Recommended + Delegated, "unknown")]
    [InlineData("薦任或簡任", Delegated, "missed")]
    public void Only_the_ranks_that_somebody_may_have_are_asked(string rank, string mains, string verdict) =>
        Assert.Equal(verdict, Decide(Kaohsiung, rank, [.. mains.Select(static m => (MainOf(m), 5, 1)), ("side-2", 5, 1)]).Verdict.Word());

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(2, 3, 1)]
    [InlineData(1, 3, 2)]
    [InlineData(3, 3, 3)]
    public void Completed_is_the_latest_of_the_days_under_each_rank(int senior, int recommended, int delegated)
    {
        var decision = Decide(Kaohsiung, "", [("main-senior", 5, senior), ("main-recommended", 5, recommended),
            ("main-delegated", 5, delegated), ("side-2", 4, 1)]);
        Assert.Equal((1m, new DateOnly(2014, 5, 3)), (decision.Amount, decision.CompletedOn));
    }

    [Theory]
    [InlineData("side-1", "side-2", "side-2")] // more under the first rank
    [InlineData("side-2", "side-1", "side-1")] // under the others
    public void The_amount_is_the_smallest_under_any_rank(string first, string second, string third)
    {
        var plan = With(static award => award with
        {
            Tiers = [award.Tiers[0] with { Requires = new SetCompleted(award.Tiers[0].Rules) { Set = "main-senior" } }, award.Tiers[1]],
        });
        plan = With(plan, award => award with
        {
            Tiers = [award.Tiers[0], award.Tiers[1] with { Requires = new SetCompleted(award.Tiers[1].Rules)
            {
                SetByRank = new Dictionary<string, string> { ["簡任"] = first, ["薦任"] = second, ["委任"] = third },
            } }],
        });
        var decision = Decide(plan, "", [("main-senior", 5, 1), ("side-1", 5, 2)]);
        Assert.Equal((1m, new DateOnly(2014, 5, 1)), (decision.Amount, decision.CompletedOn));
    }

    [Fact]
    public void One_tier_that_asks_is_enough_to_choose_by_rank()
    {
        var plan = With(static award => award with
        {
            Tiers = [award.Tiers[0] with { Requires = ((AllOf)award.Tiers[0].Requires).Of[1] }, award.Tiers[1]],
        });
        var decision = Decide(plan, "薦任", [("main-recommended", 5, 1), ("side-3", 5, 2)]);
        Assert.Equal((2m, new DateOnly(2014, 5, 2)), (decision.Amount, decision.CompletedOn));
    }

    [Fact]
    public void Of_the_plans_only_the_courses_by_rank_of_103_ask_for_it()
    {
        var asking = PlanCatalog.BuiltIn.SelectMany(static r => r.Plan!.Entitlements.Where(static e => RankChoice.IsAskedBy(e.Award))
            .Select(e => $"{r.Plan.Id} {e.Id}"));
        Assert.Equal(["kaohsiung-103 commendation", "kaohsiung-103 comp-leave"], asking.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rank_is_asked_for_wherever_in_a_condition_it_stands()
    {
        var award = (TieredAward)Kaohsiung.Entitlements.Single(static e => e.Id == "commendation").Award;
        var byRank = ((AllOf)award.Tiers[0].Requires).Of[0];
        var posts = new PostsReached(1, []);
        Requirement[] all = [byRank, new AllOf([posts, byRank], []), new AnyOf([posts, byRank], []), new InSequence([posts, byRank], []),
            posts, new AllOf([posts], []), new AnyOf([posts], []), new InSequence([posts], [])];
        Assert.Equal([true, true, true, true, false, false, false, false], all.Select(static r =>
            RankChoice.IsAskedBy(new TieredAward(Unit.Commendation, [new Tier("", 1, r, [])], []))));
    }

    [Theory]
    [InlineData(Senior + Recommended + Delegated, "官等未載明或不只一個，依各官等判定之結果相同", FindingVerdict.Met, null, "嘉獎1次", "嘉獎1次", "嘉獎1次")]
    [InlineData("", "官等未載明或不只一個，依各官等判定之結果相同", FindingVerdict.Unmet, null, "未符合", "未符合", "未符合")]
    [InlineData(Recommended, "官等未載明或不只一個，依各官等判定之結果不同，請補登官等", FindingVerdict.Unknown, FeedKind.Roster, "未符合", "嘉獎1次", "未符合")]
    public void The_finding_shows_every_rank_with_what_comes_of_it(string mains, string observed, FindingVerdict verdict, FeedKind? lacks,
        params string[] under)
    {
        var decision = Decide(Kaohsiung, "", [.. mains.Select(static m => (MainOf(m), 5, 1)), ("side-2", 5, 1)]);
        var node = Assert.Single(decision.Finding!.Children, static c => c.Required.ToString() == "官等");
        Assert.Equal((observed, verdict, lacks, true, true),
            (node.Observed.ToString(), node.Verdict, node.Lacks, node.OneIsEnough, node.IsGroup));
        Assert.Equal(["官等為簡任時", "官等為薦任時", "官等為委任時"], node.Children.Select(static c => c.Required.ToString()));
        Assert.Equal(under, node.Children.Select(static c => c.Observed.ToString()));
        Assert.All(node.Children, static c =>
            Assert.Equal((c.Observed.ToString() == "未符合" ? FindingVerdict.Unmet : FindingVerdict.Met, true), (c.Verdict, c.IsGroup)));
    }

    [Fact]
    public void Under_a_rank_that_is_open_the_finding_says_so()
    {
        var night = Night("", [("main-senior", 5, 1), ("side-2", 5, 1)]).Learn(1, Kaohsiung.Sets[1].Courses[0].Title, 2, "某日", "港都e學苑");
        night.LearnSet(1, Kaohsiung, "main-recommended", At(5, 1), Kaohsiung.Sets[1].Courses[0].Title);
        var decision = Of(Kaohsiung, night);
        var node = decision.Finding!.Children.Single(static c => c.Required.ToString() == "官等");
        Assert.Equal(("待查", FindingVerdict.Unknown), (node.Children[1].Observed.ToString(), node.Children[1].Verdict));
    }

    private static string MainOf(char rank) =>
        rank == Senior[0] ? "main-senior" : rank == Recommended[0] ? "main-recommended" : "main-delegated";

    private static Plan With(Func<TieredAward, TieredAward> change) => With(Kaohsiung, change);

    private static Plan With(Plan plan, Func<TieredAward, TieredAward> change) => plan with
    {
        Entitlements = [.. plan.Entitlements.Select(e => e.Id != "commendation" ? e : e with { Award = change((TieredAward)e.Award) })],
    };

    private static Decision Decide(Plan plan, string rank, (string Set, int Month, int Day)[] learned) => Of(plan, Night(rank, learned));

    /// <summary>A course that several sets share counts in each by its earliest record.</summary>
    private static TextNight Night(string rank, (string Set, int Month, int Day)[] learned)
    {
        var night = new TextNight("高雄市").Person(1, rank: rank).Add("hours", TextNight.Hours);
        foreach (var (set, month, day) in learned) night.LearnSet(1, Kaohsiung, set, At(month, day));
        return night;
    }

    private static string At(int month, int day) =>
        FormattableString.Invariant($"2014-{month:00}-{day:00} 20:00:00- 2014-{month:00}-{day:00} 21:00:00");

    private static Decision Of(Plan plan, TextNight night) =>
        Evaluator.Evaluate(plan, night.Read().Facts, AsOf, findings: true).Single(static d => d.Entitlement.Id == "commendation");
}
