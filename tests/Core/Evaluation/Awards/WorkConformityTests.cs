using LearningHours.Evaluation;
using LearningHours.Evaluation.Awards;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation.Awards;

/// <summary>
/// Whether a work is what the plan asks for, and what is said of it: every figure that fails, or else everything that is missing.
/// </summary>
public sealed class WorkConformityTests
{
    private static readonly WorkAward Tainan =
        (WorkAward)TextNight.Plan("tainan-101").Entitlements.Single(static e => e.Id == "works").Award;

    private static readonly Work Material = new()
    {
        Number = "W1",
        Kind = "數位教材",
        Group = "個人",
        Theme = "",
        Agency = "A1",
        Authors = ["E001"],
        HandedIn = new DateOnly(2012, 5, 1),
        Minutes = 30,
        QuizItems = 10,
        Seconds = null,
        Formats = [],
        Outsourced = false,
        Reviewed = true,
        Rank = "",
        RankInDoubt = false,
        Source = default,
    };

    private static readonly Work Film = Material with
    {
        Kind = "行銷短片",
        Group = "機關",
        Minutes = null,
        QuizItems = null,
        Seconds = 90,
        Formats = ["DVD", "WMV"],
    };

    public static TheoryData<string, string, string> Works() => new()
    {
        { "material", "Yes", "規格符合，審查合格" },
        { "film", "Yes", "規格符合，審查合格" },
        { "kind unread", "Perhaps", "類型無法辨識" },
        { "29 minutes", "No", "29分鐘，未達30分鐘" },
        { "29 minutes, 9 items, outsourced, failed", "No", "委外製作；29分鐘，未達30分鐘；9測驗題，未達10測驗題；審查不合格" },
        { "29 minutes, nothing else told", "No", "29分鐘，未達30分鐘" },
        { "nothing told", "Perhaps", "未載明是否委外、分鐘、測驗題、審查結果" },
        { "film of a person", "No", "組別為個人，須由機關製作" },
        { "film of a team", "Perhaps", "未載明組別" },
        { "film of 91 seconds without WMV", "No", "91秒，超過90秒；缺WMV格式" },
        { "film of which nothing is told", "Perhaps", "未載明秒數、格式" },
        { "material of an agency, theme", "Yes", "規格符合，審查合格" },
        { "material of an agency, other theme", "No", "機關組主題為「健康」，須為業務簡化或在地特色" },
        { "material of a person, other theme", "Yes", "規格符合，審查合格" },
        { "material without a group", "Yes", "規格符合，審查合格" },
        { "material of an agency without a theme", "Yes", "規格符合，審查合格" },
    };

    [Theory]
    [MemberData(nameof(Works))]
    public void A_work_conforms_unless_a_figure_fails_or_is_missing(string which, string standing, string why)
    {
        var work = which switch
        {
            "material" => Material,
            "film" => Film,
            "kind unread" => Material with { Kind = "" },
            "29 minutes" => Material with { Minutes = 29 },
            "29 minutes, 9 items, outsourced, failed" => Material with { Minutes = 29, QuizItems = 9, Outsourced = true, Reviewed = false },
            "29 minutes, nothing else told" => Material with { Minutes = 29, QuizItems = null, Outsourced = null, Reviewed = null },
            "nothing told" => Material with { Minutes = null, QuizItems = null, Outsourced = null, Reviewed = null },
            "film of a person" => Film with { Group = "個人" },
            "film of a team" => Film with { Group = "團隊" },
            "film of 91 seconds without WMV" => Film with { Seconds = 91, Formats = ["dvd"] },
            "film of which nothing is told" => Film with { Seconds = null, Formats = [] },
            "material of an agency, theme" => Material with { Group = "機關", Theme = "在地特色之美" },
            "material of an agency, other theme" => Material with { Group = "機關", Theme = "健康" },
            "material of a person, other theme" => Material with { Theme = "健康" },
            "material without a group" => Material with { Group = "" },
            "material of an agency without a theme" => Material with { Group = "機關" },
            _ => throw new ArgumentOutOfRangeException(nameof(which)),
        };
        Assert.Equal(standing, WorkConformity.Of(work, Tainan, out var said).ToString());
        Assert.Equal(why, said);
    }

    [Fact]
    public void A_kind_that_the_plan_does_not_reward_is_outside_it()
    {
        var materials = Tainan with { Specs = [.. Tainan.Specs.Where(static s => s.Kind == "數位教材")] };
        Assert.Equal(Standing.No, WorkConformity.Of(Film, materials, out var why));
        Assert.Equal("類型「行銷短片」不在本計畫範圍", why);
    }

    [Theory]
    [InlineData("個人", "健康")]
    [InlineData("機關", "健康")]
    [InlineData("團隊", "")]
    public void A_plan_without_groups_and_themes_takes_every_one(string group, string theme)
    {
        var open = Tainan with { Specs = [.. Tainan.Specs.Select(static s => s with { Groups = [], AgencyThemes = [] })] };
        Assert.Equal(Standing.Yes, WorkConformity.Of(Material with { Group = group, Theme = theme }, open, out _));
    }
}
