using System.IO.Compression;
using System.Text;

namespace LearningHours.Tests.Core.Feeds.Sources;

/// <summary>Builds ZIP archives and workbooks from their parts.</summary>
internal static class Archive
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static byte[] Of(params (string Name, byte[] Content)[] files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }

    /// <param name="rows">The elements inside <c>sheetData</c>.</param>
    /// <param name="shared">The elements inside <c>sst</c>.</param>
    /// <param name="formats">The elements inside <c>numFmts</c>, then the format ids in <c>cellXfs</c>.</param>
    public static byte[] Workbook(string rows, string shared = "", (string Own, string[] Cells)? formats = null, string properties = "")
    {
        var (own, cells) = formats ?? ("", []);
        return Of(
            ("[Content_Types].xml", Xml("<Types/>")),
            ("xl/_rels/workbook.xml.rels",
                Xml(
                    "<Relationships><Relationship Id=\"rId9\" Target=\"worksheets/second.xml\"/><Relationship Id=\"rId3\" "
                    + "Target=\"worksheets/first.xml\"/></Relationships>")),
            ("xl/workbook.xml",
                Xml(
                    $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{properties}<sheets><sheet name=\"甲\" r:id=\"rId3\"/><sheet "
                    + $"name=\"乙\" r:id=\"rId9\"/></sheets></workbook>")),
            ("xl/worksheets/second.xml", Xml("<worksheet/>")),
            ("xl/worksheets/first.xml", Xml($"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>")),
            ("xl/sharedStrings.xml", Xml($"<sst xmlns=\"{Main}\">{shared}</sst>")),
            ("xl/styles.xml",
                Xml(
                    $"<styleSheet xmlns=\"{Main}\"><numFmts>{own}</numFmts><cellStyleXfs><xf "
                    + $"numFmtId=\"14\"/></cellStyleXfs><cellXfs>{string.Concat(cells.Select(c => $"<xf numFmtId=\"{c}\"/>"))}"
                    + $"</cellXfs></styleSheet>")));
    }

    private static byte[] Xml(string text) =>
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text);
}
