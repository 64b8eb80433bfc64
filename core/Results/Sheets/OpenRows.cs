using LearningHours.Evaluation;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>
/// A row for each fact that a 待查 decision lacks: what it is, under which clause, who can supply it and how. Conditions that wait for the
/// same fact share a row.
/// </summary>
internal sealed class OpenRows : PackList
{
    public const int Required = PersonCells.Count, Missing = Required + 1, Remedy = Missing + 1, Supplier = Remedy + 1, Clause =
        Supplier + 1, Human = Clause + 1;

    public override void Add(TypedRows rows, PackContext pack, Decision decision)
    {
        if (decision.Verdict != Verdict.Unknown) return;
        foreach (var same in OpenQuestions.Of(decision).GroupBy(static q => (Missing: q.Observed.ToString(), q.Lacks)))
        {
            var clauses = same.Select(static q => ClauseText.Of(q.Clause.ToString())).Where(static c => c.Length > 0)
                .Distinct(StringComparer.Ordinal);
            PackContext.Begin(rows, PackRow.OpenQuestion, decision)
                .Cell(FindingWords.Titles([.. same.Select(static q => q.Required.ToString()).Where(static r => r.Length > 0)
                .Distinct(StringComparer.Ordinal)]))
                .Cell(same.Key.Missing).Cell(Results.Supplier.HandIn(same.Key.Lacks)).Cell(Results.Supplier.Of(same.Key.Lacks))
                    .Cell(string.Join('、', clauses))
                .Cell(HumanDecisions.Beside(decision, pack.Facts, pack.AsOf)).End();
        }
    }

    /// <summary>By what has to be done, so that it can be done for everybody at once.</summary>
    public static int Compare(Cell[] a, Cell[] b)
    {
        var order = Cell.Compare(a[Remedy], b[Remedy]);
        return order != 0 ? order : PersonCells.CompareUnits(a, b);
    }
}
