using System.Buffers;

namespace LearningHours.Files.Sources;

/// <summary>What a file is, judged by its first bytes and never by its name: exporters call anything <c>.xls</c> or <c>.csv</c>.</summary>
internal enum FileForm : byte
{
    /// <summary>Lines of cells between separators.</summary>
    Text,
    /// <summary>A page with a table.</summary>
    Html,
    /// <summary>A page that only has frames, whose contents are in other files.</summary>
    Frameset,
    /// <summary>A page and its parts in one file, as Excel saves them (RFC 2557).</summary>
    Mhtml,
    /// <summary>A spreadsheet as one XML text: that of Excel 2003, or flat ODF.</summary>
    Xml,
    /// <summary>A ZIP archive; <c>.xlsx</c> and <c>.ods</c> are ZIP archives too.</summary>
    Zip,
    Gzip,
    /// <summary>A compound file: a workbook of Excel 97 to 2003, or a newer one with a password.</summary>
    Compound,
    Pdf,
    OtherArchive,
    Picture,
}

/// <summary>Recognises the form of a file by its first bytes.</summary>
internal static class FileForms
{
    private const int Looked = 4096;
    private static readonly (byte[] Mark, FileForm Form)[] Signatures =
    [
        ("PK\u0003\u0004"u8.ToArray(), FileForm.Zip), ("PK\u0005\u0006"u8.ToArray(), FileForm.Zip), ([0x1F, 0x8B, 8], FileForm.Gzip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileForm.Compound), ("%PDF-"u8.ToArray(), FileForm.Pdf),
        ("Rar!\u001A\u0007"u8.ToArray(), FileForm.OtherArchive), ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], FileForm.OtherArchive),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], FileForm.Picture), ([0xFF, 0xD8, 0xFF], FileForm.Picture),
        ("GIF8"u8.ToArray(), FileForm.Picture),
    ];
    private static readonly SearchValues<string> Page =
        Any("<html", "<table", "<!doctype html", "<tr", "<head", "<body", "<frameset", "<meta", "<script"),
        Sheet = Any("urn:schemas-microsoft-com:office:spreadsheet", "<office:document"),
        Parts = Any("multipart/related", "content-type: text/html");

    /// <summary>Byte order marks, the zero bytes of UTF-16, and blanks.</summary>
    private static ReadOnlySpan<byte> BeforeText => [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    public static FileForm Of(ReadOnlySpan<byte> head)
    {
        foreach (var (mark, form) in Signatures)
        {
            if (head.StartsWith(mark)) return form;
        }
        var letters = Letters(head[..Math.Min(head.Length, Looked)]);
        if (head.TrimStart(BeforeText) is [(byte)'<', ..])
        {
            if (letters.AsSpan().ContainsAny(Sheet) && !letters.Contains("<html", StringComparison.OrdinalIgnoreCase)) return FileForm.Xml;
            if (letters.Contains("<frameset", StringComparison.OrdinalIgnoreCase)
                && !letters.Contains("<table", StringComparison.OrdinalIgnoreCase)) return FileForm.Frameset;
            if (letters.AsSpan().ContainsAny(Page)) return FileForm.Html;
        }
        return letters.Contains("mime-version:", StringComparison.OrdinalIgnoreCase) && letters.AsSpan().ContainsAny(Parts) ? FileForm.Mhtml
            : FileForm.Text;
    }

    /// <summary>The head as one character per byte, without the zero bytes that UTF-16 has between the letters of a tag.</summary>
    private static string Letters(ReadOnlySpan<byte> head)
    {
        Span<char> letters = stackalloc char[Looked];
        var length = 0;
        foreach (var b in head) if (b != 0) letters[length++] = (char)b;
        return letters[..length].ToString();
    }

    private static SearchValues<string> Any(params ReadOnlySpan<string> marks) =>
        SearchValues.Create(marks, StringComparison.OrdinalIgnoreCase);
}
