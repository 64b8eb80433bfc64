using System.Buffers;
using System.Text;
using System.Xml;
using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>A sheet of an XML spreadsheet as Excel 2002 and 2003 wrote it and report servers still do, mostly named <c>.xls</c>.</summary>
internal sealed class XmlSheetStream : SheetStream
{
    private readonly XmlReader _xml;
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, CellFormat> _formats = new(StringComparer.Ordinal);
    private readonly int _depth;
    private int _row;

    /// <param name="bytes">Disposed of with this stream.</param>
    /// <param name="index">0-based among all worksheets, including hidden ones.</param>
    public XmlSheetStream(Stream bytes, int index)
    {
        _xml = XmlSource.Open(bytes);
        var style = "";
        while (_xml.Next())
        {
            if (_xml.NodeType != XmlNodeType.Element) continue;
            if (_xml.LocalName == "Style") style = _xml.Attribute("ID") ?? "";
            if (_xml.LocalName == "NumberFormat" && _xml.Attribute("Format") is { } format) _formats[style] = CellFormat.Of(format);
            if (_xml.LocalName == "Worksheet" && index-- == 0) break;
        }
        _depth = _xml.EOF ? int.MaxValue : _xml.Depth;
    }

    /// <summary>Names of the worksheets, in order; null for a hidden one.</summary>
    public static IReadOnlyList<string?> Sheets(Stream bytes)
    {
        using var xml = XmlSource.Open(bytes);
        var sheets = new List<string?>();
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "Worksheet") sheets.Add(xml.Attribute("Name") ?? "");
            // No element in a cell's text has this name.
            if (xml.LocalName == "Visible" && sheets.Count > 0 && xml.Next() && xml.Value is "SheetHidden" or "SheetVeryHidden")
                sheets[^1] = null;
            if (sheets.Count > Limits.Sheets) throw new SourceDefectException(SourceProblems.TooManySheets(Limits.Sheets));
        }
        return sheets;
    }

    protected override bool WriteNext(ArrayBufferWriter<byte> rows)
    {
        while (_depth < int.MaxValue && _xml.Next() && _xml.Depth > _depth)
        {
            if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName != "Row") continue;
            _row = _xml.Number("Index", Limits.Rows, NextRow(_row));
            var span = _xml.Number("Span", Limits.Rows, 0);
            if (!_xml.IsEmptyElement) ReadCells(_xml.Attribute("StyleID"));
            WriteRow(_row, rows);
            _row += span;
            return true;
        }
        return false;
    }

    private void ReadCells(string? rowStyle)
    {
        var depth = _xml.Depth;
        var column = 0;
        while (_xml.Next() && _xml.Depth > depth)
        {
            if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName != "Cell") continue;
            column = Math.Max(column, _xml.Number("Index", int.MaxValue, column + 1) - 1);
            var (across, down) = (_xml.Number("MergeAcross", Limits.Rows, 0), _xml.Number("MergeDown", Limits.Rows, 0));
            var format = _formats.GetValueOrDefault(_xml.Attribute("StyleID") ?? rowStyle ?? "");
            Put(column, Cell(format), down > 0 ? _row + down : 0);
            column += 1 + across;
        }
    }

    private string Cell(CellFormat format)
    {
        if (_xml.IsEmptyElement) return "";
        var text = "";
        var depth = _xml.Depth;
        while (_xml.Next() && _xml.Depth > depth)
        {
            if (_xml.NodeType != XmlNodeType.Element) continue;
            if (_xml.LocalName != "Data")
            {
                // A comment has a Data element of its own.
                if (!_xml.IsEmptyElement) CellText.PassOver(_xml);
                continue;
            }
            var type = _xml.Attribute("Type");
            text = CellText.Of(_xml, _text, "PhoneticText");
            text = type switch
            {
                "Number" => format.Text(text, false),
                "DateTime" => InstantOf(text, format.Kind),
                "Boolean" => text == "1" ? "是" : "否",
                _ => text,
            };
        }
        return text;
    }

    /// <summary>Reads <c>2018-02-11T13:18:51.000</c>; a time of day is dated 1899-12-31.</summary>
    private static string InstantOf(string text, SerialKind kind)
    {
        if (text.Split('T') is not [var date, var time]) return text;
        time = time.Split('.')[0];
        return date == "1899-12-31" ? time : kind == SerialKind.Date && time == "00:00:00" ? date : $"{date} {time}";
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _xml.Dispose();
        base.Dispose(disposing);
    }
}
