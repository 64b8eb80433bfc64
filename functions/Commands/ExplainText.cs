using System.Text;
using LearningHours.Advice;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Nightly;
using LearningHours.Results;

namespace LearningHours.Commands;

/// <summary>The finding trees of one person as indented text: verdict, clause, words of the plan, required, observed, and the records behind it.</summary>
public static class ExplainText
{
    private const string Indent = "  ";

    public static string Of(Employee person, IEnumerable<Decision> decisions, NightInputs inputs)
    {
        var text = new StringBuilder();
        var service = person.On(inputs.AsOf);
        var agency = inputs.Night.Facts.Agencies.TryGetValue(service.Agency, out var known) ? known.Name : service.Agency;
        text.AppendLine($"{person.Number} {service.Name}（{service.Id.Masked}） {agency}");
        text.AppendLine($"判定日 {RocDate.FormatWithWeekday(inputs.AsOf)}");
        var advice = new AdviceBook(inputs.Night.Facts, inputs.AsOf);
        var byPlan = decisions.GroupBy(d => d.Plan.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var plan in inputs.Plans.Select(p => p.Plan!))
        {
            text.AppendLine().AppendLine($"{plan.Title}（{plan.Id}）");
            if (!byPlan.TryGetValue(plan.Id, out var own))
            {
                text.AppendLine($"{Indent}不在本計畫範圍，或在職期間與各項期間無交集，不列入結果");
                continue;
            }
            foreach (var decision in own) Append(text, decision, advice);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, Decision decision, AdviceBook advice)
    {
        text.AppendLine($"{Indent}{decision.Entitlement.Title}（{decision.Entitlement.Id}）：{decision.Verdict.InChinese()}{Reward(decision)}");
        if (decision.Finding is { } finding) Append(text, finding, Indent + Indent);
        foreach (var line in advice.Lines(decision)) text.AppendLine($"{Indent}{Indent}建議：{line}");
    }

    private static string Reward(Decision decision)
    {
        if (decision.Verdict != Verdict.Eligible) return "";
        var parts = new List<string> { decision.Unit.InChinese(decision.Amount) };
        Day("完成日", decision.CompletedOn);
        Day("申請期限", decision.ApplyBy);
        Day("最早失效日", decision.FirstLapse == decision.UseBy ? null : decision.FirstLapse);
        Day("最後使用日", decision.UseBy);
        Day("最後可休上班日", decision.LastUsableDay);
        return "　" + string.Join("，", parts);

        void Day(string what, DateOnly? day)
        {
            if (day is { } known) parts.Add($"{what} {RocDate.FormatWithWeekday(known)}");
        }
    }

    private static void Append(StringBuilder text, Finding finding, string indent)
    {
        var rule = string.Join(' ', new[] { finding.Rule, finding.Clause }.Where(t => !t.IsEmpty));
        text.Append(indent).Append(Mark(finding.Verdict));
        if (rule.Length > 0) text.Append(" [").Append(rule).Append(']');
        if (!finding.Quote.IsEmpty) text.Append(" 「").Append(finding.Quote).Append('」');
        text.AppendLine();
        if (!finding.Required.IsEmpty) text.AppendLine($"{indent}{Indent}規定：{finding.Required}");
        if (!finding.Observed.IsEmpty) text.AppendLine($"{indent}{Indent}情形：{finding.Observed}");
        foreach (var record in finding.Records)
        {
            var span = record.From.IsKnown ? $"{record.From} ～ {record.To}" : record.To.ToString();
            text.AppendLine($"{indent}{Indent}・{string.Join("　", new[] { record.What, span, record.Remark, record.Source }.Where(t => !t.IsEmpty))}");
        }
        foreach (var child in finding.Children) Append(text, child, indent + Indent);
    }

    private static string Mark(FindingVerdict verdict) => verdict switch
    {
        FindingVerdict.Met => "○ 符合",
        FindingVerdict.Unmet => "✕ 未符合",
        FindingVerdict.Unknown => "？ 待查",
        _ => "註",
    };
}
