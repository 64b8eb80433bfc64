using System.Buffers;
using System.Net;
using System.Text;
using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>
/// Converts the tables of a page to CSV in the page's own encoding. Works on bytes: in UTF-8 and CP950 no byte of a tag or entity is part
/// of a longer character. Unclosed cells and rows end where the next ones begin, as in a browser.
/// </summary>
internal sealed class HtmlTableStream(Stream page, SourceEncoding encoding) : CsvRowStream
{
    private const int LongestTag = 4096, LongestEntity = 12;
    private const string Comment = "!--";

    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> _text = new(256);
    private readonly List<byte[]> _cells = [];
    private readonly Dictionary<int, (int Rows, byte[] Cell)> _reaching = []; // cells of earlier rows that span down, by column
    private int _at, _filled, _size;
    private HtmlTag? _cell;
    private bool _inRow, _blank;

    protected override bool WriteNext(ArrayBufferWriter<byte> rows)
    {
        for (int b; (b = Next()) >= 0;)
        {
            if (b == '<')
            {
                if (Take(Tag(), rows)) return true;
            }
            else if (_cell is not null)
            {
                if (b == '&') Entity();
                else if (b is ' ' or '\t' or '\r' or '\n') _blank = true;
                else Append([(byte)b]);
            }
        }
        // Without its end tag the last row may be cut off: it stays a line without an end.
        return EndRow(rows, default);
    }

    /// <summary>Handles a tag; true if it ended a row, which has then been written.</summary>
    private bool Take(HtmlTag tag, ArrayBufferWriter<byte> rows)
    {
        switch (tag.Name)
        {
            case "td" or "th":
                EndCell();
                (_cell, _inRow) = (tag, true);
                return false;
            case "/td" or "/th":
                EndCell();
                return false;
            case "br" or "p" or "/p" or "div" or "/div" or "li":
                _blank = true;
                return false;
            case "tr" or "/tr" or "table" or "/table":
                var ended = EndRow(rows, "\n"u8);
                _inRow = tag.Name == "tr";
                return ended;
            case Comment:
                SkipPast("-->"u8);
                return false;
            case "script":
                SkipPast("</script>"u8);
                return false;
            case "style":
                SkipPast("</style>"u8);
                return false;
            default:
                return false;
        }
    }

    /// <summary>Reads a tag to its end, or only the beginning of a comment.</summary>
    private HtmlTag Tag()
    {
        Span<byte> text = stackalloc byte[LongestTag];
        int length = 0, quote = 0;
        for (int b; (b = Next()) >= 0;)
        {
            if (quote == 0 && b == '>') break;
            // A quote that is never closed must not swallow the page.
            if (length == LongestTag) quote = 0;
            else text[length++] = (byte)b;
            if (text[..length].SequenceEqual("!--"u8)) return default(HtmlTag) with { Name = Comment };
            if (b == quote) quote = 0;
            else if (quote == 0 && b is '"' or '\'' && text[..(length - 1)].TrimEnd(" \t\r\n"u8) is [.., (byte)'=']) quote = b;
        }
        return HtmlTag.Parse(text[..length]);
    }

    private void EndCell()
    {
        if (_cell is not { } cell) return;
        var bytes = _text.WrittenSpan.ToArray();
        _text.ResetWrittenCount();
        (_cell, _blank) = (null, false);
        Reach();
        for (var i = 0; i < cell.ColumnSpan; i++)
        {
            var content = i == 0 ? bytes : [];
            if (cell.RowSpan > 1 && _cells.Count < Limits.Columns) _reaching[_cells.Count] = (cell.RowSpan - 1, content);
            Add(content);
        }
    }

    /// <summary>Adds the cells of earlier rows that span down into the next columns of this row.</summary>
    private void Reach()
    {
        while (_cells.Count < Limits.Columns && _reaching.Remove(_cells.Count, out var from))
        {
            if (from.Rows > 1) _reaching[_cells.Count] = (from.Rows - 1, from.Cell);
            Add(from.Cell);
        }
    }

    private void Add(byte[] cell)
    {
        CountCell();
        if (_cells.Count < Limits.Columns) _cells.Add(cell);
        else if (cell.Length > 0) throw new SourceDefectException(SourceProblems.TooWide(Limits.Columns));
    }

    private bool EndRow(ArrayBufferWriter<byte> rows, ReadOnlySpan<byte> lineEnd)
    {
        EndCell();
        if (!_inRow) return false;
        Reach();
        var isEmpty = _cells.TrueForAll(static cell => cell.Length == 0);
        for (var i = 0; i < _cells.Count && !isEmpty; i++)
        {
            if (i > 0) rows.Write(","u8);
            rows.WriteCell(_cells[i]);
        }
        rows.Write(lineEnd);
        _cells.Clear();
        (_inRow, _size) = (false, 0);
        return true;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_size > LongestRow) return;
        if (_blank && _text.WrittenCount > 0) _text.Write(" "u8);
        _blank = false;
        _text.Write(bytes);
        _size += bytes.Length;
    }

    private void Entity()
    {
        Span<byte> name = stackalloc byte[LongestEntity];
        name[0] = (byte)'&';
        var length = 1;
        int b;
        while ((b = Next()) >= 0 && length < LongestEntity && (char.IsAsciiLetterOrDigit((char)b) || b == '#')) name[length++] = (byte)b;
        if (b == ';' && length < LongestEntity) name[length++] = (byte)b;
        else if (b >= 0) _at--;
        var text = WebUtility.HtmlDecode(Encoding.ASCII.GetString(name[..length]));
        if (text == "\u00A0" || text.AsSpan().Trim().IsEmpty) _blank = true;
        else Append(encoding.TryEncode(text, out var bytes) ? bytes : name[..length]);
    }

    private void SkipPast(ReadOnlySpan<byte> mark)
    {
        Span<byte> last = stackalloc byte[mark.Length];
        for (int b; (b = Next()) >= 0;)
        {
            last[1..].CopyTo(last);
            last[^1] = (byte)b;
            if (Ascii.EqualsIgnoreCase(last, mark)) return;
        }
        throw new InvalidDataException("The page ends inside a comment or a script.");
    }

    private int Next()
    {
        if (_at == _filled)
        {
            (_at, _filled) = (0, page.Read(_buffer));
            if (_filled == 0) return -1;
        }
        return _buffer[_at++];
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) page.Dispose();
        base.Dispose(disposing);
    }
}
