namespace LearningHours.Forms.Pdf;

/// <summary>Forms as PDF. Characters that all forms print are embedded from one subset of the font, made once for all of them.</summary>
internal sealed class PdfFormat(IReadOnlyList<FormFont> fonts) : SheetFormat(".pdf")
{
    public override ISheetWriter Begin(string title, DateOnly asOf) => new PdfWriter(new Letters(fonts), title, asOf);

    public override IEnumerable<byte[]> Each(string title, DateOnly asOf, IReadOnlyList<IReadOnlyList<SheetBlock>> sheets)
    {
        if (sheets.Count == 0) yield break;
        // Only what every file contains is shared, so that nobody's file reveals what another's contains.
        var shared = Letters.Shared(fonts, sheets.Select(CharactersOf).Aggregate(static (all, one) =>
        {
            all.IntersectWith(one);
            return all;
        }).Order());
        foreach (var sheet in sheets)
        {
            using var file = new PdfWriter(new Letters(fonts, shared), title, asOf);
            file.Add(sheet);
            yield return file.Finish();
        }
    }

    private HashSet<int> CharactersOf(IReadOnlyList<SheetBlock> sheet)
    {
        var characters = new HashSet<int>();
        foreach (var text in sheet.SelectMany(Texts).Distinct(StringComparer.Ordinal))
            characters.UnionWith(Letters.Characters(text, fonts));
        return characters;
    }

    private static IEnumerable<string> Texts(SheetBlock block) => block switch
    {
        SheetLine line => [line.Text],
        SheetTable table => table.Rows.SelectMany(static r => r.Cells).SelectMany(static c => c.Text.Split('\n')),
        _ => [],
    };
}
