using LearningHours.Calendars;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>A night decided in slices, one person decided again, and which plans a night judges.</summary>
public sealed class EvaluatorTests
{
    private static readonly Plan Kaohsiung = TextNight.Plan("kaohsiung-107");
    private static readonly DateOnly AsOf = new(2018, 9, 1);
    private const int People = 1100; // two slices and a part of a third, without findings
    private static readonly Lazy<FactBook> Facts = new(() =>
    {
        var night = new TextNight("高雄市").Add("attendance", TextNight.Attendance);
        for (var n = 1; n <= People; n++)
        {
            night.Person(n, kind: n % 7 == 0 ? "職工" : "編制內", agency: n % 50 == 0 ? "A2" : "A1");
            if (n % 3 == 0) night.LearnSet(n, Kaohsiung, "bundle", "2018-02-10 10:00:00- 2018-02-10 11:00:00");
        }
        return night.Add("agencies", "A2,乙局,臺南市,,,").Facts();
    });

    [Theory]
    [InlineData(0, People, false)]
    [InlineData(0, People, true)]
    [InlineData(0, 1, false)]
    [InlineData(0, 0, false)]
    [InlineData(1, 8, true)]
    [InlineData(1, 9, true)]
    [InlineData(3, 20, true)]
    [InlineData(512, 1024, false)]
    [InlineData(511, 1025, false)]
    [InlineData(1099, 1100, true)]
    public void Slices_hold_the_decisions_of_their_people_in_order(int from, int to, bool findings)
    {
        var people = Facts.Value.Employees.Skip(from).Take(to - from).Select(static e => e.Number).ToHashSet(StringComparer.Ordinal);
        var expected = Evaluator.Evaluate(Kaohsiung, Facts.Value, AsOf, findings).Where(d => people.Contains(d.Employee.Number))
            .Select(DecisionRow.Of).ToList();
        var slices = Evaluator.EvaluateSlices(Kaohsiung, Facts.Value, AsOf, findings, static () => new List<DecisionRow>(),
            static (slice, decision) => slice.Add(DecisionRow.Of(decision)), from..to).ToList();
        Assert.Equal(expected, slices.SelectMany(static s => s));
        Assert.All(slices, slice => Assert.InRange(slice.Count, 0, findings ? 8 : 512));
        Assert.Equal(2 * (int)Math.Ceiling((to - from) / (findings ? 8d : 512d)), slices.Count); // two entitlements, and none for nobody
        if (to - from > 512) Assert.InRange(slices.Max(static s => s.Count), findings ? 5 : 400, findings ? 8 : 512);
    }

    [Fact]
    public void Without_a_range_everybody_is_decided() =>
        Assert.Equal(Evaluator.Evaluate(Kaohsiung, Facts.Value, AsOf, findings: false).Count(),
            Evaluator.EvaluateSlices(Kaohsiung, Facts.Value, AsOf, false, static () => new List<string>(),
                static (slice, decision) => slice.Add(decision.Employee.Number)).Sum(static s => s.Count));

    [Fact]
    public void Entitlements_come_in_the_order_of_results_whatever_the_order_of_the_plan()
    {
        string[] ids = ["commendation", "comp-leave"];
        foreach (var plan in new[] { Kaohsiung, Kaohsiung with { Entitlements = [.. Kaohsiung.Entitlements.Reverse()] } })
        {
            Assert.Equal(ids, Evaluator.Evaluate(plan, Facts.Value, AsOf, findings: false).Select(static d => d.Entitlement.Id).Distinct());
            Assert.Equal(ids, Evaluator.EvaluateSlices(plan, Facts.Value, AsOf, false, static () => new List<string>(),
                static (slice, decision) => slice.Add(decision.Entitlement.Id)).SelectMany(static s => s).Distinct());
        }
    }

    [Fact]
    public void A_decision_explained_afterwards_has_the_finding_it_would_have_had()
    {
        var explainer = new Explainer(Facts.Value, AsOf);
        var explained = Evaluator.Evaluate(Kaohsiung, Facts.Value, AsOf, findings: false).Take(20)
            .Concat(Evaluator.Evaluate(Kaohsiung, Facts.Value, AsOf, findings: false).TakeLast(20)).Select(explainer.Explain).ToList();
        var full = Evaluator.Evaluate(Kaohsiung, Facts.Value, AsOf, findings: true).ToList();
        Assert.Equal(full.Take(20).Concat(full.TakeLast(20)).Select(DecisionRow.Of), explained.Select(DecisionRow.Of));
        Assert.Same(explained[0].Finding, explainer.Explain(explained[0]).Finding);
    }

    /// <summary>Plans that have begun by as-of and of which leave may still be taken (contract reading 4).</summary>
    [Theory]
    [InlineData("kaohsiung-107", "2017-12-31", false)]
    [InlineData("kaohsiung-107", "2018-01-01", true)]
    [InlineData("kaohsiung-107", "2018-01-02", true)]
    [InlineData("kaohsiung-107", "2019-02-27", true)]
    [InlineData("kaohsiung-107", "2019-02-28", true)] // six months after 2018-08-31
    [InlineData("kaohsiung-107", "2019-03-01", false)]
    [InlineData("kaohsiung-103", "2015-06-30", true)]
    [InlineData("kaohsiung-103", "2015-07-01", false)]
    [InlineData("tainan-101", "2012-12-31", true)] // the leave ends on 12-28, the plan later
    [InlineData("tainan-101", "2013-01-01", false)]
    [InlineData("hualien-106", "2017-12-31", true)]
    [InlineData("hualien-106", "2018-01-01", false)]
    public void A_plan_is_judged_from_its_first_day_to_the_last_of_its_leave(string plan, string asOf, bool isCurrent) =>
        Assert.Equal(isCurrent, Evaluator.Current(PlanCatalog.BuiltIn.Select(static r => r.Plan!),
            DateOnly.ParseExact(asOf, "yyyy-MM-dd"), OfficeCalendar.BuiltIn).Any(p => p.Id == plan));

    [Fact]
    public void A_leave_that_the_plan_limits_later_than_its_period_prolongs_it()
    {
        var tainan = TextNight.Plan("tainan-101");
        var longer = tainan with
        {
            Entitlements = [.. tainan.Entitlements.Select(static e => e.Award is LeavePerCourse award
                ? e with { Award = award with { Leave = award.Leave with { NotAfter = null } } } : e)],
        };
        Assert.Equal((new DateOnly(2012, 12, 31), new DateOnly(2013, 3, 31)),
            (Evaluator.LastDay(tainan, OfficeCalendar.BuiltIn), Evaluator.LastDay(longer, OfficeCalendar.BuiltIn)));
    }

    [Fact]
    public void Plans_of_one_night_come_in_ordinal_order()
    {
        Plan[] plans = [Kaohsiung with { Id = "c" }, Kaohsiung with { Id = "a" }, Kaohsiung with { Id = "B" }];
        Assert.Equal(["B", "a", "c"], Evaluator.Current(plans, AsOf, OfficeCalendar.BuiltIn).Select(static p => p.Id));
    }
}
