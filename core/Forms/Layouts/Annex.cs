using System.Globalization;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Results;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Forms.Layouts;

/// <summary>
/// The annex to a form, for the person who checks it: every line's record, the file and line it came from, and why it counts.
/// </summary>
internal static class Annex
{
    public static IEnumerable<SheetBlock> Of(FormCase one)
    {
        yield return new SheetLine(FormWords.AnnexTitle, LineStyle.Title);
        yield return new SheetLine(FormWords.AnnexFor(one.Decision.Employment.Name, one.Decision.Employee.Number, one.ServiceUnit));
        yield return new SheetLine(Right(one.Decision));
        yield return one.Courses.Count > 0 ? Courses(one.Courses) : Facts(one.Finding);
        if (one.Decision.Plan.OffHours is { } terms && one.Courses.Count > 0)
        {
            var rule = one.Decision.Plan.Rule(terms.Rules[0]);
            yield return new SheetLine(FormWords.AnnexTerms(rule.Clause, rule.Quote), LineStyle.Note);
        }
        var remarks = FindingWalk.Remarks(one.Finding).ToList();
        if (remarks.Count > 0) yield return new SheetLine(FormWords.Remarks, LineStyle.Heading);
        foreach (var remark in remarks) yield return new SheetLine(remark, LineStyle.Note);
        yield return new SheetLine(FormWords.AnnexAsOf(one.AsOf), LineStyle.Note);
    }

    private static SheetTable Courses(IReadOnlyList<ClaimedCourse> courses) => new([9, 42, 43, 52, 32],
    [
        SheetRow.Of(CellStyle.SmallLabel, FormWords.CourseNumber, FormWords.AnnexCourse, FormWords.AnnexTimes, FormWords.AnnexReason,
            FormWords.AnnexSource),
        .. courses.Select(static (c, i) => SheetRow.Of(CellStyle.Small,
            (i + 1).ToString(CultureInfo.InvariantCulture), FormWords.AnnexCourseOf(c.Title, c.Hours), FormWords.Span(c.From, c.To),
                c.Reason + (c.AwaitsCredit ? FormWords.AwaitsCredit : ""), c.Source)),
    ], HeaderRows: 1);

    /// <summary>The facts of an award that rests on no course.</summary>
    private static SheetBlock Facts(Finding decided)
    {
        var facts = AwardedPath.Of(decided).Where(static f => f.Criterion.Part is Requirement).SelectMany(static f => f.Records).ToList();
        if (facts.Count == 0) return new SheetLine(FormWords.NoRecords);
        return new SheetTable([9, 60, 45, 30, 34],
        [
            SheetRow.Of(CellStyle.SmallLabel, FormWords.CourseNumber, FormWords.Fact, FormWords.FactDay, FormWords.Remarks,
                FormWords.AnnexSource),
            .. facts.Select(static (f, i) => SheetRow.Of(CellStyle.Small, (i + 1).ToString(CultureInfo.InvariantCulture),
                f.What.ToString(), f.To.ToString(), f.Remark.ToString(), f.Source.ToString())),
        ], HeaderRows: 1);
    }

    private static string Right(Decision decision) => FormWords.AnnexRight(decision.Unit.InChinese(decision.Amount),
        Day(decision.CompletedOn), Day(decision.UseBy), Day(decision.LastUsableDay));

    private static string? Day(DateOnly? day) => day is { } known ? RocDate.FormatWithWeekday(known) : null;
}
