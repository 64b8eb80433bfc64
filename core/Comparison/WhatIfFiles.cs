using System.Globalization;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Comparison;

/// <summary>
/// A comparison as files for the people who weigh another plan: <c>差異.csv</c> by person, <c>差異-機關.csv</c> by agency with sums, and
/// <c>whatif.json</c>. They speak of what would be; no decision rests on them.
/// </summary>
public static class WhatIfFiles
{
    public const string People = "差異.csv", Agencies = "差異-機關.csv", Summary = "whatif.json";

    private static readonly string[] Kinds = ["", "新增符合", "不再符合", "提高", "降低", "日期變動", "結果變動"];

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
        var table = new StaffTable(Title(comparison, "差異（以人計）"),
            ["機關代碼", "單位", "職稱", "姓名", "員工編號", "身分證字號", "項目", "差異", "原結果", "新結果", "原獎勵", "新獎勵", "原完成日", "新完成日", "原最後使用日", "新最後使用日"]);
        foreach (var difference in comparison.Changed)
        {
            var (before, after, at) = (difference.Before, difference.After, difference.Either.Employment);
            table.Add(
                at.Agency, at.Unit, at.Title, at.Name, difference.Either.Employee.Number, at.Id.Masked, difference.Either.Entitlement.Title, Kinds[(int)difference.Kind],
                Verdict(before), Verdict(after), Award(before), Award(after), Day(before?.CompletedOn), Day(after?.CompletedOn), Day(before?.UseBy), Day(after?.UseBy));
        }
        return table;
    }

    private static StaffTable ByAgency(PlanComparison comparison)
    {
        var table = new StaffTable(Title(comparison, "差異（以機關計）"),
            ["機關代碼", "機關", "項目", "原符合人數", "新符合人數", "增減人數", "新增符合", "不再符合", "獎勵或日期變動",
            .. new[] { "補休時數", "嘉獎次數", "記功次數", "抽獎機會", "參加資格" }.SelectMany(unit => new[] { $"原{unit}", $"新{unit}", $"增減{unit}" })]);
        foreach (var line in comparison.Agencies.Concat(comparison.Totals))
        {
            table.Add([
                line.Agency, line.AgencyName, line.Entitlement.Title, .. Change(line.Before.People, line.After.People), Number(line.Gained), Number(line.Lost), Number(line.Altered),
                .. Change(line.Before.Hours, line.After.Hours), .. Change(line.Before.Commendations, line.After.Commendations), .. Change(line.Before.Merits, line.After.Merits),
                .. Change(line.Before.Tickets, line.After.Tickets), .. Change(line.Before.Seats, line.After.Seats),
            ]);
        }
        return table;
    }

    private static string Title(PlanComparison comparison, string what)
    {
        var (before, after) = (comparison.Before, comparison.After);
        return $"{before.Title}（{before.Id}第{Number(before.Revision)}版）改依{after.Title}（{after.Id}第{Number(after.Revision)}版）試算之{what} 資料截至{RocDate.Format(comparison.AsOf)}（含當日）";
    }

    private static StaffCell[] Change(decimal before, decimal after) => [StaffCell.Number(before), StaffCell.Number(after), StaffCell.Number(after - before)];

    private static string Verdict(Decision? decision) => decision?.Verdict.InChinese() ?? "不在計畫範圍";

    private static string Award(Decision? decision) => decision is { Verdict: Evaluation.Verdict.Eligible } won ? won.Unit.InChinese(won.Amount) : "";

    private static string Day(DateOnly? day) => day is { } date ? RocDate.FormatWithWeekday(date) : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
