using LearningHours.Evaluation;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>What an eligible decision rests on, in the words and figures of a letter.</summary>
public sealed class GroundsTests
{
    private static readonly DateOnly AsOf107 = new(2018, 9, 1);

    [Theory]
    [InlineData("34.5", "完成數位學習組裝課程10小時及業務相關課程34.5小時")]
    [InlineData("30", "完成數位學習組裝課程10小時及業務相關課程30小時")]
    public void Courses_and_hours_stand_with_what_was_done_beyond_the_least(string hours, string expected)
    {
        var plan = TextNight.Plan("kaohsiung-107");
        var night = new TextNight("高雄市").Person(1).LearnSet(1, plan, "bundle", "2018-05-08 20:00:00- 2018-05-08 21:00:00")
            .Learn(1, "選修", decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture),
                "2018-05-09 20:00:00- 2018-05-09 21:00:00");
        Assert.Equal(expected, Of(night, plan, "commendation", AsOf107));
    }

    [Fact]
    public void Sets_by_rank_are_those_of_the_rank()
    {
        var plan = TextNight.Plan("kaohsiung-103");
        var sets = plan.Sets.Select(s => s.Id).ToList();
        var night = new TextNight("高雄市").Person(1, rank: "簡任");
        foreach (var set in sets) night.LearnSet(1, plan, set, "2014-05-08 20:00:00- 2014-05-08 21:00:00");
        var text = Of(night, plan, "commendation", new DateOnly(2014, 9, 1));
        Assert.Contains("10小時", text, StringComparison.Ordinal);
        Assert.Contains("30小時", text, StringComparison.Ordinal);
        Assert.StartsWith("完成", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Posts_and_certificates_are_no_courses()
    {
        var plan = TextNight.Plan("tainan-101");
        var night = new TextNight("臺南市").Person(1).Add("forum", "員工編號,來源,類型,日期,篇數", "E001,公共論壇,發表,2012-05-01,512")
            .Add("certificates", "員工編號,類別,名稱,取得日", "E001,英語初級,全民英檢,2012-05-01", "E001,英語中級,全民英檢,2012-06-01");
        Assert.Equal("發表及回應意見512篇", Of(night, plan, "forum", new DateOnly(2012, 9, 1)));
        Assert.Equal("取得英語初級證明及取得英語中級證明", Of(night, plan, "english", new DateOnly(2012, 9, 1)));
    }

    [Fact]
    public void A_work_stands_with_its_number_and_rank_and_brings_its_gift()
    {
        var plan = TextNight.Plan("tainan-101");
        var night = new TextNight("臺南市").Person(1).Add("works",
            "作品編號,類型,組別,主題,機關代碼,作者員工編號,繳交日,分鐘,測驗題數,秒數,格式,委外,審查,名次", "W1,數位教材,個人,,A1,E001,2012-06-01,30,10,,,否,合格,1");
        var decision = Decide(night, plan, "works", new DateOnly(2012, 9, 1), out var grounds);
        Assert.Equal("繳交數位教材（作品編號W1），名次1，經審查合格", grounds.Of(decision));
        var (work, rank) = Assert.Single(grounds.RankedWorks(decision));
        Assert.Equal(("W1", "獎狀1幀及價值3000元之禮品（或禮券）"), (work.Number, rank.Gift));
    }

    [Fact]
    public void Leave_of_one_tier_is_one_lot()
    {
        var plan = TextNight.Plan("kaohsiung-107");
        var night = new TextNight("高雄市").Person(1).Add("attendance", TextNight.Attendance)
            .LearnSet(1, plan, "bundle", "2018-05-08 20:00:00- 2018-05-08 21:00:00");
        var decision = Decide(night, plan, "comp-leave", AsOf107, out var grounds);
        Assert.Equal([new LeaveLot(LearningHours.Dates.Hours.Whole(4), decision.UseBy!.Value)], grounds.LotsOf(decision));
    }

    private static string Of(TextNight night, Plan plan, string entitlement, DateOnly asOf)
    {
        var decision = Decide(night, plan, entitlement, asOf, out var grounds);
        return grounds.Of(decision);
    }

    private static Decision Decide(TextNight night, Plan plan, string entitlement, DateOnly asOf, out Grounds grounds)
    {
        var facts = night.Facts();
        grounds = new Grounds(facts, asOf);
        var decision = Evaluator.Evaluate(plan, facts, asOf, findings: true).Single(d => d.Entitlement.Id == entitlement);
        Assert.Equal(Verdict.Eligible, decision.Verdict);
        return decision;
    }
}
