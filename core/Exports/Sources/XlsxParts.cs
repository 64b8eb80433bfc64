using System.IO.Compression;
using System.Xml;

namespace LearningHours.Exports.Sources;

/// <summary>The parts of a workbook that its first sheet needs: which part that is, the shared strings, and which cell styles are dates.</summary>
internal sealed class XlsxParts
{
    private const long MostShared = 256L * 1024 * 1024;
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    public const string Workbook = "xl/workbook.xml";

    private readonly ZipArchive _zip;

    public XlsxParts(ZipArchive zip)
    {
        _zip = zip;
        Sheet = FirstSheet();
        Shared = SharedStrings();
        Formats = CellFormats();
    }

    public ZipArchiveEntry Sheet { get; }

    public IReadOnlyList<string> Shared { get; }

    /// <summary>What a number is shown as, by the style number of its cell.</summary>
    public IReadOnlyList<SerialKind> Formats { get; }

    /// <summary>Whether day numbers count from 1904 (workbooks of old Macs).</summary>
    public bool From1904 { get; private set; }

    public static XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(ZipContent.Open(part), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    });

    private ZipArchiveEntry FirstSheet()
    {
        var id = "";
        using (var xml = Open(_zip.GetEntry(Workbook)!))
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "workbookPr") From1904 = xml.GetAttribute("date1904") is "1" or "true";
                if (xml.LocalName != "sheet") continue;
                id = xml.GetAttribute("id", Relations) ?? xml.GetAttribute("id", StrictRelations) ?? "";
                break;
            }
        }
        return _zip.GetEntry(TargetOf(id)) ?? _zip.GetEntry("xl/worksheets/sheet1.xml") ?? throw new InvalidDataException("The workbook has no sheet.");
    }

    private string TargetOf(string id)
    {
        if (_zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } part) return "";
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Id") == id && xml.GetAttribute("Target") is { } target)
                return target.StartsWith('/') ? target[1..] : "xl/" + target;
        }
        return "";
    }

    private List<string> SharedStrings()
    {
        var strings = new List<string>();
        if (_zip.GetEntry("xl/sharedStrings.xml") is not { } part) return strings;
        long size = 0;
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            strings.Add(TextOf(xml));
            size += 64 + 2L * strings[^1].Length;
            if (size > MostShared) throw new InvalidDataException("The workbook's strings are too many.");
        }
        return strings;
    }

    /// <summary>The text of an element with runs, without phonetic guides; the reader ends on its end tag.</summary>
    public static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = "";
        var (depth, phonetic) = (xml.Depth, false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh") phonetic = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (!phonetic && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text += xml.Value;
        }
        return text;
    }

    private List<SerialKind> CellFormats()
    {
        var formats = new List<SerialKind>();
        if (_zip.GetEntry("xl/styles.xml") is not { } part) return formats;
        var own = new Dictionary<string, SerialKind>(StringComparer.Ordinal);
        var inCells = false;
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt") own[xml.GetAttribute("numFmtId") ?? ""] = SerialKinds.OfFormat(xml.GetAttribute("formatCode") ?? "");
            if (!inCells || xml.LocalName != "xf") continue;
            var id = xml.GetAttribute("numFmtId") ?? "";
            formats.Add(own.TryGetValue(id, out var kind) ? kind : SerialKinds.OfBuiltIn(id));
        }
        return formats;
    }
}
