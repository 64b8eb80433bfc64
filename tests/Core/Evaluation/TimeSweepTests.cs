using LearningHours.Calendars;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Intake;
using LearningHours.Plans;
using LearningHours.Tests.PlanCases;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>
/// The same people, judged on every day of every plan and of the leave that outlives it, with what must hold on each day and from one day
/// to the next.
/// </summary>
[Trait("Speed", "slow")]
public sealed class TimeSweepTests
{
    private const int NightsOfAFile = 5;

    public static TheoryData<string> Files() => [.. CaseFolder.Discover().Select(c => c.File).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_day_of_a_plan_says_something_that_the_day_before_allows(string file)
    {
        var cases = CaseFolder.Read(file);
        var plan = CaseFolder.PlanOf(file, cases);
        foreach (var c in cases.Cases.Where((_, i) => i % Math.Max(1, cases.Cases.Count / NightsOfAFile) == 0))
        {
            var night = FactReader.Read(CaseFeeds.Of(plan, cases, c), OfficeCalendar.BuiltIn);
            Sweep(plan, night.Facts, $"{file}: {c.Name}");
        }
    }

    private static void Sweep(Plan plan, FactBook facts, string name)
    {
        // anybody who moves or leaves is judged by another row of the roster, like another person
        var steady = facts.Employees.Where(e => e.Services.Length == 1 && e.Services[0].Left == DateOnly.MaxValue).Select(e => e.Number)
            .ToHashSet(StringComparer.Ordinal);
        Dictionary<(string Entitlement, string Employee), Decision>? before = null;
        for (var day = plan.Period.From; day <= LastDay(plan); day = day.AddDays(1))
        {
            var today = Evaluator.Evaluate(plan, facts, day, findings: false).Where(d => steady.Contains(d.Employee.Number)).ToDictionary(
                d => (d.Entitlement.Id, d.Employee.Number));
            foreach (var decision in today.Values)
            {
                var what = $"{name}: {decision.Employee.Number} {decision.Entitlement.Id} on {day:yyyy-MM-dd} is {decision.Verdict}";
                Holds(decision, day, facts.Calendar, what);
                if (before is not null) Follows(before[(decision.Entitlement.Id, decision.Employee.Number)], decision, what);
            }
            if (before is not null) Assert.Equal(before.Count, today.Count);
            before = today;
        }
        Assert.NotNull(before);
    }

    /// <summary>Asserts what holds for any row on any day.</summary>
    private static void Holds(Decision d, DateOnly day, OfficeCalendar calendar, string what)
    {
        var window = d.Entitlement.Window;
        var end = window.Shift == RestDayShift.NextWorkday ? calendar.FirstWorkdayOnOrAfter(window.To)!.Value : window.To;
        if (d.Verdict == Verdict.Missed) Assert.True(day > end, what);
        if (d.Verdict == Verdict.NotYet) Assert.True(day <= end, what);

        var won = d.Verdict == Verdict.Eligible;
        var isLeave = won && d.Entitlement.Award is LeavePerCourse or TieredAward { Leave: not null };
        var hasDay = won && d.Entitlement.Award is not (ProjectAward or SeatAward);
        Assert.True((d.CompletedOn is not null) == hasDay, what);
        Assert.True((d.UseBy is not null) == (won && isLeave) && (d.FirstLapse is not null) == (won && isLeave), what);
        if (!won)
        {
            Assert.True(d is { Amount: null, Unit: Unit.None, ApplyBy: null, LastUsableDay: null }, what);
            return;
        }
        Assert.True(d.CompletedOn is not { } completed || (completed <= day && window.From <= completed && completed <= end), what);
        Assert.True(d.FirstLapse is null || d.FirstLapse <= d.UseBy, what);
        Assert.True(d.LastUsableDay is not { } last || (last <= d.UseBy && calendar.IsWorkday(last) == true), what);
        Assert.True((d.LastUsableDay is not null) == (d.UseBy is { } useBy && calendar.Knows(useBy)), what);
        Assert.True((d.ApplyBy is not null) == (d.Entitlement.ApplyBy is { } rule && (rule.On is not null || d.LastUsableDay is not null)),
            what);
    }

    /// <summary>Asserts which verdicts may follow that of the day before: facts are only added, never removed.</summary>
    private static void Follows(Decision before, Decision now, string what)
    {
        switch (before.Verdict)
        {
            case Verdict.Eligible:
                Assert.True(now.Verdict == Verdict.Eligible
                    && (now.Unit > before.Unit || (now.Amount ?? 0) >= (before.Amount ?? 0)), what);
                break;
            case Verdict.Missed or Verdict.Excluded:
                Assert.True(now.Verdict == before.Verdict, what);
                break;
            case Verdict.Unknown:
                Assert.True(now.Verdict is Verdict.Unknown or Verdict.Eligible, what);
                break;
        }
    }

    private static DateOnly LastDay(Plan plan) =>
        plan.Entitlements.Select(e => e.Award switch
        {
            LeavePerCourse { Leave.NotAfter: { } limit } => limit,
            LeavePerCourse leave => e.Window.To.AddMonths(leave.Leave.Months),
            TieredAward { Leave: { } terms } => e.Window.To.AddMonths(terms.Months),
            _ => e.Window.To,
        }).Append(plan.Period.To).Max().AddDays(10);
}
