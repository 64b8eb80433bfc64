using LearningHours.Wording;

namespace LearningHours.Forms.Layouts;

/// <summary>
/// Two courses side by side, in the order of the plan, each with start and end to the minute; only the stamps are left blank (S4 附件3).
/// </summary>
internal static class StartAndEndLayout
{
    private const int Half = SheetPage.TextWidth / 2, Third = SheetPage.TextWidth / 3, StampHeight = 14;

    public static IEnumerable<SheetBlock> Of(FormCase one)
    {
        foreach (var block in FormLayouts.Head(one.Form)) yield return block;
        var cells = one.Courses.Select((c, i) => new SheetCell(FormWords.StartedCourse(i + 1, c.Title, c.Hours, c.From, c.To))).ToList();
        yield return new SheetTable([Half, Half],
        [
            new SheetRow([new SheetCell($"{FormWords.ServiceUnit}：{one.ServiceUnit}"),
                new SheetCell($"{FormWords.Name}：{one.Decision.Employment.Name}")]),
            .. cells.Chunk(2).Select(static pair => new SheetRow(pair.Length == 2 ? pair : [pair[0], new SheetCell("")])),
        ]);
        foreach (var block in FormLayouts.Notes(one.Form)) yield return block;
        yield return new SheetTable([Third, Third, Third],
            [new SheetRow([new SheetCell(FormWords.ApplicantStamp), new SheetCell(FormWords.HeadStamp),
                new SheetCell(FormWords.PersonnelStamp)], StampHeight)]);
    }
}
