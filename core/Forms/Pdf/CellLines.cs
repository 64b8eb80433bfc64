namespace LearningHours.Forms.Pdf;

/// <summary>A cell of a table row, its paragraphs broken into lines. Lengths are in points.</summary>
internal sealed class CellLines(SheetCell cell, double x, double width, Letters letters)
{
    private static readonly double Above = Millimetres.Points(SheetLook.CellPaddingAbove), Beside =
        Millimetres.Points(SheetLook.CellPaddingBeside);

    private readonly List<TextLines> _paragraphs = [.. cell.Text.Split('\n')
        .Select(t => new TextLines(letters.Of(t), width - 2 * Beside, SheetLook.Of(cell.Style)))];

    public double Height => _paragraphs.Sum(static p => p.Height) + 2 * Above;

    public double LineHeight => _paragraphs[0].LineHeight;

    public int Count => _paragraphs.Sum(static p => p.Count);

    /// <summary>Draws the border and, vertically centred in it, the lines.</summary>
    /// <param name="from">The first line to draw; those before it were drawn on earlier pages.</param>
    /// <param name="count">The most lines to draw.</param>
    public void Draw(PdfPage page, double y, double height, int from, int count)
    {
        page.Box(x, y, width, height, SheetLook.BorderWidth);
        var lines = _paragraphs.SelectMany(static p => Enumerable.Range(0, p.Count).Select(i => (Paragraph: p, Line: i)))
            .Skip(from).Take(count).ToList();
        var at = y + Math.Max(Above, (height - lines.Count * LineHeight) / 2);
        foreach (var (paragraph, line) in lines)
        {
            paragraph.DrawLine(page, line, x + Beside, at);
            at += LineHeight;
        }
    }

    /// <summary>How many lines fit into a height; at least one.</summary>
    public int Room(double height) => Math.Max(1, (int)((height - 2 * Above) / LineHeight + 0.001));
}
