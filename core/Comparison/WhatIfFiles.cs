using System.Globalization;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Comparison;

/// <summary>
/// A comparison as files for the people who consider another plan: <c>差異.csv</c> by person, <c>差異-機關.csv</c> by agency with sums, and
/// <c>whatif.json</c>. They describe what would be; no decision rests on them.
/// </summary>
public static class WhatIfFiles
{
    public const string People = WhatIfWords.PeopleFile, Agencies = WhatIfWords.AgenciesFile, Summary = "whatif.json";

    /// <param name="beforeHash">SHA-256 of the file of the first plan.</param>
    /// <param name="afterHash">SHA-256 of the file of the second plan.</param>
    public static IEnumerable<ResultFile> Of(PlanComparison comparison, string beforeHash, string afterHash, string engineVersion)
    {
        yield return new ResultFile(People, ByPerson(comparison).ToBytes());
        yield return new ResultFile(Agencies, ByAgency(comparison).ToBytes());
        yield return new ResultFile(Summary, WhatIfJson.Of(comparison, beforeHash, afterHash, engineVersion));
    }

    private static StaffTable ByPerson(PlanComparison comparison)
    {
        var table = new StaffTable(WhatIfWords.PeopleColumns);
        foreach (var difference in comparison.Changed)
        {
            var (before, after, at) = (difference.Before, difference.After, difference.Either.Employment);
            table.Add(
                at.Agency, at.Unit, at.Title, at.Name, difference.Either.Employee.Number, at.Id.Masked,
                difference.Either.Entitlement.Title, WhatIfWords.Kinds[(int)difference.Kind],
                Verdict(before), Verdict(after), Award(before), Award(after), Day(before?.CompletedOn), Day(after?.CompletedOn),
                Day(before?.UseBy), Day(after?.UseBy));
        }
        return table;
    }

    private static StaffTable ByAgency(PlanComparison comparison)
    {
        var table = new StaffTable(WhatIfWords.AgencyColumns);
        foreach (var line in comparison.Agencies.Concat(comparison.Totals))
        {
            table.Add([
                line.Agency, line.AgencyName, line.Entitlement.Title, .. Change(line.Before.People, line.After.People), Number(line.Gained),
                Number(line.Lost), Number(line.Altered),
                .. Change(line.Before.Hours, line.After.Hours), .. Change(line.Before.Commendations, line.After.Commendations),
                .. Change(line.Before.Merits, line.After.Merits),
                .. Change(line.Before.Tickets, line.After.Tickets), .. Change(line.Before.Seats, line.After.Seats),
            ]);
        }
        return table;
    }

    private static StaffCell[] Change(decimal before, decimal after) =>
        [StaffCell.Number(before), StaffCell.Number(after), StaffCell.Number(after - before)];

    private static string Verdict(Decision? decision) => decision?.Verdict.InChinese() ?? WhatIfWords.OutOfPlan;

    private static string Award(Decision? decision) =>
        decision is { Verdict: Evaluation.Verdict.Eligible } won ? won.Unit.InChinese(won.Amount) : "";

    private static string Day(DateOnly? day) => day is { } date ? RocDate.FormatWithWeekday(date) : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
