using System.Globalization;
using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Wording;

namespace LearningHours.Forms.Layouts;

/// <summary>Posts and replies within the window, by where they were posted, with a total. Designed from the clauses (S0 附件1).</summary>
internal static class PostCountLayout
{
    private const int Third = SheetPage.TextWidth / 3, StampHeight = 16;

    public static IEnumerable<SheetBlock> Of(FormCase one)
    {
        foreach (var block in FormLayouts.Head(one.Form)) yield return block;
        yield return LeaveByDayLayout.Person(one);
        var window = one.Decision.Entitlement.Window.Days;
        var posts = one.Facts.Forum[one.Decision.Employee.Number].Where(p => window.Contains(p.Date) && p.Date <= one.AsOf).ToList();
        yield return new SheetTable([50, 38, 30, 30, 30],
        [
            SheetRow.Of(CellStyle.Label, FormWords.Origin, FormWords.Kind, FormWords.Posts, FormWords.NotCounted, FormWords.Counted),
            .. posts.GroupBy(static p => (p.Origin, p.IsReply)).OrderBy(static g => g.Key.Origin, StringComparer.Ordinal)
                .ThenBy(static g => g.Key.IsReply)
                .Select(static g => Row(g.Key.Origin, g.Key.IsReply ? FormWords.Reply : FormWords.Post, [.. g])),
            Row(FormWords.Total, "", posts),
        ], HeaderRows: 1);
        yield return new SheetTable([40, SheetPage.TextWidth - 40],
        [
            new SheetRow([new SheetCell(FormWords.Standing, CellStyle.Label), new SheetCell(one.Finding.Observed.ToString())]),
            .. one.Decision.ApplyBy is { } by ? [new SheetRow([new SheetCell(FormWords.ApplyBy, CellStyle.Label),
                new SheetCell(RocDate.FormatWithWeekday(by))])] : Array.Empty<SheetRow>(),
        ]);
        yield return new SheetTable([Third, Third, Third],
            [new SheetRow([new SheetCell(FormWords.ApplicantStamp), new SheetCell(FormWords.HeadStamp),
                new SheetCell(FormWords.PersonnelStamp)], StampHeight)]);
        foreach (var block in FormLayouts.Notes(one.Form)) yield return block;
    }

    private static SheetRow Row(string origin, string kind, List<ForumPosts> posts)
    {
        int all = posts.Sum(static p => p.Posts), not = posts.Sum(static p => p.NotCounted);
        return SheetRow.Of(CellStyle.Centre, origin, kind, Number(all), Number(not), Number(all - not));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
