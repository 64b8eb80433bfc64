using System.Text;
using System.Xml;
using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>
/// A workbook of Office Open XML: its sheets, its shared strings and how its cells are displayed. It is read here and not by a library,
/// because ExcelDataReader and MiniExcel return stored numbers where the sheet shows leading zeros, do not stop at texts made to exhaust
/// them, and read no ODS; MiniExcel finds no sheet whose name in the archive has backslashes; the Open XML SDK loads the whole part, or
/// needs the same work as below.
/// </summary>
internal sealed class XlsxBook : IDisposable
{
    private const string Relationship = "relationships/officeDocument", Strings = "relationships/sharedStrings",
        Styles = "relationships/styles", Usual = "xl/workbook.xml";

    private readonly ZipContent _zip;
    private readonly string _workbook;
    private readonly Dictionary<string, (string Type, string Target)> _parts = new(StringComparer.Ordinal);
    private XmlReader? _strings;
    private readonly List<string> _shared = [];
    private readonly StringBuilder _text = new();
    private long _sharedSize;

    public XlsxBook(ZipContent zip)
    {
        _zip = zip;
        _workbook = WorkbookOf(zip) ?? throw new SourceDefectException(SourceProblems.NoSheet);
        foreach (var (id, type, target) in RelationsOf(zip, _workbook)) _parts[id] = (type, target);
        Sheets = VisibleSheets();
        Formats = CellFormats();
    }

    /// <summary>Names of the visible sheets and their parts in the archive, in the order of the workbook.</summary>
    public IReadOnlyList<(string Name, string Part)> Sheets { get; }

    /// <summary>How numbers are displayed, indexed by the style number of the cell.</summary>
    public IReadOnlyList<CellFormat> Formats { get; }

    /// <summary>Whether day numbers count from 1904 (workbooks of old Macs).</summary>
    public bool From1904 { get; private set; }

    /// <param name="bytes">Disposed of with the workbook.</param>
    public static XlsxBook Open(Stream bytes)
    {
        var zip = new ZipContent(bytes);
        try
        {
            return new XlsxBook(zip);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>Whether an archive is an Office Open XML workbook.</summary>
    public static bool Is(ZipContent zip) => WorkbookOf(zip) is not null;

    /// <summary>Total bytes read if every sheet is opened separately.</summary>
    public long SheetwiseLength => Sheets.Count * _zip.LengthOf(SharedPart) + Sheets.Sum(s => _zip.LengthOf(s.Part));

    public XmlReader OpenSheet(string part) => XmlSource.Open(_zip.Open(part));

    /// <summary>Whether a part contains these bytes: cheaper than reading it as XML.</summary>
    public bool Mentions(string part, ReadOnlySpan<byte> mark)
    {
        using var bytes = _zip.Open(part);
        var buffer = new byte[64 * 1024];
        for (var kept = 0; ;)
        {
            var read = bytes.Read(buffer, kept, buffer.Length - kept);
            if (read == 0) return false;
            var seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf(mark) >= 0) return true;
            kept = Math.Min(mark.Length - 1, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }
    }

    /// <summary>A shared string, by 0-based index; strings are read only as far as requested.</summary>
    public string Shared(int index)
    {
        _strings ??= _zip.Has(SharedPart) ? XmlSource.Open(_zip.Open(SharedPart))
            : throw new InvalidDataException("A cell names a string that is not there.");
        while (_shared.Count <= index)
        {
            do
            {
                if (!_strings.Next()) throw new InvalidDataException("A cell names a string that is not there.");
            }
            while (_strings.NodeType != XmlNodeType.Element || _strings.LocalName != "si");
            _shared.Add(CellText.Of(_strings, _text, "rPh"));
            _sharedSize += 64 + 2L * _shared[^1].Length;
            if (_sharedSize > Limits.Texts) throw new SourceDefectException(SourceProblems.TooManyTexts);
        }
        return _shared[index];
    }

    private string SharedPart => PartOf(Strings) ?? "xl/sharedStrings.xml";

    private string? PartOf(string type) => _parts.Values.FirstOrDefault(p => p.Type.EndsWith(type, StringComparison.Ordinal)).Target;

    private static string? WorkbookOf(ZipContent zip)
    {
        if (zip.Has("_rels/.rels") && zip.Has("[Content_Types].xml"))
        {
            foreach (var (_, type, target) in RelationsOf(zip, ""))
            {
                if (type.EndsWith(Relationship, StringComparison.Ordinal) && target.Contains("workbook", StringComparison.OrdinalIgnoreCase)
                    && target.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && zip.Has(target))
                    return target;
            }
        }
        return zip.Has(Usual) ? Usual
            : zip.Names.FirstOrDefault(static n =>
                n.StartsWith("xl/workbook", StringComparison.OrdinalIgnoreCase) && n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The relationships of a part; targets are names in the archive.</summary>
    private static List<(string Id, string Type, string Target)> RelationsOf(ZipContent zip, string part)
    {
        var relations = new List<(string, string, string)>();
        var slash = part.LastIndexOf('/') + 1;
        var name = $"{part[..slash]}_rels/{part[slash..]}.rels";
        if (!zip.Has(name)) return relations;
        using var xml = XmlSource.Open(zip.Open(name));
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("Target") is not { } target)
                continue;
            target = target.Replace('\\', '/');
            relations.Add((xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "",
                target.StartsWith('/') ? target[1..] : Resolved(part[..slash], target)));
        }
        return relations;
    }

    private static string Resolved(string folder, string target)
    {
        for (; target.StartsWith("../", StringComparison.Ordinal); target = target[3..])
            folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        return folder + (target.StartsWith("./", StringComparison.Ordinal) ? target[2..] : target);
    }

    private List<(string, string)> VisibleSheets()
    {
        var sheets = new List<(string, string)>();
        var all = 0;
        using (var xml = XmlSource.Open(_zip.Open(_workbook)))
        {
            while (xml.Next())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "workbookPr") From1904 = xml.Attribute("date1904") is "1" or "true";
                if (xml.LocalName != "sheet") continue;
                if (++all > Limits.Sheets) throw new SourceDefectException(SourceProblems.TooManySheets(Limits.Sheets));
                if (xml.Attribute("state") is "hidden" or "veryHidden") continue;
                var target = _parts.GetValueOrDefault(xml.Attribute("id") ?? "").Target ?? $"xl/worksheets/sheet{all}.xml";
                if (_zip.Has(target)) sheets.Add((xml.Attribute("name") ?? "", target));
            }
        }
        return sheets.Count > 0 ? sheets : throw new SourceDefectException(SourceProblems.NoSheet);
    }

    private List<CellFormat> CellFormats()
    {
        var formats = new List<CellFormat>();
        var part = PartOf(Styles) ?? "xl/styles.xml";
        if (!_zip.Has(part)) return formats;
        var own = new Dictionary<string, CellFormat>(StringComparer.Ordinal);
        var inCells = false;
        using var xml = XmlSource.Open(_zip.Open(part));
        while (xml.Next())
        {
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt") own[xml.GetAttribute("numFmtId") ?? ""] = CellFormat.Of(xml.GetAttribute("formatCode") ?? "");
            if (!inCells || xml.LocalName != "xf") continue;
            var id = xml.GetAttribute("numFmtId") ?? "";
            formats.Add(own.TryGetValue(id, out var format) ? format : CellFormat.OfBuiltIn(id));
        }
        return formats;
    }

    public void Dispose()
    {
        _strings?.Dispose();
        _zip.Dispose();
    }
}
