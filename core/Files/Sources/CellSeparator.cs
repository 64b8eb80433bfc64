namespace LearningHours.Files.Sources;

/// <summary>What separates the cells of a line.</summary>
internal enum CellSeparator : byte
{
    Comma,
    /// <summary>Commas, with blanks between them and the quotes of cells.</summary>
    SpacedComma,
    Tab,
    Semicolon,
    WideComma,
}

internal static class CellSeparators
{
    public static readonly IReadOnlyList<CellSeparator> All =
        [CellSeparator.Comma, CellSeparator.SpacedComma, CellSeparator.Tab, CellSeparator.Semicolon, CellSeparator.WideComma];

    /// <summary>The split bytes of a separator.</summary>
    public static byte[] Mark(this CellSeparator separator, SourceEncoding encoding) => encoding.Encode(separator switch
    {
        CellSeparator.Tab => "\t",
        CellSeparator.Semicolon => ";",
        CellSeparator.WideComma => "，",
        _ => ",",
    });
}
