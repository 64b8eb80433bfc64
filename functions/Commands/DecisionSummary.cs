using System.Globalization;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Results;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>A short table of a plan's decisions: how many of each verdict, and the first people who are eligible.</summary>
public static class DecisionSummary
{
    private const int Shown = 10;

    public static void Print(TextWriter output, string plan, IReadOnlyList<DecisionRow> rows)
    {
        output.WriteLine();
        output.WriteLine(plan);
        foreach (var entitlement in rows.GroupBy(r => r.Entitlement, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var counts = Enum.GetValues<Verdict>().Select(v => $"{v.InChinese()} {entitlement.Count(r => r.Verdict == v.Word()),4}");
            output.WriteLine($"  {entitlement.Key,-16}{string.Join("  ", counts)}");
        }
        var eligible = rows.Where(r => r.Verdict == Verdict.Eligible.Word()).OrderBy(r => r.Entitlement, StringComparer.Ordinal)
            .ThenBy(r => r.Employee, StringComparer.Ordinal).ToList();
        foreach (var row in eligible.Take(Shown))
            output.WriteLine($"  {row.Employee,-10}{row.Agency,-14}{row.Entitlement,-16}{row.Amount,4} {row.Unit,-6}"
                + NightWords.CompletedAndUseBy(Roc(row.CompletedOn), row.UseBy.Length > 0 ? Roc(row.UseBy) : ""));
        if (eligible.Count > Shown) output.WriteLine(NightWords.MoreDecisions(eligible.Count - Shown));
    }

    private static string Roc(string iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? RocDate.Format(day)
            : "";
}
