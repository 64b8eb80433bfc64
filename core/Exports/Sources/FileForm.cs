namespace LearningHours.Exports.Sources;

/// <summary>What a file is, told by its first bytes and never by its name: exporters call anything <c>.xls</c> or <c>.csv</c>.</summary>
internal enum FileForm : byte
{
    /// <summary>Lines of cells between commas.</summary>
    Text,
    /// <summary>A page with a table.</summary>
    Html,
    /// <summary>A ZIP archive, of which an <c>.xlsx</c> workbook is one kind.</summary>
    Zip,
    /// <summary>The workbook of Excel 97 to 2003, which is not read.</summary>
    OldExcel,
}

/// <summary>Tells the form of a file by its head.</summary>
internal static class FileForms
{
    private const int Looked = 4096;
    private static readonly byte[][] Marks = ["<html"u8.ToArray(), "<table"u8.ToArray(), "<!doctype html"u8.ToArray(), "<tr"u8.ToArray()];

    /// <summary>Byte order marks, the zero bytes of UTF-16, and blanks.</summary>
    private static ReadOnlySpan<byte> BeforeText => [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    public static FileForm Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8)) return FileForm.Zip;
        if (head.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return FileForm.OldExcel;
        return IsHtml(head[..Math.Min(head.Length, Looked)]) ? FileForm.Html : FileForm.Text;
    }

    private static bool IsHtml(ReadOnlySpan<byte> head)
    {
        if (head.TrimStart(BeforeText) is not [(byte)'<', ..]) return false;
        Span<byte> lower = stackalloc byte[Looked];
        var length = 0;
        foreach (var b in head)
        {
            // The zero bytes of UTF-16 stand between the letters of a tag.
            if (b != 0) lower[length++] = b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;
        }
        foreach (var mark in Marks)
        {
            if (lower[..length].IndexOf(mark) >= 0) return true;
        }
        return false;
    }
}
