using System.Buffers;
using System.Text;
using System.Xml;
using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>A sheet of an Office Open XML workbook; dates and times in ISO form.</summary>
internal sealed class XlsxSheetStream : SheetStream
{
    private const int WidestColumn = 16_384;

    private readonly XlsxBook _book;
    private readonly Dictionary<(int Row, int Column), int> _merged; // last row of cells that span down
    private readonly XmlReader _sheet;
    private readonly StringBuilder _text = new();
    private int _row;

    /// <param name="book">Disposed of with this stream.</param>
    public XlsxSheetStream(XlsxBook book, string part)
    {
        _book = book;
        _merged = MergedCells(part);
        _sheet = book.OpenSheet(part);
    }

    protected override bool WriteNext(ArrayBufferWriter<byte> rows)
    {
        while (_sheet.Next())
        {
            if (_sheet.NodeType != XmlNodeType.Element || _sheet.LocalName != "row") continue;
            _row = _sheet.Number("r", Limits.Rows, NextRow(_row));
            if (!_sheet.IsEmptyElement) ReadCells();
            WriteRow(_row, rows);
            return true;
        }
        return false;
    }

    private void ReadCells()
    {
        var depth = _sheet.Depth;
        var next = 0;
        while (_sheet.Next() && _sheet.Depth > depth)
        {
            if (_sheet.NodeType != XmlNodeType.Element || _sheet.LocalName != "c") continue;
            var column = Column(_sheet.GetAttribute("r")) is >= 0 and var named ? named : next;
            next = column + 1;
            Put(column, Cell(), _merged.GetValueOrDefault((_row, column)));
        }
    }

    private string Cell()
    {
        var type = _sheet.GetAttribute("t") ?? "n";
        var style = XmlSource.NumberOf(_sheet.GetAttribute("s"), int.MaxValue, 0);
        var stored = "";
        if (!_sheet.IsEmptyElement)
        {
            var depth = _sheet.Depth;
            while (_sheet.Next() && _sheet.Depth > depth)
            {
                if (_sheet.NodeType == XmlNodeType.Element && _sheet.LocalName is "v" or "is") stored = CellText.Of(_sheet, _text, "rPh");
            }
        }
        if (stored.Length == 0) return "";
        return type switch
        {
            "s" => _book.Shared(XmlSource.NumberOf(stored, int.MaxValue, 0)),
            "n" => (style < _book.Formats.Count ? _book.Formats[style] : default).Text(stored, _book.From1904),
            "b" => stored == "1" ? "是" : "否",
            "d" => stored.Replace('T', ' '),
            _ => stored,
        };
    }

    /// <summary>Cells that span down over rows. They are listed after the cells, so the part is read once beforehand.</summary>
    private Dictionary<(int Row, int Column), int> MergedCells(string part)
    {
        var merged = new Dictionary<(int, int), int>();
        if (!_book.Mentions(part, "mergeCell "u8)) return merged;
        using var xml = _book.OpenSheet(part);
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "mergeCell" || xml.GetAttribute("ref") is not { } range) continue;
            var colon = range.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            var (first, last) = (Row(range[..colon]), Row(range[(colon + 1)..]));
            if (last > first) merged[(first, Column(range))] = last;
            if (merged.Count > Limits.Rows) throw new SourceDefectException(SourceProblems.TooBig);
        }
        return merged;
    }

    /// <summary>0-based column of a reference such as <c>AB12</c>; -1 if there is none.</summary>
    private static int Column(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetter(letter)) break;
            column = column * 26 + char.ToUpperInvariant(letter) - 'A' + 1;
            if (column > WidestColumn) throw new InvalidDataException("A column of the sheet is out of range.");
        }
        return column - 1;
    }

    private static int Row(string reference) => XmlSource.NumberOf(reference.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"]), Limits.Rows, 0);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _sheet.Dispose();
            _book.Dispose();
        }
        base.Dispose(disposing);
    }
}
