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

    [Theory]
    [InlineData("簡任", true)]
    [InlineData("委任", true)]
    [InlineData("", true)] // judged under each rank
    [InlineData("薦任", false)]
    public void A_set_by_rank_may_be_one_of_several_ways(string rank, bool isFirst)
    {
        var plan = With(TextNight.Plan("kaohsiung-103"), "commendation", static tiered => tiered with
        {
            Tiers = [.. tiered.Tiers.Select(static t => t with { Requires = new AnyOf([((AllOf)t.Requires).Of[0],
                ((AllOf)t.Requires).Of[1]], t.Rules) })],
        });
        var night = new TextNight("高雄市").Person(1, rank: rank);
        foreach (var set in plan.Sets.Where(static s => s.Id != "main-recommended"))
            night.LearnSet(1, plan, set.Id, "2014-05-08 20:00:00- 2014-05-08 21:00:00");
        if (rank.Length == 0) night.LearnSet(1, plan, "main-recommended", "2014-05-08 20:00:00- 2014-05-08 21:00:00");
        Assert.Equal(isFirst, Of(night, plan, "commendation", new DateOnly(2014, 9, 1)).Contains("主餐", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_tiers_without_an_amount_the_one_that_is_met_is_named()
    {
        var plan = With(TextNight.Plan("kaohsiung-107"), "commendation", static tiered => tiered with
        {
            Unit = Unit.None,
            Tiers = [tiered.Tiers[0] with { Amount = null, Requires = ((AllOf)tiered.Tiers[^1].Requires).Of[0] },
                tiered.Tiers[^1] with { Amount = null }],
        });
        var night = new TextNight("高雄市").Person(1).LearnSet(1, plan, "bundle", "2018-05-08 20:00:00- 2018-05-08 21:00:00");
        Assert.Equal("完成數位學習組裝課程10小時", Of(night, plan, "commendation", AsOf107));
        night.Learn(1, "選修", 30, "2018-05-09 20:00:00- 2018-05-09 21:00:00");
        Assert.Equal("完成數位學習組裝課程10小時及業務相關課程30小時", Of(night, plan, "commendation", AsOf107));
    }

    [Theory]
    [InlineData("否", 8, "6+2")]
    [InlineData("是", 6, "6")]
    [InlineData("或許", 6, "6")] // decided as shift staff, who have a rota for one of the two days
    public void Leave_lots_are_those_of_the_reading_that_decided(string shift, int amount, string lots)
    {
        var night = new TextNight("臺南市").Physical(1, "實體研習班", 40, "101-01-10")
            .Add("roster", $"E001,{TextNight.Id(1)},同仁,A1,企劃科,科員,編制內,薦任,{shift},,")
            .Add("lists", "清單,課程代碼,課程名稱", "tainan-101/附件4,,政策課程甲", "tainan-101/附件4,,政策課程乙")
            .Add("attendance", TextNight.Attendance, "E001,輪休,2012-05-12,2012-05-12")
            .Learn(1, "政策課程甲", 6, "2012-05-12 09:00:00- 2012-05-12 10:00:00", "e學中心")
            .Learn(1, "政策課程乙", 2, "2012-05-19 09:00:00- 2012-05-19 10:00:00", "e學中心");
        var decision = Decide(night, TextNight.Plan("tainan-101"), "comp-leave", new DateOnly(2012, 9, 1), out var grounds);
        var found = grounds.LotsOf(decision);
        Assert.Equal((amount, lots), ((int)decision.Amount!, string.Join('+', found.Select(static l => l.Hours.Value))));
        Assert.Equal((decision.FirstLapse, decision.UseBy), (found[0].Lapses, found[^1].Lapses));
    }

    private static Plan With(Plan plan, string entitlement, Func<TieredAward, TieredAward> change) => plan with
    {
        Entitlements = [.. plan.Entitlements.Select(e => e.Id != entitlement ? e : e with { Award = change((TieredAward)e.Award) })],
    };

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

    [Theory]
    [InlineData("英語初級", "", "")]
    [InlineData("MOOC完課", "英語", "取得MOOC完課證明")]
    [InlineData("MOOC完課+雲端視訊", "英語", "取得MOOC完課證明及取得雲端視訊證明")] // in the order in which they are asked for
    [InlineData("雲端視訊", "英語,英語", "完成「e學中心英文數位課程」1門並取得雲端視訊證明")]
    [InlineData("英語課程+MOOC完課", "英語", "取得英語課程證明")] // the first of several ways
    public void One_thing_after_another_stands_in_that_order(string certificates, string course, string expected)
    {
        var night = new TextNight("花蓮縣").Person(1).Add("lists", "清單,課程代碼,課程名稱", "hualien-106/english,,商務英語")
            .Add("certificates", ["員工編號,類別,名稱,取得日", .. certificates.Split('+').Select(static (c, i) => $"E001,{c},甲,2017-05-0{i + 1}")]);
        foreach (var _ in course.Split(',').Skip(1)) night.Learn(1, "商務英語", 2, "2017-04-01 10:00:00- 2017-04-01 11:00:00", "e學中心");
        var facts = night.Facts();
        var decision = Evaluator.Evaluate(TextNight.Plan("hualien-106"), facts, new DateOnly(2017, 9, 1), findings: true)
            .Single(static d => d.Entitlement.Id == "english");
        Assert.Equal(expected, new Grounds(facts, new DateOnly(2017, 9, 1)).Of(decision));
        Assert.Equal(expected.Length > 0, decision.Verdict == Verdict.Eligible);
    }

    [Fact]
    public void Reports_pairs_and_reflections_stand_in_their_own_words()
    {
        var reports = new TextNight("臺南市").Person(1).Add("reports", "篇號,員工編號,類型,繳交日,格式符合", "R1,E001,行政案例,2012-05-01,是",
            "R2,E001,研究報告,2012-06-01,是", "R3,E001,研究報告,2012-06-02,否");
        Assert.Equal("繳交行政案例或研究報告2篇", Of(reports, TextNight.Plan("tainan-101"), "reports", new DateOnly(2012, 9, 1)));
        var pair = new TextNight("花蓮縣").Person(1).Add("lists", "清單,課程名稱", "hualien-106/mooc,磨課師甲")
            .Add("certificates", "員工編號,類別,名稱,取得日", "E001,MOOC完課,磨課師甲,2017-02-01", "E001,MOOC實體認證,磨課師甲,2017-03-01");
        Assert.Equal("取得MOOC完課及MOOC實體認證證明", Of(pair, TextNight.Plan("hualien-106"), "mooc", new DateOnly(2017, 9, 1)));
        var reflection = new TextNight("高雄市").Person(1).Add("reflections", "員工編號,日期,來源,張貼處,字數", "E001,2015-05-01,,心得撰寫,300");
        Assert.Equal("完成心得", Of(reflection, TextNight.Plan("rad-104"), "micro-learning", new DateOnly(2015, 9, 1)));
    }

    [Fact]
    public void Courses_and_other_things_are_joined_and_a_condition_of_its_own_days_counts_only_those()
    {
        var plan = With(TextNight.Plan("kaohsiung-107"), "commendation", static tiered =>
        {
            var parts = ((AllOf)tiered.Tiers[0].Requires).Of;
            var early = new Window(new DateOnly(2018, 1, 1), new DateOnly(2018, 3, 31), parts[1].Rules);
            return tiered with
            {
                Tiers = [tiered.Tiers[0] with { Requires = new AllOf([parts[0], parts[1] with { Window = early },
                new PostsReached(3, parts[0].Rules)], parts[0].Rules) }]
            };
        });
        var night = new TextNight("高雄市").Person(1).LearnSet(1, plan, "bundle", "2018-05-08 20:00:00- 2018-05-08 21:00:00")
            .Learn(1, "選修甲", 31, "2018-03-31 20:00:00- 2018-03-31 21:00:00").Learn(1, "選修乙", 8, "2018-04-01 20:00:00- 2018-04-01 21:00:00")
            .Add("forum", "員工編號,來源,類型,日期,篇數", "E001,公共論壇,發表,2018-05-01,4");
        Assert.Equal("完成數位學習組裝課程10小時及業務相關課程31小時並發表及回應意見4篇", Of(night, plan, "commendation", AsOf107));
    }

    [Fact]
    public void What_comes_second_counts_from_the_day_of_the_first()
    {
        var plan = With(TextNight.Plan("kaohsiung-107"), "commendation", static tiered =>
        {
            var hours = (HoursReached)((AllOf)tiered.Tiers[0].Requires).Of[1];
            return tiered with
            {
                Tiers = [tiered.Tiers[0] with { Requires = new InSequence([new CertificateHeld("雲端視訊", hours.Rules),
                hours with { AtLeast = 5 }], hours.Rules) }]
            };
        });
        var night = new TextNight("高雄市").Person(1).Add("certificates", "員工編號,類別,名稱,取得日", "E001,雲端視訊,甲,2018-03-15")
            .Learn(1, "選修甲", 31, "2018-03-14 20:00:00- 2018-03-14 21:00:00")
            .Learn(1, "選修乙", 8, "2018-03-15 20:00:00- 2018-03-15 21:00:00");
        Assert.Equal("完成業務相關課程8小時並取得雲端視訊證明", Of(night, plan, "commendation", AsOf107));
    }

    [Fact]
    public void Of_two_tiers_by_rank_with_one_amount_the_one_that_is_met_is_named()
    {
        var plan = With(TextNight.Plan("kaohsiung-103"), "commendation",
            static tiered => tiered with { Tiers = [.. tiered.Tiers.Select(static t => t with { Amount = 1 })] });
        var night = new TextNight("高雄市").Person(1);
        foreach (var set in new[] { "main-recommended", "side-2" })
            night.LearnSet(1, plan, set, "2014-05-08 20:00:00- 2014-05-08 21:00:00");
        Assert.Equal("完成薦任主餐10小時及副餐2-幸福嚴選餐20小時", Of(night, plan, "commendation", new DateOnly(2014, 9, 1)));
    }

    [Theory]
    [InlineData("高雄市政府107年度數位學習組裝課程", "完成數位學習組裝課程10小時")]
    [InlineData("高雄市政府107年度推動數位學習實施計畫", "完成高雄市政府107年度推動數位學習實施計畫10小時")] // nothing else would be left
    [InlineData("高雄學習課程", "完成高雄學習課程10小時")] // two words may be chance
    [InlineData("高雄市學習課程", "完成學習課程10小時")]
    [InlineData("組裝課程", "完成組裝課程10小時")]
    public void A_set_stands_without_the_name_of_the_plan_that_it_begins_with(string title, string expected)
    {
        var plan = TextNight.Plan("kaohsiung-107");
        plan = With(plan with { Sets = [plan.Sets[0] with { Title = title }] }, "commendation", static tiered => tiered with
        {
            Tiers = [tiered.Tiers[0] with { Requires = ((AllOf)tiered.Tiers[0].Requires).Of[0] }],
        });
        var night = new TextNight("高雄市").Person(1).LearnSet(1, plan, "bundle", "2018-05-08 20:00:00- 2018-05-08 21:00:00");
        Assert.Equal(expected, Of(night, plan, "commendation", AsOf107));
    }

    [Fact]
    public void Other_awards_rest_on_the_records_of_what_was_met()
    {
        var project = new TextNight("花蓮縣").Person(1).Person(2).Add("projects", "案號,機關代碼,評等,主持人員工編號,成員員工編號", "P1,A1,優等,E001,E002");
        project.Add("projects", "P2,A1,良好,E002,E001"); // brings a member nothing
        Assert.Equal("評等「優等」之主持人（專案P1）", Grounds(project, "hualien-106", "star-project", new DateOnly(2018, 1, 5)));
        var draw = new TextNight("高雄市").Person(1).Add("lists", "清單,課程代碼,課程名稱", "kaohsiung-103/spring-draw,,環境課程甲")
            .Learn(1, "環境課程甲", 1, "2014-03-01 10:00:00- 2014-03-01 11:00:00", "港都e學苑");
        Assert.Contains("環境課程甲（1小時）", Grounds(draw, "kaohsiung-103", "spring-draw", new DateOnly(2014, 9, 1)), StringComparison.Ordinal);

        static string Grounds(TextNight night, string plan, string entitlement, DateOnly asOf)
        {
            var facts = night.Facts();
            var decision = Evaluator.Evaluate(TextNight.Plan(plan), facts, asOf, findings: true)
                .First(d => d.Entitlement.Id == entitlement && d.Employee.Number == "E001");
            return new Grounds(facts, asOf).Of(decision);
        }
    }

    [Fact]
    public void Of_works_in_and_out_of_their_days_only_those_that_win_bring_a_gift()
    {
        var night = new TextNight("臺南市").Person(1).Person(2).Person(3).Add("works",
            "作品編號,類型,組別,主題,機關代碼,作者員工編號,繳交日,分鐘,測驗題數,秒數,格式,委外,審查,名次", "W1,數位教材,個人,,A1,E001,2012-01-01,30,10,,,否,合格,1",
            "W2,數位教材,個人,,A1,E001,2011-12-31,30,10,,,否,合格,2", "W3,數位教材,個人,,A1,E001,2012-12-31,29,10,,,否,合格,2",
            "W4,數位教材,個人,,A1,E002;E003;E001,2012-06-01,30,10,,,否,合格,3", "W5,數位教材,個人,,A1,E001,2012-12-31,30,10,,,否,合格,佳作",
            "W6,數位教材,個人,,A1,E001,2012-12-31,30,10,,,否,合格,");
        var facts = night.Facts();
        var decision = Evaluator.Evaluate(TextNight.Plan("tainan-101"), facts, new DateOnly(2013, 6, 1), findings: true)
            .Single(static d => d.Entitlement.Id == "works" && d.Employee.Number == "E001");
        Assert.Equal(["W1", "W5"], new Grounds(facts, new DateOnly(2013, 6, 1)).RankedWorks(decision).Select(static r => r.Work.Number));
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
