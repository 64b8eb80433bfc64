using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>
/// A table of an OpenDocument spreadsheet, zipped or flat (ISO/IEC 26300-1). It is read here because no available library reads it; it
/// takes one pass over one XML text.
/// </summary>
internal sealed class OdsSheetStream : SheetStream
{
    /// <summary>Rows that may repeat with content; nobody types more.</summary>
    private const int MostRepeated = 10_000;

    private readonly XmlReader _xml;
    private readonly StringBuilder _text = new();
    private readonly int _depth;
    private int _row; // number of the last row read or written; 0 before the first
    private int _again; // how often the cells of the last row still repeat below
    private readonly List<(int Column, string Text, int Down)> _last = [];

    /// <param name="bytes">Disposed of with this stream.</param>
    /// <param name="index">0-based among the visible tables.</param>
    public OdsSheetStream(Stream bytes, int index)
    {
        _xml = XmlSource.Open(bytes);
        var tables = VisibleTables(_xml).GetEnumerator();
        for (var i = 0; i <= index; i++)
        {
            if (!tables.MoveNext()) throw new InvalidDataException("The table is not there.");
        }
        _depth = _xml.Depth;
        if (_xml.IsEmptyElement) _depth = int.MaxValue;
    }

    /// <summary>Names of the visible tables, in order.</summary>
    public static IReadOnlyList<string> Sheets(Stream bytes)
    {
        using var xml = XmlSource.Open(bytes);
        var sheets = new List<string>();
        foreach (var name in VisibleTables(xml))
        {
            sheets.Add(name);
            if (sheets.Count > Limits.Sheets) throw new SourceDefectException(SourceProblems.TooManySheets(Limits.Sheets));
        }
        return sheets;
    }

    /// <summary>Yields each name with the reader positioned on its table; what the caller does not read of it is skipped.</summary>
    private static IEnumerable<string> VisibleTables(XmlReader xml)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        var (style, inSheet) = ("", false);
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "style":
                    style = xml.Attribute("name") ?? "";
                    break;
                case "table-properties" when xml.Attribute("display") == "false":
                    hidden.Add(style);
                    break;
                case "text" or "presentation" or "drawing" when xml.Prefix == "office":
                    throw new SourceDefectException(SourceProblems.Word);
                case "spreadsheet":
                    inSheet = true;
                    break;
                case "tracked-changes" when !xml.IsEmptyElement:
                    CellText.PassOver(xml);
                    break;
                case "table" when inSheet:
                    var (depth, isEmpty) = (xml.Depth, xml.IsEmptyElement);
                    if (!hidden.Contains(xml.Attribute("style-name") ?? "")) yield return xml.Attribute("name") ?? "";
                    // Tables inside cells belong to the cell.
                    while (!isEmpty && (xml.Depth > depth || xml.NodeType != XmlNodeType.EndElement) && xml.Next()) { }
                    break;
            }
        }
    }

    protected override bool WriteNext(ArrayBufferWriter<byte> rows)
    {
        if (_again > 0)
        {
            _again--;
            WriteLast(rows);
            return true;
        }
        while (_depth < int.MaxValue && _xml.Next() && _xml.Depth > _depth)
        {
            if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName != "table-row") continue;
            var times = _xml.Number("number-rows-repeated", int.MaxValue, 1);
            ReadCells();
            if (_last.Count == 0)
            {
                _row = Math.Min(Limits.Rows, (int)Math.Min(int.MaxValue, (long)_row + times));
                continue;
            }
            if (times > MostRepeated) throw new SourceDefectException(SourceProblems.TooBig);
            _again = times - 1;
            WriteLast(rows);
            return true;
        }
        return false;
    }

    private void WriteLast(ArrayBufferWriter<byte> rows)
    {
        _row++;
        foreach (var (column, text, down) in _last) Put(column, text, down > 1 ? _row + down - 1 : 0);
        WriteRow(_row, rows);
    }

    private void ReadCells()
    {
        _last.Clear();
        if (_xml.IsEmptyElement) return;
        var depth = _xml.Depth;
        var column = 0;
        var size = 0;
        while (_xml.Next() && _xml.Depth > depth)
        {
            if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName is not ("table-cell" or "covered-table-cell")) continue;
            var isCovered = _xml.LocalName == "covered-table-cell";
            var times = _xml.Number("number-columns-repeated", int.MaxValue, 1);
            var down = _xml.Number("number-rows-spanned", int.MaxValue, 1);
            var text = Cell();
            if (text.Length > 0 && !isCovered)
            {
                if (column + (long)times > Limits.Columns) throw new SourceDefectException(SourceProblems.TooWide(Limits.Columns));
                for (var i = 0; i < times; i++)
                {
                    if ((size += text.Length) <= 2 * LongestRow) _last.Add((column + i, text, Math.Min(down, Limits.Rows)));
                }
            }
            column = (int)Math.Min(int.MaxValue / 2, column + (long)times);
        }
    }

    private string Cell()
    {
        var (type, value) = (_xml.Attribute("value-type") ?? "", _xml.Attribute("value") ?? "");
        var (date, time, boolean, text) =
            (_xml.Attribute("date-value"), _xml.Attribute("time-value"), _xml.Attribute("boolean-value"), _xml.Attribute("string-value"));
        var shown = Paragraphs();
        return type switch
        {
            "float" or "currency" or "percentage" when value.Length > 0 =>
                IsPadded(shown, value) ? shown : SerialKinds.Text(value, SerialKind.Number, false),
            "date" when date is not null => CellText.OneLine(date.Replace('T', ' ')),
            "time" when time is not null => ClockOf(time) ?? shown,
            "boolean" when boolean is not null => boolean == "true" ? "是" : "否",
            _ => CellText.OneLine(text ?? shown),
        };
    }

    /// <summary>Whether a number is shown with leading zeros that its value lacks.</summary>
    private static bool IsPadded(string shown, string value)
    {
        var digits = string.Concat(shown.Where(char.IsAsciiDigit));
        return digits.Length is > 1 and < 28 && digits[0] == '0' && !shown.Contains('.', StringComparison.Ordinal)
            && !shown.Contains('%', StringComparison.Ordinal)
            && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && decimal.Parse(digits, CultureInfo.InvariantCulture) == number;
    }

    /// <summary>Formats <c>PT13H18M51S</c> as HH:mm:ss; null if it is negative or no duration.</summary>
    private static string? ClockOf(string duration)
    {
        try
        {
            var time = XmlConvert.ToTimeSpan(duration);
            return time < TimeSpan.Zero ? null
                : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}");
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The text that the cell shows: paragraphs are joined by blanks, comments are left out.</summary>
    private string Paragraphs()
    {
        _text.Clear();
        if (_xml.IsEmptyElement) return "";
        var depth = _xml.Depth;
        while (_xml.Next() && _xml.Depth > depth)
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element when _xml.LocalName is "annotation" or "table" or "ruby-text":
                    if (!_xml.IsEmptyElement) CellText.PassOver(_xml);
                    break;
                case XmlNodeType.Element when _xml.LocalName is "p" or "h" && _text.Length > 0:
                    Append(" ");
                    break;
                case XmlNodeType.Element when _xml.LocalName == "s":
                    Append(new string(' ', Math.Min(Limits.Row, _xml.Number("c", int.MaxValue, 1))));
                    break;
                case XmlNodeType.Element when _xml.LocalName is "tab" or "line-break":
                    Append(" ");
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    _xml.AppendValue(_text);
                    break;
            }
        }
        return CellText.OneLine(_text.ToString());

        void Append(string text)
        {
            if (_text.Length <= LongestRow) _text.Append(text);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _xml.Dispose();
        base.Dispose(disposing);
    }
}
