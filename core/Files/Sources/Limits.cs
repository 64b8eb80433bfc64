namespace LearningHours.Files.Sources;

/// <summary>Upper limits of a file: far above any export, far below what would stop a night.</summary>
internal static class Limits
{
    public const int Files = 2_000, Sheets = 256, Columns = 1_000, Rows = 1_048_576;

    /// <summary>Bytes of a cell or a row; a longer row is rejected, and nothing else.</summary>
    public const int Row = BlockReader.BlockSize + 1024;

    /// <summary>Cells of a table that is not text, including repeated ones: a sheet with every row and sixty columns.</summary>
    public const long Cells = 64L << 20;

    /// <summary>Nesting depth of XML elements, and bytes from one tag to the next: sheets nest ten deep and a cell is no book.</summary>
    public const int Depth = 256, Tag = 4 << 20;

    /// <summary>Bytes of the rows of a table that is not text: repeated cells and shared texts make much of little.</summary>
    public const long Table = 512L << 20;

    /// <summary>Bytes of an archive when unpacked, of a file that must be held in memory, and of the shared texts of a workbook.</summary>
    public const long Unpacked = 32L << 30, Whole = 256L << 20, Texts = 256L << 20;

    /// <summary>Bytes read in total where each sheet of a workbook can only be reached by reading the ones before it.</summary>
    public const long Sheetwise = 8L << 30;

    /// <summary>Compression ratio that text never reaches; it does not matter below <see cref="Harmless"/> bytes.</summary>
    public const int Ratio = 250;
    public const long Harmless = 64L << 20;

    public static bool IsBomb(long unpacked, long packed) => unpacked > Unpacked || (unpacked > Harmless && unpacked / Ratio > packed);
}
