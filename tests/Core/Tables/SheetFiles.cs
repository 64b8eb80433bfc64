using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using LearningHours.Tables;

namespace LearningHours.Tests.Core.Tables;

/// <summary>Writes workbooks with the two writers and parses them strictly.</summary>
internal static class SheetFiles
{
    public static readonly XNamespace
        Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        OdfTable = "urn:oasis:names:tc:opendocument:xmlns:table:1.0", OdfText = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private static readonly DateOnly Day = new(2018, 9, 1);

    public static byte[] Xlsx(params Table[] sheets) => Bytes(to => XlsxFile.Write(to, Book(sheets)));

    public static byte[] Ods(params Table[] sheets) => Bytes(to => OdsFile.Write(to, Book(sheets)));

    /// <summary>Every part that is XML, by name; throws if one is not well-formed.</summary>
    public static Dictionary<string, XDocument> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var parts = new Dictionary<string, XDocument>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.Where(e => e.FullName != "mimetype"))
        {
            using var content = entry.Open();
            using var reader = XmlReader.Create(content,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true });
            parts.Add(entry.FullName, XDocument.Load(reader));
        }
        return parts;
    }

    private static Workbook Book(Table[] sheets) => new("測試清冊", "資料截至107年9月1日（含當日）", Day, sheets);

    private static byte[] Bytes(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return bytes.ToArray();
    }
}
