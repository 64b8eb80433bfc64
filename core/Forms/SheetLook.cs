namespace LearningHours.Forms;

/// <summary>How a paragraph looks, the same in every file format. Font sizes are in points, lengths in millimetres.</summary>
internal readonly record struct TextLook(double Size, bool IsCentred = false, bool IsBold = false, double Above = 0, double Below = 0,
    bool KeepsWithNext = false);

/// <summary>The look of everything on a sheet.</summary>
internal static class SheetLook
{
    public const double GapSize = 5, FooterSize = 9, BorderWidth = 0.5, CellPaddingAbove = 0.6, CellPaddingBeside = 1.2;

    /// <summary>Heights below the text: the footer, the distance to it, and the margin of the page.</summary>
    public const int FooterHeight = 8, FooterDistance = 2, BottomMargin = 8;

    public static TextLook Of(LineStyle style) => style switch
    {
        LineStyle.Title => new(18, IsCentred: true, IsBold: true, Below: 2),
        LineStyle.Subtitle => new(12, IsCentred: true, Below: 1.5),
        LineStyle.Heading => new(12, IsBold: true, Above: 2, Below: 0.5, KeepsWithNext: true),
        LineStyle.Note => new(10.5, Below: 0.4),
        LineStyle.Section => new(14, Above: 2),
        _ => new(12, Below: 1),
    };

    public static TextLook Of(CellStyle style) => style switch
    {
        CellStyle.Label or CellStyle.Centre => new(12, IsCentred: true),
        CellStyle.Small => new(9),
        CellStyle.SmallLabel => new(9, IsCentred: true),
        _ => new(12),
    };
}
