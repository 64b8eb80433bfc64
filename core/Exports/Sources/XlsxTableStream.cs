using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace LearningHours.Exports.Sources;

/// <summary>The first sheet of a workbook as UTF-8 CSV, a line for each row of the sheet, empty ones included; dates and times in ISO form.</summary>
internal sealed class XlsxTableStream : CsvRowStream
{
    private const int LastRow = 1_048_576, LastColumn = 16_384;

    private readonly ZipArchive _zip;
    private readonly XlsxParts _parts;
    private readonly XmlReader _sheet;
    private readonly List<string> _cells = [];
    private int _line;

    public XlsxTableStream(ZipArchive zip)
    {
        _zip = zip;
        _parts = new XlsxParts(zip);
        _sheet = XlsxParts.Open(_parts.Sheet);
    }

    protected override bool WriteNext(ArrayBufferWriter<byte> rows)
    {
        while (_sheet.Read())
        {
            if (_sheet.NodeType != XmlNodeType.Element || _sheet.LocalName != "row") continue;
            var number = Number(_sheet.GetAttribute("r"), LastRow);
            ReadCells();
            for (; _line + 1 < number; _line++) rows.Write("\n"u8);
            Write(rows);
            _line++;
            return true;
        }
        return false;
    }

    private void Write(ArrayBufferWriter<byte> rows)
    {
        var isEmpty = _cells.TrueForAll(static cell => cell.Length == 0);
        for (var i = 0; i < _cells.Count && !isEmpty; i++)
        {
            if (i > 0) rows.Write(","u8);
            rows.WriteCell(Encoding.UTF8.GetBytes(_cells[i]));
        }
        rows.Write("\n"u8);
    }

    private void ReadCells()
    {
        _cells.Clear();
        if (_sheet.IsEmptyElement) return;
        var depth = _sheet.Depth;
        long size = 0;
        while (_sheet.Read() && _sheet.Depth > depth)
        {
            if (_sheet.NodeType != XmlNodeType.Element || _sheet.LocalName != "c") continue;
            var column = Column(_sheet.GetAttribute("r"));
            if (column < 0) column = _cells.Count;
            while (_cells.Count < column) _cells.Add("");
            var text = Cell();
            if (column < _cells.Count) _cells[column] = text;
            else _cells.Add(text);
            size += text.Length;
            if (size > LongestRow || _cells.Count > LastColumn) throw new InvalidDataException("A row of the sheet is too long.");
        }
    }

    private string Cell()
    {
        var type = _sheet.GetAttribute("t") ?? "n";
        var style = Number(_sheet.GetAttribute("s"), int.MaxValue);
        var stored = "";
        if (!_sheet.IsEmptyElement)
        {
            var depth = _sheet.Depth;
            while (_sheet.Read() && _sheet.Depth > depth)
            {
                if (_sheet.NodeType == XmlNodeType.Element && _sheet.LocalName is "v" or "is") stored = XlsxParts.TextOf(_sheet);
            }
        }
        var text = type switch
        {
            "s" => Number(stored, int.MaxValue) is var i && i < _parts.Shared.Count && stored.Length > 0 ? _parts.Shared[i] : throw new InvalidDataException("A cell names a string that is not there."),
            "n" when stored.Length > 0 => SerialKinds.Text(stored, style < _parts.Formats.Count ? _parts.Formats[style] : SerialKind.Number, _parts.From1904),
            "d" => stored.Replace('T', ' '),
            _ => stored,
        };
        // A line for each row, so that line numbers are those of the sheet.
        return text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text : text.ReplaceLineEndings(" ");
    }

    private static int Number(string? text, int most)
    {
        if (string.IsNullOrEmpty(text)) return 0;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : throw new InvalidDataException("A number of the sheet is no number.");
    }

    /// <summary>0-based, from <c>AB12</c>; -1 where the cell does not say.</summary>
    private static int Column(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetter))
        {
            column = column * 26 + char.ToUpperInvariant(letter) - 'A' + 1;
            if (column > LastColumn) throw new InvalidDataException("A column of the sheet is out of range.");
        }
        return column - 1;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _sheet.Dispose();
            _zip.Dispose();
        }
        base.Dispose(disposing);
    }
}
