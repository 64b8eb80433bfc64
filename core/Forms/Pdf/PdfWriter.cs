using LearningHours.Wording;

namespace LearningHours.Forms.Pdf;

/// <summary>Writes sheets as one PDF with a text layer: A4, with embedded font subsets. The same sheets yield the same bytes.</summary>
internal sealed class PdfWriter : ISheetWriter
{
    private const int Pages = 1;

    private static readonly string Box = FormattableString.Invariant(
        $"[0 0 {Millimetres.Points(SheetPage.Width):0.##} {Millimetres.Points(SheetPage.Height):0.##}]");

    private readonly PdfFile _file = new();
    private readonly Letters _letters;
    private readonly string _title;
    private readonly DateOnly _asOf;
    private readonly List<int> _pages = [];
    private readonly int _resources;

    /// <param name="title">The title in the document's properties.</param>
    /// <param name="asOf">The creation date in the document's properties.</param>
    public PdfWriter(Letters letters, string title, DateOnly asOf)
    {
        (_letters, _title, _asOf) = (letters, title, asOf);
        _file.Reserve(); // the page tree, which the pages refer to
        _resources = _file.Reserve();
    }

    public void Add(IReadOnlyList<SheetBlock> sheet)
    {
        var number = 1;
        foreach (var page in SheetFlow.Pages(sheet, _letters))
        {
            Foot(page, number++);
            var content = _file.WriteStream(page.Content);
            _pages.Add(_file.Write($"<</Type/Page/Parent {Pages} 0 R/MediaBox{Box}/Resources {_resources} 0 R/Contents {content} 0 R>>"));
        }
    }

    public byte[] Finish()
    {
        _file.Write(_resources, $"<</Font{PdfFonts.Write(_file, _letters.Fonts)}>>");
        _file.Write(Pages, $"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', _pages.Select(static p => $"{p} 0 R"))}]>>");
        var root = _file.Write($"<</Type/Catalog/Pages {Pages} 0 R/Lang(zh-TW)/ViewerPreferences<</DisplayDocTitle true>>>>");
        var info = _file.Write($"<</Title{PdfFile.Text(_title)}/Producer(LearningHours)"
            + FormattableString.Invariant($"/CreationDate(D:{_asOf:yyyyMMdd}000000+08'00')>>"));
        return _file.Finish(root, info);
    }

    public void Dispose() => _file.Dispose();

    private void Foot(PdfPage page, int number)
    {
        var top = Millimetres.Points(SheetPage.Height - SheetLook.BottomMargin - SheetLook.FooterHeight + SheetLook.FooterDistance);
        var text = FormattableString.Invariant($"{number}") + (page.LacksCharacters ? FormWords.MissingCharacters : "");
        var look = new TextLook(SheetLook.FooterSize, IsCentred: true);
        var lines = new TextLines(_letters.Of(text), Millimetres.Points(SheetPage.TextWidth), look);
        lines.Draw(page, Millimetres.Points(SheetPage.Margin), top);
    }
}
