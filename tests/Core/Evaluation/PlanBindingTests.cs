using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>The words of a plan looked up in the facts of a night: categories, platforms, agencies.</summary>
public sealed class PlanBindingTests
{
    private static readonly Plan Kaohsiung = TextNight.Plan("kaohsiung-107");

    /// <summary>Reading 28; the agency has said 否 of the course, as far as it is asked.</summary>
    [Theory]
    [InlineData("政策能力訓練", "eligible")]
    [InlineData("領導力發展>管理", "eligible")]
    [InlineData("機關業務知能", "missed")]
    [InlineData("自我成長及其他", "missed")]
    [InlineData("新設類別", "unknown")] // a category that the plan does not know may be either
    [InlineData("", "unknown")]
    public void A_category_is_related_to_business_always_or_if_the_agency_says_so(string category, string verdict)
    {
        var night = new TextNight("高雄市").Person(1).LearnSet(1, Kaohsiung, "bundle", "2018-02-10 10:00:00- 2018-02-10 11:00:00")
            .Add("course-flags", "機關代碼,課程代碼,業務相關", "A1,KX001,否")
            .Learn(1, "選修(KX001)", 30, "2018-03-01 19:00:00- 2018-03-01 20:00:00", category: category);
        Assert.Equal(verdict, Verdict(Kaohsiung, night, "commendation"));
    }

    [Theory]
    [InlineData("e等公務園+學習平臺", "eligible")]
    [InlineData("港都e學苑", "eligible")] // joined it
    [InlineData("臺北e大", "missed")]
    [InlineData("新學園", "unknown")] // a name that nobody knows may be a spelling of it
    [InlineData("市民學園", "eligible")] // a spelling that only the plan knows
    [InlineData("市民 學園", "eligible")]
    public void A_platform_goes_by_its_names_those_that_joined_it_and_the_plans_own_spellings(string platform, string verdict)
    {
        var plan = Kaohsiung with
        {
            Platforms = [.. Kaohsiung.Platforms.Select(static p => p.Id == "eplus" ? p with { Aliases = ["市民學園"] } : p)],
        };
        var course = plan.Sets[0].Courses[0].Title;
        var night = new TextNight("高雄市").Person(1).Add("attendance", TextNight.Attendance)
            .LearnSet(1, plan, "bundle", "2018-02-10 10:00:00- 2018-02-10 11:00:00", course)
            .Learn(1, course, 1, "2018-02-10 10:00:00- 2018-02-10 11:00:00", platform);
        Assert.Equal(verdict, Verdict(plan, night, "comp-leave"));
    }

    [Fact]
    public void An_agency_that_nobody_knows_has_said_nothing_of_any_course()
    {
        var facts = new TextNight("高雄市").Person(1).Add("agencies", "A2,乙局,高雄市,,,").Add("course-flags", "機關代碼,課程代碼,業務相關", "A1,KX001,否",
            "A2,KX001,是", "A3,KX001,是").Facts();
        var binding = new PlanBinding(Kaohsiung, facts, new DateOnly(2018, 9, 1));
        Assert.Equal([CourseFlag.No, CourseFlag.Yes, CourseFlag.Yes, CourseFlag.Absent],
            new[] { "A1", "A2", "A3", "A9" }.Select(code => facts.Flags.Of(binding.AgencyOf(code).FlagsRow, 0)));
    }

    [Fact]
    public void An_application_date_on_a_rest_day_moves_only_where_the_plan_says_so()
    {
        var day = new DateOnly(2012, 10, 14); // a Sunday
        foreach (var (shift, expected) in new[] { (RestDayShift.None, day), (RestDayShift.NextWorkday, day.AddDays(1)) })
        {
            var tainan = TextNight.Plan("tainan-101");
            var plan = tainan with
            {
                Entitlements = [.. tainan.Entitlements.Select(e => e.Id != "forum" ? e
                    : e with { ApplyBy = e.ApplyBy! with { On = day, Shift = shift } })],
            };
            var night = new TextNight("臺南市").Person(1).Add("forum", "員工編號,來源,類型,日期,篇數", "E001,公共論壇,發表,2012-05-01,200");
            Assert.Equal(expected, Evaluator.Evaluate(plan, night.Facts(), new DateOnly(2012, 9, 1), findings: false)
                .Single(static d => d.Entitlement.Id == "forum").ApplyBy);
        }
    }

    private static string Verdict(Plan plan, TextNight night, string entitlement) =>
        Evaluator.Evaluate(plan, night.Facts(), new DateOnly(2018, 9, 1), findings: false).Single(d => d.Entitlement.Id == entitlement)
            .Verdict.Word();
}
