using System.Text;
using LearningHours.Evaluation;

namespace LearningHours.Tests.PlanCases;

/// <summary>A finding tree as a failing case prints it.</summary>
internal static class FindingText
{
    public static string Of(Finding finding) => Append(new StringBuilder(), finding, 1).ToString();

    private static StringBuilder Append(StringBuilder text, Finding finding, int depth)
    {
        var indent = new string(' ', depth * 2);
        text.AppendLine($"{indent}{finding.Verdict} {finding.Rule} {finding.Required} → {finding.Observed}");
        foreach (var record in finding.Records)
            text.AppendLine($"{indent}  · {record.What} {record.From} – {record.To} {record.Source} {record.Remark}");
        foreach (var child in finding.Children) Append(text, child, depth + 1);
        return text;
    }
}
