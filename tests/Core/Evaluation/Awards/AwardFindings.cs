using System.Text;
using LearningHours.Evaluation;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation.Awards;

/// <summary>Decides one entitlement for one person and writes what is said of the award.</summary>
internal static class AwardFindings
{
    public static Decision Decide(this TextNight night, Plan plan, string entitlement, string asOf, int person = 1) =>
        Evaluator.Evaluate(plan, night.Read().Facts, DateOnly.ParseExact(asOf, "yyyy-MM-dd"), findings: true)
            .Single(d => d.Entitlement.Id == entitlement && d.Employee.Number == TextNight.Number(person));

    public static Decision Decide(this TextNight night, string plan, string entitlement, string asOf, int person = 1) =>
        night.Decide(TextNight.Plan(plan), entitlement, asOf, person);

    /// <summary>The plan with another award under one of its entitlements.</summary>
    public static Plan With<T>(this Plan plan, string entitlement, Func<T, T> change) where T : Award
    {
        Assert.Contains(plan.Entitlements, e => e.Id == entitlement);
        return plan with
        {
            Entitlements = [.. plan.Entitlements.Select(e => e.Id != entitlement ? e : e with { Award = change((T)e.Award) })],
        };
    }

    /// <summary>
    /// The findings of a decision after the one that the plan covers the person, without the refused rows that are listed at the end:
    /// verdict, feed that lacks, rule, what is required and, under it, what was observed and the records. A node that only joins those
    /// below it says whether one of them is enough (擇一) or all are needed (全部).
    /// </summary>
    /// <param name="from">The rule of the first finding to write; null for the first of all.</param>
    /// <param name="depth">How many levels are written.</param>
    public static string Text(this Decision decision, string? from = null, int depth = 9)
    {
        var text = new StringBuilder();
        foreach (var child in decision.Finding!.Children.Skip(1).SkipWhile(c => from is not null && c.Rule.ToString() != from))
            if (child.Records.All(static r => r.What.ToString() != "退件資料")) Write(text, child, "", depth);
        return text.ToString().TrimEnd();
    }

    private static void Write(StringBuilder text, Finding finding, string indent, int depth)
    {
        text.Append(indent).Append(finding.Verdict);
        if (finding.Lacks is { } feed) text.Append('(').Append(feed).Append(')');
        if (finding.IsGroup) text.Append(finding.OneIsEnough ? " 擇一" : " 全部");
        if (!finding.Rule.IsEmpty) text.Append(' ').Append(finding.Rule);
        if (!finding.Required.IsEmpty) text.Append(' ').Append(finding.Required).Append('\n').Append(indent).Append("  →");
        text.Append(' ').Append(finding.Observed).Append('\n');
        foreach (var record in finding.Records)
            text.Append(indent).Append("  ・").Append(record.What).Append(record.Remark.IsNone ? "" : $"：{record.Remark}")
                .Append(Use(record)).Append('\n');
        if (depth > 1) foreach (var child in finding.Children) Write(text, child, indent + "  ", depth - 1);
    }

    private static string Use(FindingRecord record) => record.Use switch
    {
        RecordUse.Evidence => "",
        RecordUse.NotCounted => $"（{record.Why}）",
        _ => $"（{record.Use}）",
    };
}
