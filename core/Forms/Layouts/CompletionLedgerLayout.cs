using LearningHours.Dates;
using LearningHours.Plans;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Forms.Layouts;

/// <summary>
/// A row for each course with its completion and three stamps, as many rows as needed, followed by a ledger of the leave taken, to be
/// continued until nothing is left (S1 附件2).
/// </summary>
internal static class CompletionLedgerLayout
{
    /// <summary>How many rows the printed form has; more are added as needed.</summary>
    private const int PrintedRows = 10;

    private const int LabelWidth = 34, StampWidth = 62, LedgerHeight = 9;

    public static IEnumerable<SheetBlock> Of(FormCase one)
    {
        foreach (var block in FormLayouts.Head(one.Form)) yield return block;
        var at = one.Decision.Employment;
        yield return new SheetTable([LabelWidth, SheetPage.TextWidth - LabelWidth],
        [
            new SheetRow([new SheetCell(FormWords.ServiceUnit, CellStyle.Label), new SheetCell(one.ServiceUnit)]),
            new SheetRow([new SheetCell(FormWords.JobTitle, CellStyle.Label), new SheetCell(at.Title)]),
            new SheetRow([new SheetCell(FormWords.Name, CellStyle.Label), new SheetCell(at.Name)]),
        ]);
        yield return new SheetTable([SheetPage.TextWidth - StampWidth, StampWidth],
        [
            SheetRow.Of(CellStyle.Label, FormWords.CompletedCourses, FormWords.Stamps),
            .. one.Courses.Select(static (c, i) => Row(FormWords.CompletedCourse(i + 1, c.Title, c.Hours, c.To))),
            .. Enumerable.Range(one.Courses.Count + 1, Math.Max(0, PrintedRows - one.Courses.Count)).Select(static n =>
                Row(FormWords.EmptyCourse(n))),
        ], HeaderRows: 1);
        yield return new SheetLine(FormWords.MoreRows, LineStyle.Note);
        foreach (var block in Ledger(one)) yield return block;
        foreach (var block in FormLayouts.Notes(one.Form)) yield return block;
    }

    private static SheetRow Row(string course) => new([new SheetCell(course), new SheetCell(FormWords.RowStamps)]);

    private static IEnumerable<SheetBlock> Ledger(FormCase one)
    {
        if (one.Balance is not { } balance || one.Decision.Entitlement.Award is not TieredAward award) yield break;
        var cap = award.Tiers.Max(static t => t.Amount) ?? balance.Earned;
        yield return new SheetLine(FormWords.LedgerTitle(UnitWords.Plain(cap), UnitWords.Plain(balance.Earned)), LineStyle.Heading);
        if (balance.Used is null) yield return new SheetLine(FormWords.UsageUnknown, LineStyle.Note);
        var rows = new List<SheetRow> { SheetRow.Of(CellStyle.Label, FormWords.LedgerNumber, FormWords.LedgerDay, FormWords.LedgerHours,
            FormWords.LedgerSum, FormWords.LedgerLeft, FormWords.Applicant, FormWords.Head, FormWords.Personnel) };
        var sum = Hours.Zero;
        foreach (var use in one.Facts.LeaveTaken(one.Decision.Employee.Number, one.Decision.Plan.Id, one.AsOf))
        {
            sum += use.Hours;
            rows.Add(Entry(rows.Count, RocDate.Format(use.TakenOn), use.Hours.ToString(), sum.ToString(), UnitWords.Plain(Math.Max(0,
                balance.Earned - sum.Value))));
        }
        // Leave is taken in whole hours, so no more rows can be needed than hours are left.
        var open = (int)Math.Ceiling(Math.Max(0, balance.Earned - sum.Value));
        for (var i = 0; i < open; i++) rows.Add(Entry(rows.Count, "", "", "", ""));
        yield return new SheetTable([10, 36, 14, 14, 14, 30, 30, 30], rows, HeaderRows: 1);
    }

    private static SheetRow Entry(int number, string day, string hours, string sum, string left) =>
        SheetRow.Of(CellStyle.Centre, FormattableString.Invariant($"{number}"), day, hours, sum, left, "", "",
            "") with
        { Height = LedgerHeight };
}
