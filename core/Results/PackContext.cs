using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;

namespace LearningHours.Results;

/// <summary>What the lists of one agency's pack share: whose they are, up to which day, and the cells that begin every row.</summary>
internal sealed record PackContext(string AgencyCode, FactBook Facts, DateOnly AsOf)
{
    /// <summary>Who, where, under which plan and entitlement. The 身分證字號 is masked.</summary>
    public static string[] PersonColumns { get; } = ["機關", "單位", "職稱", "姓名", "員工編號", "身分證字號", "計畫", "項目"];

    public string AgencyName => Facts.Agencies.TryGetValue(AgencyCode, out var agency) ? agency.Name : AgencyCode;

    public StaffTable Table(string title, params IEnumerable<string> columns) =>
        new($"{AgencyName} {title} 資料截至{RocDate.Format(AsOf)}（含當日）", [.. columns]);

    public string[] Person(Decision decision)
    {
        var at = decision.Employment;
        return [AgencyName, at.Unit, at.Title, at.Name, decision.Employee.Number, at.Id.Masked, decision.Plan.Title, decision.Entitlement.Title];
    }

    public string HumanDecision(Decision decision) => HumanDecisions.Beside(decision, Facts, AsOf);

    public static string FactsOf(Decision decision) => decision.Finding is { } finding ? FindingWalk.Facts(finding) : "";

    public static string RemarksOf(Decision decision) => decision.Finding is { } finding ? string.Join('；', FindingWalk.Remarks(finding)) : "";

    /// <summary>ROC date with weekday; empty for none.</summary>
    public static string Day(DateOnly? day) => day is { } date ? RocDate.FormatWithWeekday(date) : "";
}
