namespace LearningHours.Forms.Pdf;

/// <summary>A paragraph broken into lines of a given width. Lengths are in points.</summary>
internal sealed class TextLines
{
    /// <summary>The line height in font sizes, the same for every font, so that the choice of font does not change page breaks.</summary>
    private const double Leading = 1.25;

    /// <summary>The distance of the baseline from the upper edge of its line, in font sizes.</summary>
    private const double Baseline = 0.95;

    private readonly Letter[] _letters;
    private readonly List<Range> _lines;
    private readonly double _width;
    private readonly TextLook _look;

    public TextLines(Letter[] letters, double width, TextLook look)
    {
        (_letters, _width, _look) = (letters, width, look);
        _lines = LineBreaks.Of(letters, width * 1000 / look.Size);
    }

    public int Count => _lines.Count;

    public double LineHeight => Leading * _look.Size;

    public double Height => Count * LineHeight;

    public void Draw(PdfPage page, double x, double y)
    {
        for (var i = 0; i < Count; i++) DrawLine(page, i, x, y + i * LineHeight);
    }

    public void DrawLine(PdfPage page, int line, double x, double y)
    {
        var letters = _letters.AsSpan()[_lines[line]];
        while (letters is [.., { Character: ' ' }]) letters = letters[..^1];
        if (letters.IsEmpty) return;
        var width = 0;
        foreach (var letter in letters) width += letter.Width;
        var indent = _look.IsCentred ? Math.Max(0, (_width - width * _look.Size / 1000) / 2) : 0;
        page.Text(letters, x + indent, y + Baseline * _look.Size, _look.Size, _look.IsBold);
    }
}
