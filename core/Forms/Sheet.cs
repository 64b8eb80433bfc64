namespace LearningHours.Forms;

/// <summary>What a printed page is made of, whichever file format it goes into. Lengths are millimetres, sizes points.</summary>
public abstract record SheetBlock;

/// <summary>A paragraph.</summary>
public sealed record SheetLine(string Text, LineStyle Style = LineStyle.Body) : SheetBlock;

/// <summary>What follows begins on a new page.</summary>
public sealed record SheetBreak : SheetBlock
{
    public static readonly SheetBreak Here = new();
}

/// <summary>A table with borders; a row is never cut by the end of a page.</summary>
/// <param name="Widths">Of the columns; together at most <see cref="SheetPage.TextWidth"/>.</param>
/// <param name="HeaderRows">How many of the first rows are repeated on every page.</param>
public sealed record SheetTable(IReadOnlyList<int> Widths, IReadOnlyList<SheetRow> Rows, int HeaderRows = 0) : SheetBlock;

/// <summary>A row; its cells with what they span cover all columns.</summary>
/// <param name="Height">At least so high.</param>
public sealed record SheetRow(IReadOnlyList<SheetCell> Cells, int Height = 0)
{
    /// <summary>A row of cells of one style.</summary>
    public static SheetRow Of(CellStyle style, params IReadOnlyList<string> texts) => new([.. texts.Select(t => new SheetCell(t, style))]);
}

/// <param name="Text">Paragraphs apart by line feeds; empty for a cell to write into.</param>
public sealed record SheetCell(string Text, CellStyle Style = CellStyle.Text, int Span = 1);

public enum LineStyle
{
    Title,
    Subtitle,
    /// <summary>Of a part of a page.</summary>
    Heading,
    Body,
    /// <summary>填表說明.</summary>
    Note,
    /// <summary>Headings of a plan that is to be written: 14 points, as its model asks.</summary>
    Section,
}

public enum CellStyle
{
    /// <summary>What the form prints: centred.</summary>
    Label,
    /// <summary>What is filled in.</summary>
    Text,
    /// <summary>Numbers and marks: centred.</summary>
    Centre,
    /// <summary>Lists with much in them: smaller.</summary>
    Small,
    SmallLabel,
}

/// <summary>A4 portrait.</summary>
public static class SheetPage
{
    public const int Width = 210, Height = 297, Margin = 16, TextWidth = Width - 2 * Margin;
}
