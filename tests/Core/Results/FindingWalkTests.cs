using LearningHours.Evaluation;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Results;

public class FindingWalkTests
{
    [Fact]
    public void Where_every_child_is_needed_all_unmet_ends_are_missing() =>
        Assert.Equal(["甲", "丙"], Missing(
            All(FindingVerdict.Unmet, End("甲", FindingVerdict.Unmet), End("乙", FindingVerdict.Met), End("丙", FindingVerdict.Unknown))));

    [Fact]
    public void Where_one_child_is_enough_the_branch_with_the_fewest_ends_is_the_way() =>
        Assert.Equal(["丙"], Missing(All(FindingVerdict.Unmet,
            All(FindingVerdict.Unmet, End("甲", FindingVerdict.Unmet), End("乙", FindingVerdict.Unmet)), End("丙", FindingVerdict.Unmet)) with
        { OneIsEnough = true }));

    [Fact]
    public void Of_equal_branches_the_first_is_the_way() =>
        Assert.Equal(["甲"], Missing(All(FindingVerdict.Unmet, End("甲", FindingVerdict.Unmet), End("乙", FindingVerdict.Unmet))
            with
        { OneIsEnough = true }));

    [Fact]
    public void A_met_tree_misses_nothing() => Assert.Empty(Missing(All(FindingVerdict.Met, End("甲", FindingVerdict.Unmet))));

    [Fact]
    public void Ends_are_the_deepest_nodes_of_a_verdict_whatever_stands_between() =>
        Assert.Equal(["甲", "乙"], FindingWalk
            .Ends(All(FindingVerdict.Unknown, All(FindingVerdict.Unmet, End("甲", FindingVerdict.Unknown)),
                End("乙", FindingVerdict.Unknown)), FindingVerdict.Unknown).Select(f => f.Observed.ToString()));

    [Fact]
    public void Notes_and_open_questions_of_an_eligible_tree_are_remarks()
    {
        var tree = All(FindingVerdict.Met, End("已完成", FindingVerdict.Met), End("待入帳", FindingVerdict.Note),
            End("缺差勤", FindingVerdict.Unknown));
        Assert.Equal(["待入帳", "待查明後可能提高：缺差勤"], FindingWalk.Remarks(tree));
        Assert.Equal("已完成", FindingWalk.Facts(tree));
    }

    private static IEnumerable<string> Missing(Finding finding) => FindingWalk.Missing(finding).Select(f => f.Observed.ToString());

    private static Finding All(FindingVerdict verdict, params Finding[] children) =>
        SampleNight.Node(verdict, "", "", children: children) with { IsGroup = true };

    private static Finding End(string observed, FindingVerdict verdict) => SampleNight.Node(verdict, "", observed);
}
