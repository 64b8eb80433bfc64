namespace LearningHours.Forms;

/// <summary>A part of a printed page, independent of the file format. Lengths are in millimetres, font sizes in points.</summary>
public abstract record SheetBlock;

/// <summary>A paragraph.</summary>
public sealed record SheetLine(string Text, LineStyle Style = LineStyle.Body) : SheetBlock;

/// <summary>A page break: what follows begins on a new page.</summary>
public sealed record SheetBreak : SheetBlock
{
    public static readonly SheetBreak Here = new();
}

/// <summary>A table with borders; a row is not split across pages unless it is taller than a page.</summary>
/// <param name="Widths">Widths of the columns; together at most <see cref="SheetPage.TextWidth"/>.</param>
/// <param name="HeaderRows">How many of the first rows are repeated on every page.</param>
public sealed record SheetTable(IReadOnlyList<int> Widths, IReadOnlyList<SheetRow> Rows, int HeaderRows = 0) : SheetBlock;

/// <summary>A row; its cells, with the columns they span, cover all columns.</summary>
/// <param name="Height">The minimum height.</param>
public sealed record SheetRow(IReadOnlyList<SheetCell> Cells, int Height = 0)
{
    /// <summary>A row of cells of one style.</summary>
    public static SheetRow Of(CellStyle style, params IReadOnlyList<string> texts) => new([.. texts.Select(t => new SheetCell(t, style))]);
}

/// <param name="Text">Paragraphs separated by line feeds; empty for a cell to be filled in by hand.</param>
public sealed record SheetCell(string Text, CellStyle Style = CellStyle.Text, int Span = 1);

public enum LineStyle
{
    Title,
    Subtitle,
    /// <summary>The heading of a part of a page.</summary>
    Heading,
    Body,
    /// <summary>填表說明.</summary>
    Note,
    /// <summary>Headings of a plan that is still to be written: 14 points, as its template requires.</summary>
    Section,
}

public enum CellStyle
{
    /// <summary>Text that the form itself prints; centred.</summary>
    Label,
    /// <summary>Text that is filled in.</summary>
    Text,
    /// <summary>Numbers and marks; centred.</summary>
    Centre,
    /// <summary>Lists with a lot of text, in a smaller font.</summary>
    Small,
    SmallLabel,
}

/// <summary>A4 portrait.</summary>
public static class SheetPage
{
    public const int Width = 210, Height = 297, Margin = 16, TextWidth = Width - 2 * Margin;
}
