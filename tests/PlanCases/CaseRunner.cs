using System.Text;
using LearningHours.Calendars;
using LearningHours.Evaluation;
using LearningHours.Intake;
using LearningHours.Plans;
using LearningHours.Results;

namespace LearningHours.Tests.PlanCases;

/// <summary>
/// Runs a case through the real pipeline: bytes → facts → decisions, with and without findings → rows as printed in the results.
/// </summary>
internal static class CaseRunner
{
    /// <exception cref="CaseException">The result is not what the case says; the message contains the finding trees.</exception>
    public static void Run(Plan plan, CaseFile file, PlanCase c)
    {
        if (c.Shows.FirstOrDefault(id => plan.Rules.All(r => r.Id != id)) is { } unknown)
            throw new CaseException($"\"{c.Name}\": plan {plan.Id} has no rule {unknown}");
        var night = FactReader.Read(CaseFeeds.Of(plan, file, c), OfficeCalendar.BuiltIn);
        var refused = night.Rejected.SelectMany(f => f.Rows).Select(r => r.Problem.ToString()).ToList();
        if (refused.Count != c.Rejects)
            throw new CaseException(
                $"\"{c.Name}\": {refused.Count} rows refused, {c.Rejects} "
                + $"expected{Environment.NewLine}{string.Join(Environment.NewLine, refused)}");

        var asOf = c.AsOf ?? file.AsOf;
        var decisions = Evaluator.Evaluate(plan, night.Facts, asOf, findings: true).ToList();
        var bare = Evaluator.Evaluate(plan, night.Facts, asOf, findings: false).Select(DecisionRow.Of).ToList();
        if (!bare.SequenceEqual(decisions.Select(d => DecisionRow.Of(d) with { FindingHash = "" })))
            throw new CaseException($"\"{c.Name}\": without findings the decisions are others");

        var failures = new StringBuilder();
        var said = new StringBuilder();
        foreach (var (employee, rows) in c.Expect)
        {
            foreach (var (entitlement, text) in rows)
            {
                if (plan.Entitlements.All(e => e.Id != entitlement))
                    throw new CaseException($"\"{c.Name}\": plan {plan.Id} has no entitlement {entitlement}");
                var found = decisions.Where(d => d.Employee.Number == employee && d.Entitlement.Id == entitlement).ToList();
                var expected = ExpectedRow.Parse(text);
                var actual = found.Count == 0 ? ExpectedRow.None : string.Join(" | ", found.Select(d => ExpectedRow.Of(DecisionRow.Of(d))));
                foreach (var d in found) said.Append(FindingText.Of(d.Finding!));
                if (expected == actual) continue;
                failures.AppendLine($"{employee} {entitlement} on {asOf:yyyy-MM-dd}");
                failures.AppendLine($"  expected {expected}");
                failures.AppendLine($"  actual   {actual}");
                foreach (var d in found) failures.Append(FindingText.Of(d.Finding!));
            }
        }
        foreach (var words in c.Says.Where(words => !said.ToString().Contains(words, StringComparison.Ordinal)))
            failures.AppendLine($"nothing says {words}").Append(said);
        if (failures.Length > 0) throw new CaseException($"\"{c.Name}\" ({string.Join(", ", c.Shows)}){Environment.NewLine}{failures}");
    }
}
