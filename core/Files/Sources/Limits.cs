namespace LearningHours.Files.Sources;

/// <summary>What a file may hold at most; far above any export, far below what would stop a night.</summary>
internal static class Limits
{
    public const int Files = 2_000, Sheets = 256, Columns = 1_000, Rows = 1_048_576;

    /// <summary>Bytes of a cell or a row; what is longer costs that row.</summary>
    public const int Row = BlockReader.BlockSize + 1024;

    /// <summary>Cells of a table that was no text, repeated ones included: a sheet of every row and sixty columns.</summary>
    public const long Cells = 64L << 20;

    /// <summary>Elements of XML in each other, and bytes from one tag to the next: sheets nest ten deep and a cell is no book.</summary>
    public const int Depth = 256, Tag = 4 << 20;

    /// <summary>Bytes of a table that was no text, as rows: repeated cells and shared texts make much of little.</summary>
    public const long Table = 512L << 20;

    /// <summary>Bytes of an archive as its files unpacked, of a file that must be held whole, and of a workbook's shared texts.</summary>
    public const long Unpacked = 32L << 30, Whole = 256L << 20, Texts = 256L << 20;

    /// <summary>Bytes read altogether where every sheet of a workbook is behind the ones before it.</summary>
    public const long Sheetwise = 8L << 30;

    /// <summary>Text never packs as well as this; below some size nobody minds.</summary>
    public const int Ratio = 250;
    public const long Harmless = 64L << 20;

    public static bool IsBomb(long unpacked, long packed) => unpacked > Unpacked || (unpacked > Harmless && unpacked / Ratio > packed);
}
