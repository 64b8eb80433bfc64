using LearningHours.Comparison;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Comparison;

public class PlanComparisonTests
{
    private const string Evening = "2018-05-08 20:00:00- 2018-05-08 21:00:00", Late = "2018-08-30 20:00:00- 2018-08-30 21:00:00",
        Office = "2018-05-09 10:00:00- 2018-05-09 21:00:00";

    private static readonly Plan Kaohsiung = TextNight.Plan("kaohsiung-107");
    private static readonly DateOnly AsOf = new(2018, 9, 1);

    [Fact]
    public void The_same_plan_differs_in_nothing()
    {
        var comparison = Compare(p => p with { Title = "另一名稱", Revision = 2 });
        Assert.Empty(comparison.Changed);
        Assert.Equal((2, 2), (comparison.PeopleBefore, comparison.PeopleAfter));
        Assert.All(comparison.Totals, t => Assert.Equal(t.Before, t.After));
    }

    [Fact]
    public void Fewer_hours_asked_for_gain_people_a_commendation()
    {
        var comparison = Compare(p => WithHours(p, 20));
        Assert.Equal(["Gained commendation E002"], Lines(comparison));
        var total = comparison.Totals.Single(t => t.Entitlement.Id == "commendation");
        Assert.Equal((1, 1m, 2, 2m, 1, 0, 0),
            (total.Before.People, total.Before.Commendations, total.After.People, total.After.Commendations, total.Gained, total.Lost,
                total.Altered));
    }

    [Fact]
    public void An_earlier_deadline_loses_what_came_after_it()
    {
        var comparison = Compare(p => OnLeave(p, e => e with { Window = e.Window with { To = new DateOnly(2018, 8, 29) } }));
        Assert.Equal(["Lost comp-leave E002"], Lines(comparison));
    }

    [Theory]
    [InlineData(5, DifferenceKind.Raised)]
    [InlineData(4, DifferenceKind.None)]
    [InlineData(3, DifferenceKind.Lowered)]
    public void Another_amount_raises_or_lowers(int hours, DifferenceKind kind)
    {
        var comparison = Compare(p => OnAward(p, a => a with { Tiers = [a.Tiers[0] with { Amount = hours }] }));
        Assert.All(comparison.Changed, d => Assert.Equal(kind, d.Kind));
        Assert.Equal(kind == DifferenceKind.None ? 0 : 2, comparison.Changed.Count);
        Assert.Equal((8m, 2m * hours), (Leave(comparison).Before.Hours, Leave(comparison).After.Hours));
    }

    [Fact]
    public void Other_terms_of_leave_change_dates_only()
    {
        var comparison = Compare(p => OnAward(p, a => a with { Leave = a.Leave! with { Months = 3 } }));
        Assert.Equal(["Redated comp-leave E001", "Redated comp-leave E002"], Lines(comparison));
        Assert.Equal(2, Leave(comparison).Altered);
    }

    [Fact]
    public void An_entitlement_that_one_plan_lacks_is_lost_or_gained_whole()
    {
        var without = Kaohsiung with { Entitlements = [.. Kaohsiung.Entitlements.Where(e => e.Id != "comp-leave")] };
        Assert.Equal(["Lost comp-leave E001", "Lost comp-leave E002", "Reworded comp-leave E003"], Lines(Compare(_ => without)));
        Assert.Equal(["Gained comp-leave E001", "Gained comp-leave E002", "Reworded comp-leave E003"],
            Lines(PlanComparison.Of(without, Kaohsiung, Night().Facts(), AsOf)));
    }

    [Fact]
    public void Sums_are_those_of_the_agencies()
    {
        var comparison = Compare(p => WithHours(p, 20),
            Night().Add("agencies", "B1,另一局,高雄市,,,").Person(4, agency: "B1").LearnSet(4, Kaohsiung, "bundle", Evening).Learn(4, "政策甲", 25,
                Evening));
        Assert.Equal([("A1", 1), ("B1", 1)],
            comparison.Agencies.Where(l => l.Entitlement.Id == "commendation").Select(l => (l.Agency, l.Gained)));
        Assert.Equal(2, comparison.Totals.Single(t => t.Entitlement.Id == "commendation").Gained);
    }

    /// <summary>
    /// E001 gets both; E002 gets the leave at the last moment and has 25 of 30 hours; E003 began every course in office hours and gets the
    /// commendation only under fewer conditions.
    /// </summary>
    internal static TextNight Night() => new TextNight("高雄市").Person(1).Person(2).Person(3).Add("attendance", TextNight.Attendance)
        .LearnSet(1, Kaohsiung, "bundle", Evening).Learn(1, "政策甲", 30, Evening)
        .LearnSet(2, Kaohsiung, "bundle", Late).Learn(2, "政策甲", 25, Evening)
        .LearnSet(3, Kaohsiung, "bundle", Office);

    internal static PlanComparison Compare(Func<Plan, Plan> change, TextNight? night = null) =>
        PlanComparison.Of(Kaohsiung, change(Kaohsiung), (night ?? Night()).Facts(), AsOf);

    internal static Plan WithHours(Plan plan, decimal hours) => plan with
    {
        Entitlements = [.. plan.Entitlements.Select(e => e.Award is TieredAward { Tiers: [{ Requires: AllOf all } tier] } award
            ? e with { Award = award with {
                Tiers = [tier with { Requires =
                    all with { Of = [.. all.Of.Select(r => r is HoursReached sum ? sum with { AtLeast = hours } : r)] } }] } }
            : e)],
    };

    private static Plan OnLeave(Plan plan, Func<Entitlement, Entitlement> change) =>
        plan with { Entitlements = [.. plan.Entitlements.Select(e => e.Id == "comp-leave" ? change(e) : e)] };

    private static Plan OnAward(Plan plan, Func<TieredAward, TieredAward> change) =>
        OnLeave(plan, e => e with { Award = change((TieredAward)e.Award) });

    private static ComparisonLine Leave(PlanComparison comparison) => comparison.Totals.Single(t => t.Entitlement.Id == "comp-leave");

    private static IEnumerable<string> Lines(PlanComparison comparison) =>
        comparison.Changed.Select(d => $"{d.Kind} {d.Either.Entitlement.Id} {d.Either.Employee.Number}");
}
