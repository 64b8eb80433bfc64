using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Forms.Layouts;

/// <summary>
/// Leave that each course earns depending on the day it was studied on. Designed from the clauses, since no layout was published (S0 附件5).
/// </summary>
internal static class LeaveByDayLayout
{
    private const int Third = SheetPage.TextWidth / 3, StampHeight = 16, AskHeight = 9, AskRows = 3;

    public static IEnumerable<SheetBlock> Of(FormCase one)
    {
        foreach (var block in FormLayouts.Head(one.Form)) yield return block;
        yield return Person(one);
        yield return new SheetTable([12, 72, 20, 74],
        [
            SheetRow.Of(CellStyle.Label, FormWords.CourseNumber, FormWords.CourseTitle, FormWords.CreditedHours, FormWords.KindOfDay),
            .. one.Courses.Select(static (c, i) => new SheetRow(
                [new SheetCell(FormattableString.Invariant($"{i + 1}"), CellStyle.Centre), new SheetCell(c.Title), new SheetCell(c.Hours,
                    CellStyle.Centre), new SheetCell(c.Reason, CellStyle.Small)])),
        ], HeaderRows: 1);
        yield return new SheetTable([92, 86],
        [
            SheetRow.Of(CellStyle.Label, FormWords.Condition, FormWords.Observed),
            .. Conditions(one.Finding).Select(static f => SheetRow.Of(CellStyle.Small, f.Required.ToString(), f.Observed.ToString())),
        ], HeaderRows: 1);
        foreach (var block in Request(one)) yield return block;
        yield return new SheetTable([Third, Third, Third],
            [new SheetRow([new SheetCell(FormWords.ApplicantStamp), new SheetCell(FormWords.HeadStamp),
                new SheetCell(FormWords.PersonnelStamp)], StampHeight)]);
        foreach (var block in FormLayouts.Notes(one.Form)) yield return block;
    }

    internal static SheetTable Person(FormCase one)
    {
        var at = one.Decision.Employment;
        return new SheetTable([28, 61, 28, 61],
        [
            new SheetRow([new SheetCell(FormWords.ServiceUnit, CellStyle.Label), new SheetCell(one.ServiceUnit, Span: 3)]),
            new SheetRow([new SheetCell(FormWords.JobTitle, CellStyle.Label), new SheetCell(at.Title), new SheetCell(FormWords.Name,
                CellStyle.Label), new SheetCell(at.Name)]),
        ]);
    }

    /// <summary>What the award required besides its courses, and the total that these earned.</summary>
    private static IEnumerable<Finding> Conditions(Finding decided) =>
        AwardedPath.Of(decided).Where(static f => f.Criterion.Part is HoursReached || (f.Criterion.Part is LeavePerCourse
            && f.Records.Count == 0));

    private static IEnumerable<SheetBlock> Request(FormCase one)
    {
        if (one.Balance is not { Terms: var terms }) yield break;
        var rows = new List<SheetRow> { SheetRow.Of(CellStyle.Label, FormWords.DayOff, FormWords.HoursOff, FormWords.LeaveType,
            FormWords.LeaveReason) };
        for (var i = 0; i < AskRows; i++) rows.Add(SheetRow.Of(CellStyle.Centre, "", "", terms.LeaveType,
            terms.Reason) with
        { Height = AskHeight });
        yield return new SheetTable([52, 24, 42, 60], rows);
        if (one.Decision.UseBy is { } useBy)
            yield return new SheetLine(FormWords.LeaveUntil(RocDate.FormatWithWeekday(useBy), one.Decision.LastUsableDay is { } last
                ? RocDate.FormatWithWeekday(last) : null), LineStyle.Note);
        if (one.Decision.Entitlement.ApplyBy?.DaysBeforeLastUsableDay is { } days)
            yield return new SheetLine(FormWords.LeadTime(days) + (one.Decision.ApplyBy is { } by
                ? FormWords.LatestApplication(RocDate.FormatWithWeekday(by)) : ""), LineStyle.Note);
        if (one.Facts.Agencies.TryGetValue(one.Decision.Employment.Agency, out var agency) && agency.ElectronicAttendance is { } electronic)
            yield return new SheetLine(FormWords.OwnSystem(electronic), LineStyle.Note);
    }
}
