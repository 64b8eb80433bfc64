using System.Globalization;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Results;

/// <summary>
/// Restores decisions from their table rows, without findings: the columns say everything else. Only for rows that the same facts
/// and plans produced.
/// </summary>
public sealed class DecidedRows
{
    private readonly Dictionary<(string, string), (Plan Plan, Entitlement Entitlement)> _entitlements = [];
    private readonly FactBook _facts;

    public DecidedRows(IEnumerable<Plan> plans, FactBook facts)
    {
        _facts = facts;
        foreach (var plan in plans)
            foreach (var entitlement in plan.Entitlements) _entitlements.Add((plan.Id, entitlement.Id), (plan, entitlement));
    }

    /// <param name="service">Which of the person's services decided, by its place among them.</param>
    /// <param name="isShift">Whether it decided as one of shift staff, which a roster row may leave open.</param>
    /// <exception cref="KeyNotFoundException">The row is of another plan, entitlement or roster.</exception>
    /// <exception cref="InvalidDataException">The row was written by another version.</exception>
    public Decision DecisionOf(DecisionRow row, int service, bool isShift)
    {
        var (plan, entitlement) = _entitlements[(row.Plan, row.Entitlement)];
        var employee = _facts.EmployeeOf(row.Employee) ?? throw new KeyNotFoundException("the roster holds nobody of a row");
        var verdict = row.ReadVerdict() ?? throw new InvalidDataException($"no verdict is called {row.Verdict}");
        var decided = employee.Services[service];
        return new Decision
        {
            Plan = plan,
            Entitlement = entitlement,
            Employee = employee,
            Employment = decided.IsShift == isShift ? decided : decided with { IsShift = isShift },
            Verdict = verdict,
            Reward = verdict == Verdict.Eligible ? RewardOf(row) : null,
        };
    }

    private static Reward RewardOf(DecisionRow row) => new()
    {
        Amount = row.ReadAmount(),
        Unit = row.ReadUnit(),
        CompletedOn = Day(row.CompletedOn),
        ApplyBy = Day(row.ApplyBy),
        UseBy = Day(row.UseBy),
        FirstLapse = Day(row.FirstLapse),
        LastUsableDay = Day(row.LastUsableDay),
    };

    private static DateOnly? Day(string cell) => cell.Length == 0 ? null : DateOnly.ParseExact(cell, "O", CultureInfo.InvariantCulture);
}
