using System.Text;
using LearningHours.Advice;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Nightly;
using LearningHours.Plans;
using LearningHours.Results;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>
/// One person's decisions: first each conclusion in five lines, then the reasons as an indented tree, with what failed before what held.
/// Each quotation from the plan appears only once.
/// </summary>
public static class ExplainText
{
    private const string Indent = "  ";

    /// <param name="shelf">Every plan there is. If none is judged on the day, each is named with its state, to explain the silence.</param>
    public static string Of(Employee person, IEnumerable<Decision> decisions, NightInputs inputs, PlanShelf shelf)
    {
        var text = new StringBuilder();
        var service = person.On(inputs.AsOf);
        var agency = inputs.Night.Facts.Agencies.TryGetValue(service.Agency, out var known) ? known.Name : service.Agency;
        text.AppendLine($"{person.Number} {service.Name}（{service.Id.Masked}） {agency}");
        text.AppendLine(ExplainWords.AsOf(inputs.AsOf));
        var byPlan = decisions.ToLookup(d => d.Plan.Id, StringComparer.Ordinal);
        var advice = new AdviceBook(inputs.Night.Facts, inputs.AsOf);
        foreach (var plan in inputs.Plans.Select(p => p.Plan!)) AppendConclusions(text, plan, [.. byPlan[plan.Id]], advice, inputs);
        AppendOthers(text, inputs, shelf);
        foreach (var plan in inputs.Plans.Select(p => p.Plan!).Where(p => byPlan.Contains(p.Id)))
        {
            text.AppendLine().AppendLine(ExplainWords.Reasons(plan.Title));
            var quoted = new HashSet<string>(StringComparer.Ordinal);
            foreach (var decision in byPlan[plan.Id]) AppendReasons(text, decision, quoted, advice);
        }
        return text.ToString();
    }

    private static void AppendConclusions(StringBuilder text, Plan plan, IReadOnlyList<Decision> decisions, AdviceBook advice,
        NightInputs inputs)
    {
        text.AppendLine().AppendLine($"{plan.Title}（{plan.Id}）");
        if (PlanEnd.Of(plan, inputs.AsOf, inputs.Night.Facts.Calendar) is { } ended) text.AppendLine(Indent + ExplainWords.PlanHas(ended));
        if (decisions.Count == 0) text.AppendLine(Indent + ExplainWords.NotInPlan);
        foreach (var decision in decisions)
        {
            foreach (var line in Conclusion.Lines(decision, advice, inputs.Night.Facts, inputs.AsOf)) text.AppendLine(Indent + line);
            if (decision != decisions[^1]) text.AppendLine();
        }
    }

    private static void AppendOthers(StringBuilder text, NightInputs inputs, PlanShelf shelf)
    {
        if (inputs.Plans.Count > 0) return;
        text.AppendLine().AppendLine(ExplainWords.NoPlan);
        foreach (var plan in shelf.Plans)
            text.AppendLine($"{Indent}・{PlanEnd.Sentence(plan.Plan!, inputs.AsOf, inputs.Night.Facts.Calendar)}");
        text.AppendLine(ExplainWords.EndedPlans);
    }

    private static void AppendReasons(StringBuilder text, Decision decision, HashSet<string> quoted, AdviceBook advice)
    {
        text.AppendLine($"{Indent}{decision.Entitlement.Title}：{decision.Verdict.InChinese()}");
        if (decision.Finding is { } finding)
        {
            AppendRule(text, finding, Indent + Indent, quoted);
            foreach (var child in InOrder(finding)) Append(text, child, Indent + Indent, quoted, decision.Verdict == Verdict.Excluded);
        }
        foreach (var line in advice.Lines(decision)) text.AppendLine(Indent + Indent + ExplainWords.Advice(line));
    }

    private static void Append(StringBuilder text, Finding finding, string indent, HashSet<string> quoted, bool isExcluded)
    {
        // A group with a single child says nothing that the child does not.
        if (finding is { IsGroup: true, Children: [var only], Records.Count: 0 })
        {
            Append(text, only, indent, quoted, isExcluded);
            return;
        }
        text.Append(indent).Append(Mark(finding.Verdict, isExcluded)).Append('　').AppendLine(
            (finding.Required.IsEmpty ? finding.Observed : finding.Required).ToString());
        if (!finding.Required.IsEmpty && !finding.Observed.IsEmpty)
            text.AppendLine(indent + Indent + ExplainWords.Observed(finding.Observed.ToString()));
        if (finding.Verdict == FindingVerdict.Unknown && finding.Children.Count == 0)
            text.AppendLine(indent + Indent + ExplainWords.HandIn(Supplier.HandIn(finding.Lacks)));
        AppendRule(text, finding, indent + Indent, quoted);
        foreach (var record in finding.Records)
        {
            var span = record.From.IsKnown ? ExplainWords.FromTo(record.From.ToString(), record.To.ToString()) : record.To.ToString();
            string[] parts = [record.What.ToString(), span, record.Remark.ToString(), record.Source.ToString()];
            text.AppendLine($"{indent}{Indent}・{string.Join("　", parts.Where(static t => t.Length > 0))}");
        }
        foreach (var child in InOrder(finding)) Append(text, child, indent + Indent, quoted, isExcluded);
    }

    /// <summary>Appends the clause with its words, unless they were quoted above.</summary>
    private static void AppendRule(StringBuilder text, Finding finding, string indent, HashSet<string> quoted)
    {
        if (finding.Clause.IsEmpty || !quoted.Add($"{finding.Clause}「{finding.Quote}」")) return;
        text.AppendLine(indent + ExplainWords.Clause(finding.Clause.ToString(), finding.Quote.ToString()));
    }

    /// <summary>Puts what failed first or, if one branch was enough, the branch that held.</summary>
    private static IEnumerable<Finding> InOrder(Finding finding) => finding.Children.OrderBy(c => c.Verdict switch
    {
        FindingVerdict.Note => 4,
        FindingVerdict.Met => finding is { OneIsEnough: true, Verdict: FindingVerdict.Met } ? 0 : 3,
        FindingVerdict.Unmet => 1,
        _ => 2,
    });

    private static string Mark(FindingVerdict verdict, bool isExcluded) => verdict switch
    {
        FindingVerdict.Met => ExplainWords.Met,
        FindingVerdict.Unmet => isExcluded ? ExplainWords.Excluded : ExplainWords.Unmet,
        FindingVerdict.Unknown => ExplainWords.Unknown,
        _ => ExplainWords.Note,
    };
}
