using LearningHours.Evaluation;

namespace LearningHours.Tests.Core.Evaluation.Awards;

/// <summary>What is said of the tiers of an award: which one is taken, which lie below it, and which could still raise it.</summary>
public sealed class TieredRuleTests
{
    private const string Day = "2014-03-08 09:00:00- 2014-03-08 10:00:00", Side1 = "公餘時間完成主餐及副餐1-窈窕精緻餐", Side2 = "公餘時間完成主餐及副餐2-幸福嚴選餐",
        Side3 = "公餘時間完成主餐及副餐3-豪華主廚餐", Reached = "符合，103年3月8日（星期六）達成", Best = "擇優採本級",
        Clock = "課程完成之次日起6個月內補休完畢，以小時計；假別「補休假」，事由「利用公餘時間參與數位學習」";

    [Theory]
    [InlineData("side-3 side-2", "eligible", $"""
        Met 擇一 S1-14 下列2級擇優採一
          → 採「主餐及副餐3-豪華主廚餐」
          Met 全部 S1-13 主餐及副餐3-豪華主廚餐：嘉獎2次
            → {Reached}，{Best}
          Met 全部 S1-12 主餐及副餐2-幸福嚴選餐：嘉獎1次
            → {Reached}；已採較高等級，不併計
        """)]
    [InlineData("side-2", "eligible", $"""
        Met 擇一 S1-14 下列2級擇優採一
          → 採「主餐及副餐2-幸福嚴選餐」
          Unmet 全部 S1-13 主餐及副餐3-豪華主廚餐：嘉獎2次
            → 未符合
          Met 全部 S1-12 主餐及副餐2-幸福嚴選餐：嘉獎1次
            → {Reached}，{Best}
        """)]
    [InlineData("side-1", "missed", """
        Unmet 擇一 S1-14 下列2級擇優採一
          → 均未符合
          Unmet 全部 S1-13 主餐及副餐3-豪華主廚餐：嘉獎2次
            → 未符合
          Unmet 全部 S1-12 主餐及副餐2-幸福嚴選餐：嘉獎1次
            → 未符合
        """)]
    [InlineData("side-1 ?", "unknown", """
        Unknown 擇一 S1-14 下列2級擇優採一
          → 待查
          Unknown 全部 S1-13 主餐及副餐3-豪華主廚餐：嘉獎2次
            → 待查
          Unknown 全部 S1-12 主餐及副餐2-幸福嚴選餐：嘉獎1次
            → 待查
        """)]
    [InlineData("side-2 ?", "eligible", $"""
        Met 擇一 S1-14 下列2級擇優採一
          → 採「主餐及副餐2-幸福嚴選餐」
          Unknown 全部 S1-13 主餐及副餐3-豪華主廚餐：嘉獎2次
            → 待查
          Met 全部 S1-12 主餐及副餐2-幸福嚴選餐：嘉獎1次
            → {Reached}，{Best}
        Note 待查事項確認後，可能提高為：主餐及副餐3-豪華主廚餐
        """)]
    [InlineData("side-3 side-2 ?", "eligible", $"""
        Met 擇一 S1-14 下列2級擇優採一
          → 採「主餐及副餐3-豪華主廚餐」
          Met 全部 S1-13 主餐及副餐3-豪華主廚餐：嘉獎2次
            → {Reached}，{Best}
          Met 全部 S1-12 主餐及副餐2-幸福嚴選餐：嘉獎1次
            → {Reached}；已採較高等級，不併計
        """)]
    public void Tiers(string sets, string verdict, string expected)
    {
        var decision = Night(sets).Decide("kaohsiung-103", "commendation", "2014-12-31");
        Assert.Equal(verdict, decision.Verdict.Word());
        Assert.Equal(expected, decision.Text("S1-14", 2));
    }

    [Fact]
    public void Every_higher_tier_that_is_open_could_raise_the_leave()
    {
        var decision = Night("side-1 ?").Add("attendance", TextNight.Attendance).Decide("kaohsiung-103", "comp-leave", "2014-12-31");
        Assert.Equal($"""
            Met 擇一 S1-20 下列3級擇優採一
              → 採「{Side1}」
              Unknown 全部 S1-19 {Side3}：補休12小時
                → 待查
              Unknown 全部 S1-18 {Side2}：補休8小時
                → 待查
              Met 全部 S1-17 {Side1}：補休4小時
                → {Reached}，{Best}
            Note 待查事項確認後，可能提高為：{Side3}、{Side2}
            Met S1-25 {Clock}
              → 103年3月8日（星期六）完成，最後使用日103年9月8日（星期一，含當日）
            """, decision.Text("S1-20", 2));
    }

    [Theory]
    [InlineData("bundle", "eligible", "Met", "符合，107年5月8日（星期二）達成")]
    [InlineData("", "missed", "Unmet", "未符合")]
    public void A_single_tier_is_no_choice(string set, string verdict, string node, string said)
    {
        var night = new TextNight("高雄市").Person(1).Add("attendance", TextNight.Attendance).Add("hours", TextNight.Hours);
        if (set.Length > 0)
            night.LearnSet(1, TextNight.Plan("kaohsiung-107"), set, "2018-05-08 20:00:00- 2018-05-08 21:00:00");
        var decision = night.Decide("kaohsiung-107", "comp-leave", "2018-12-31");
        Assert.Equal(verdict, decision.Verdict.Word());
        Assert.Equal([$"{node} 全部 S4-11 公餘時間完成組裝課程：補休4小時", $"  → {said}"], decision.Text("S4-11", 1).Split('\n')[..2]);
    }

    /// <param name="sets">Ids of side sets; ? for a row of which nothing can be read.</param>
    private static TextNight Night(string sets)
    {
        var plan = TextNight.Plan("kaohsiung-103");
        var night = new TextNight("高雄市").Person(1).LearnSet(1, plan, "main-recommended", Day);
        foreach (var set in sets.Split(' '))
            if (set == "?") night.Add("hours", $"{TextNight.Id(1)},破損");
            else night.LearnSet(1, plan, set, Day);
        return night;
    }
}
