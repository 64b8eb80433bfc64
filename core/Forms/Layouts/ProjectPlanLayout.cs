using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Forms.Layouts;

/// <summary>The skeleton of one agency's project plan: the known facts in the head, the headings of the plan below (S3 附件1).</summary>
public static class ProjectPlanLayout
{
    private const int LabelWidth = 34, HalfWidth = (SheetPage.TextWidth - 2 * LabelWidth) / 2;

    public static IReadOnlyList<SheetBlock> Fill(PlanForm form, string code, FactBook facts)
    {
        var agency = facts.Agencies.GetValueOrDefault(code);
        return
        [
            .. FormLayouts.Head(form),
            new SheetTable([LabelWidth, HalfWidth, LabelWidth, SheetPage.TextWidth - 2 * LabelWidth - HalfWidth],
            [
                Row(FormWords.Government, agency is null ? "" : FormWords.GovernmentOf(agency.Government)),
                Row(FormWords.Promoter, FormCase.AgencyName(code, facts)),
                SheetRow.Of(CellStyle.Label, FormWords.Contact, "", FormWords.JobTitle, ""),
                Row(FormWords.Phone, ""),
                Row(FormWords.Email, agency?.PersonnelEmail ?? ""),
                Row(FormWords.Address, ""),
                Row(FormWords.PlanName, ""),
            ]),
            new SheetLine(FormWords.HowToWrite, LineStyle.Heading),
            .. form.Sections.Select(static s => new SheetLine(s, LineStyle.Section)),
            .. FormLayouts.Notes(form),
        ];
    }

    private static SheetRow Row(string label, string text) => new([new SheetCell(label, CellStyle.Label), new SheetCell(text, Span: 3)]);
}
