namespace LearningHours.Forms.Pdf;

/// <summary>Lays out a sheet on pages from top to bottom, as a word processor does. Lengths are in points. Not thread-safe.</summary>
internal sealed class SheetFlow
{
    private static readonly double Left = Millimetres.Points(SheetPage.Margin), Top = Left, Width = Millimetres.Points(SheetPage.TextWidth),
        Bottom = Millimetres.Points(SheetPage.Height - SheetLook.BottomMargin - SheetLook.FooterHeight),
        Gap = new TextLines([], Width, new TextLook(SheetLook.GapSize)).Height;

    private readonly Letters _letters;
    private readonly List<PdfPage> _pages = [];
    private PdfPage _page;
    private double _y;

    private SheetFlow(Letters letters)
    {
        _letters = letters;
        _page = NextPage();
    }

    public static IReadOnlyList<PdfPage> Pages(IReadOnlyList<SheetBlock> sheet, Letters letters)
    {
        var flow = new SheetFlow(letters);
        for (var i = 0; i < sheet.Count; i++) flow.Add(sheet[i], i + 1 < sheet.Count ? sheet[i + 1] : null);
        return flow._pages;
    }

    private void Add(SheetBlock block, SheetBlock? next)
    {
        switch (block)
        {
            case SheetLine line:
                Add(line, next);
                break;
            case SheetTable table:
                Add(table);
                if (next is null or SheetTable) _y += Gap;
                break;
            default:
                NextPage();
                break;
        }
    }

    private void Add(SheetLine line, SheetBlock? next)
    {
        var look = SheetLook.Of(line.Style);
        var lines = Lines(line);
        if (_y > Top) _y += Millimetres.Points(look.Above);
        if (look.KeepsWithNext && _y + lines.Height + Beginning(next) > Bottom) NextPage();
        for (var i = 0; i < lines.Count; i++)
        {
            if (_y + lines.LineHeight > Bottom) NextPage();
            lines.DrawLine(_page, i, Left, _y);
            _y += lines.LineHeight;
        }
        _y += Millimetres.Points(look.Below);
    }

    /// <summary>The height of a block's beginning, which must be on the same page as the heading before it.</summary>
    private double Beginning(SheetBlock? block) => block switch
    {
        SheetLine line => Lines(line).LineHeight,
        SheetTable table => table.Rows.Take(table.HeaderRows + 1).Sum(r => Height(r, Cells(table, r))),
        _ => 0,
    };

    private TextLines Lines(SheetLine line) => new(_letters.Of(line.Text), Width, SheetLook.Of(line.Style));

    private void Add(SheetTable table)
    {
        var head = table.Rows.Take(table.HeaderRows).Select(r => (Row: r, Cells: Cells(table, r))).ToList();
        var headHeight = head.Sum(static r => Height(r.Row, r.Cells));
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            var cells = Cells(table, row);
            var height = Height(row, cells);
            if (_y + height > Bottom && _y > Top)
            {
                NextPage();
                if (i >= table.HeaderRows) foreach (var (headRow, headCells) in head) Draw(headCells, Height(headRow, headCells));
            }
            if (_y + height <= Bottom) Draw(cells, height);
            else DrawOver(cells, headHeight < Bottom / 2 ? head : []);
        }
    }

    private void Draw(List<CellLines> cells, double height, int from = 0, int count = int.MaxValue)
    {
        foreach (var cell in cells) cell.Draw(_page, _y, height, from, count);
        _y += height;
    }

    /// <summary>Draws a row that is taller than a page across several pages, so that nothing of it is lost.</summary>
    private void DrawOver(List<CellLines> cells, List<(SheetRow Row, List<CellLines> Cells)> head)
    {
        var all = cells.Max(static c => c.Count);
        for (var from = 0; from < all;)
        {
            var count = cells.Min(c => c.Room(Bottom - _y));
            Draw(cells, Bottom - _y, from, count);
            from += count;
            if (from >= all) continue;
            NextPage();
            foreach (var (row, headCells) in head) Draw(headCells, Height(row, headCells));
        }
    }

    private List<CellLines> Cells(SheetTable table, SheetRow row)
    {
        var cells = new List<CellLines>(row.Cells.Count);
        int column = 0, x = 0;
        foreach (var cell in row.Cells)
        {
            var width = 0;
            for (var i = 0; i < cell.Span; i++) width += table.Widths[column++];
            cells.Add(new CellLines(cell, Left + Millimetres.Points(x), Millimetres.Points(width), _letters));
            x += width;
        }
        return cells;
    }

    private static double Height(SheetRow row, List<CellLines> cells) =>
        Math.Max(Millimetres.Points(row.Height), cells.Max(static c => c.Height));

    private PdfPage NextPage()
    {
        _page = new PdfPage(Millimetres.Points(SheetPage.Height));
        _pages.Add(_page);
        _y = Top;
        return _page;
    }
}
