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
    // Cells that span down, by column, with the number of rows left to them; none from _reach on.
    private readonly (int Rows, byte[] Cell)[] _reaching = new (int, byte[])[Limits.Columns];
    private int _at, _filled, _size, _reach;
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
            case "tr" or "/tr":
                var ended = EndRow(rows, "\n"u8);
                _inRow = tag.Name == "tr";
                return ended;
            case "table" or "/table" or "thead" or "/thead" or "tbody" or "/tbody" or "tfoot" or "/tfoot":
                ended = EndRow(rows, "\n"u8);
                // No cell spans down beyond its table or its part of the table.
                Array.Clear(_reaching, 0, _reach);
                _reach = 0;
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
        while (_cells.Count < _reach && _reaching[_cells.Count].Rows > 0) Reach();
        for (var i = 0; i < cell.ColumnSpan; i++) Add(i == 0 ? bytes : [], cell.RowSpan);
    }

    /// <summary>Adds the cell of an earlier row that spans down into the next column, or an empty one.</summary>
    private void Reach() => Add(_reaching[_cells.Count] is { Rows: > 0 } from ? from.Cell : [], 1);

    /// <summary>Adds a cell. If it spans down, it takes the place of any that does so in its column.</summary>
    private void Add(byte[] cell, int rows)
    {
        CountCell();
        if (_cells.Count == Limits.Columns)
        {
            if (cell.Length > 0) throw new SourceDefectException(SourceProblems.TooWide(Limits.Columns));
            return;
        }
        ref var reaching = ref _reaching[_cells.Count];
        if (rows > 1) reaching = (rows - 1, cell);
        else if (reaching.Rows > 0) reaching.Rows--;
        _cells.Add(cell);
        if (reaching.Rows > 0) _reach = Math.Max(_reach, _cells.Count);
    }

    private bool EndRow(ArrayBufferWriter<byte> rows, ReadOnlySpan<byte> lineEnd)
    {
        EndCell();
        if (!_inRow) return false;
        // A row without its end may be cut off: cells that may have been lost are not made up for.
        while (_cells.Count < _reach && (_reaching[_cells.Count].Rows > 0 || !lineEnd.IsEmpty)) Reach();
        while (_reach > 0 && _reaching[_reach - 1].Rows == 0) _reach--;
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
