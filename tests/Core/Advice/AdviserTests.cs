using LearningHours.Advice;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Tests.Core.Advice;

public class AdviserTests
{
    private const string Saturday = "2014-05-10 09:00:00- 2014-05-10 18:00:00";

    private static readonly Plan Kaohsiung103 = TextNight.Plan("kaohsiung-103"), Tainan = TextNight.Plan("tainan-101"),
        Hualien = TextNight.Plan("hualien-106");
    private static readonly DateOnly June = new(2014, 6, 1);

    [Fact]
    public void Who_has_side_2_is_sixteen_hours_from_side_3_and_told_to_wait()
    {
        var advice = Of(Kaohsiung103, WithSide2(), June, "commendation")!;
        var tier = Assert.Single(advice.Tiers);
        Assert.True(advice.IsWaitingBetter);
        Assert.Equal((Unit.Commendation, 2m, Hours.Whole(16), Feasibility.InTime),
            (tier.Unit, tier.Amount, tier.Learning, tier.Feasibility));
        Assert.Equal(9, tier.Steps.OfType<CourseStep>().Count());
        Assert.StartsWith("等一等：較高獎勵仍可達成。再16小時可改為嘉獎2次，103年8月31日（星期日，含當日）前；每年以獎勵1次為限", AdviceText.Lines(advice).First(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2014-08-30", true)]
    [InlineData("2014-08-31", true)]
    [InlineData("2014-09-01", false)]
    public void Nothing_is_advised_after_the_last_day_of_the_window(string asOf, bool told) =>
        Assert.Equal(told, Of(Kaohsiung103, WithSide2(), Day(asOf), "commendation") is not null);

    [Theory]
    // On Saturday, 30 August 2014, 48 hours are left, and 24 the day after; 8 hours of each day are expected.
    [InlineData("2014-08-29", Feasibility.InTime, 20)]
    [InlineData("2014-08-30", Feasibility.InTime, 16)]
    [InlineData("2014-08-31", Feasibility.Tight, 8)]
    public void Hours_are_set_against_the_days_left(string asOf, Feasibility feasibility, int atPace)
    {
        var tier = Of(Kaohsiung103, WithSide2(), Day(asOf), "commendation")!.Tiers[0];
        Assert.Equal((feasibility, Hours.Whole(atPace)), (tier.Feasibility, tier.Left!.AtPace));
    }

    [Fact]
    public void Nobody_is_told_to_wait_for_what_cannot_be_reached_any_more()
    {
        var advice = Of(Kaohsiung103, Person().LearnSet(1, Kaohsiung103, "main-recommended", Saturday).LearnSet(1, Kaohsiung103, "side-2",
            Saturday), Day("2014-08-31"), "commendation", p => p with
            {
                Sets = [.. p.Sets.Select(s =>
                s.Id == "side-3" ? s with { Courses = [.. s.Courses.Select(c => c with { Hours = 3 })] } : s)],
            })!;
        Assert.Equal((false, Feasibility.TooLate), (advice.IsWaitingBetter, advice.Tiers[0].Feasibility));
        Assert.DoesNotContain(AdviceText.Lines(advice), l => l.Contains(AdviceWords.Wait, StringComparison.Ordinal));
        Assert.Contains(AdviceText.Lines(advice), l => l.EndsWith("可採計之時間已不足27小時", StringComparison.Ordinal));
    }

    [Fact]
    public void An_award_already_granted_is_not_to_be_bettered()
    {
        var night = WithSide2().Add("decisions", "員工編號,計畫,項目,決定,數量,日期,決定者,理由", "E001,kaohsiung-103,commendation,核定,1,2014-05-20,人事室,符合");
        Assert.Null(Of(Kaohsiung103, night, June, "commendation"));
        Assert.NotNull(Of(Kaohsiung103, night, Day("2014-05-19"), "commendation"));
    }

    [Fact]
    public void More_leave_is_advised_without_waiting()
    {
        var advice = Of(Kaohsiung103, WithSide2(), June, "comp-leave")!;
        Assert.False(advice.IsWaitingBetter);
        Assert.StartsWith("再16小時可提高為補休12小時，103年12月31日（星期三，含當日）前", AdviceText.Lines(advice).First(), StringComparison.Ordinal);
        Assert.All(advice.Tiers.SelectMany(t => t.Steps), s => Assert.True(s.OffHours));
    }

    [Fact]
    public void A_beginner_sees_every_tier_with_what_it_takes()
    {
        var advice = Of(Kaohsiung103, Person().Add("hours", TextNight.Hours), June, "comp-leave")!;
        Assert.Equal([(4m, 20), (8m, 30), (12m, 40)], advice.Tiers.Select(t => (t.Amount!.Value, t.Learning!.Value.Floor)));
    }

    [Fact]
    public void A_rank_nobody_states_is_advised_under_each()
    {
        var night = new TextNight("高雄市").Person(1, rank: "").Add("hours", TextNight.Hours);
        Assert.Equal(["簡任", "薦任", "委任"], Of(Kaohsiung103, night, June, "commendation")!.Tiers.Select(t => t.Rank).Distinct());
    }

    [Fact]
    public void Nobody_can_be_advised_while_the_hours_feed_is_absent() => Assert.Null(Of(Kaohsiung103, Person(), June, "commendation"));

    [Fact]
    public void Half_an_hour_more_and_the_first_listed_hour_bring_leave()
    {
        // A9: 39.5 hours, 12 of them digital, including one and a half listed hours off-hours.
        var night = Tainan101(physical: 27.5m, listed: 1.5m, digital: 10.5m);
        var advice = Of(Tainan, night, Day("2012-06-01"), "comp-leave")!;
        Assert.Equal((1m, new Hours(50)), (advice.Tiers[0].Amount!.Value, advice.Tiers[0].Learning!.Value));
        Assert.Equal((8m, new Hours(650)), (advice.Tiers[1].Amount!.Value, advice.Tiers[1].Learning!.Value));
    }

    [Fact]
    public void Hours_that_count_for_several_conditions_are_planned_once()
    {
        var night = Tainan101(physical: 30, listed: 0, digital: 3);
        var advice = Of(Tainan, night, Day("2012-06-01"), "comp-leave")!;
        var first = advice.Tiers[0];
        Assert.Equal(Hours.Whole(7), first.Learning);
        Assert.Equal(["1 1", "2 1", "7 5"], first.Steps.Cast<HoursStep>().Select(s => $"{s.Missing} {s.Beyond}"));
        Assert.Contains("尚缺學習時數7小時，前列時數可併計，另需5小時", AdviceText.Lines(advice));
    }

    [Theory]
    [InlineData(199, 1, "1 301")]
    [InlineData(200, 1, "300")]
    [InlineData(499, 1, "1")]
    [InlineData(500, 0, "")]
    public void Posts_still_missing_are_counted_for_each_tier(int posts, int steps, string missing)
    {
        var night = new TextNight("臺南市").Person(1).Add("forum", "員工編號,來源,類型,日期,篇數,不計篇數", $"E001,公共論壇,發表,2012-03-01,{posts + 6},6");
        var advice = Of(Tainan, night, Day("2012-06-01"), "forum");
        Assert.Equal(missing, string.Join(' ', advice?.Tiers.Select(t => ((PostsStep)t.Steps.Single()).Missing) ?? []));
        Assert.Equal(steps > 0, advice is not null);
    }

    [Fact]
    public void One_report_more_betters_the_award()
    {
        var night = new TextNight("臺南市").Person(1).Add("reports", "篇號,員工編號,繳交日,格式符合", "R1,E001,2012-03-01,是", "R2,E001,2012-03-01,否");
        var advice = Of(Tainan, night, Day("2012-08-06"), "reports")!;
        Assert.Equal(
            ["等一等：較高獎勵仍可達成。完成下列事項可改為嘉獎2次，101年8月6日（星期一，含當日）前；每年以獎勵1次為限", "尚缺格式符合規定之行政案例或研究報告1篇"],
            AdviceText.Lines(advice));
    }

    [Fact]
    public void Of_two_certificates_the_missing_one_is_named()
    {
        var night = new TextNight("臺南市").Person(1).Add("certificates", "員工編號,類別,名稱,取得日", "E001,英語初級,初級,2012-03-01");
        Assert.Equal("尚缺英語中級證明", AdviceText.Lines(Of(Tainan, night, Day("2012-06-01"), "english")!).Last());
    }

    [Fact]
    public void A_list_that_is_not_loaded_makes_nobody_advised_for_sure()
    {
        var night = new TextNight("花蓮縣").Person(1).Add("hours", TextNight.Hours).Add("certificates", "員工編號,類別,名稱,取得日");
        Assert.Null(Of(Hualien, night, Day("2017-06-01"), "courses"));
    }

    [Theory]
    [InlineData("否", null)] // both days are free: 8 hours, the most there is
    [InlineData("是", 2)]
    [InlineData("或許", 2)] // decided as shift staff, who have a rota for one of the two days
    public void Who_may_be_shift_staff_is_advised_on_the_reading_that_decided(string shift, int? missing)
    {
        var night = new TextNight("臺南市").Physical(1, "實體研習班", 40, "101-01-10")
            .Add("roster", $"E001,{TextNight.Id(1)},同仁,A1,企劃科,科員,編制內,薦任,{shift},,")
            .Add("lists", "清單,課程代碼,課程名稱", "tainan-101/附件4,,政策課程甲", "tainan-101/附件4,,政策課程乙")
            .Add("attendance", TextNight.Attendance, "E001,輪休,2012-05-12,2012-05-12")
            .Learn(1, "政策課程甲", 6, "2012-05-12 09:00:00- 2012-05-12 10:00:00", "e學中心")
            .Learn(1, "政策課程乙", 2, "2012-05-19 09:00:00- 2012-05-19 10:00:00", "e學中心");
        var advice = Of(Tainan, night, Day("2012-06-01"), "comp-leave");
        Assert.Equal(missing is { } hours ? Hours.Whole(hours) : null, advice?.Tiers.Single().Learning);
    }

    internal static PersonAdvice? Of(Plan plan, TextNight night, DateOnly asOf, string entitlement, Func<Plan, Plan>? change = null)
    {
        plan = change?.Invoke(plan) ?? plan;
        var facts = night.Facts();
        var decision = Evaluator.Evaluate(plan, facts, asOf, findings: false).Single(
            d => d.Entitlement.Id == entitlement && d.Employee.Number == "E001");
        return new Adviser(plan, facts, asOf).Of(decision);
    }

    private static TextNight Person() => new TextNight("高雄市").Person(1);

    private static TextNight WithSide2() =>
        Person().Add("attendance", TextNight.Attendance).LearnSet(1, Kaohsiung103, "main-recommended", Saturday).LearnSet(1, Kaohsiung103,
            "side-2", Saturday);

    /// <summary>One person with physical hours, unlisted digital hours and listed ones, all on a Sunday.</summary>
    private static TextNight Tainan101(decimal physical, decimal listed, decimal digital)
    {
        var night = new TextNight("臺南市").Person(1).Add("lists", "清單,課程代碼,課程名稱", "tainan-101/附件4,,政策課程").Add("attendance",
            TextNight.Attendance);
        night.Learn(1, "數位課程", digital, "2012-03-04 09:00- 2012-03-04 12:00");
        if (listed > 0) night.Learn(1, "政策課程", listed, "2012-03-04 09:00- 2012-03-04 12:00");
        return night.Physical(1, "實體課程", physical, "101/03/04");
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
