using System.Buffers;

namespace LearningHours.Files.Sources;

/// <summary>
/// Converts lines whose cells are separated by tabs, semicolons or full-width commas, or by commas with blanks before quotes, to the CSV
/// that rows are split from. Line numbers stay the same.
/// </summary>
/// <param name="text">The split bytes; disposed of with this stream.</param>
internal sealed class SeparatedTextStream(Stream text, SourceEncoding encoding, CellSeparator separator) : ReadOnlyStream
{
    /// <summary>Bytes that may be scanned in vain for closing quotes, in total: a file of open quotes must not take forever.</summary>
    private const long MostLookedAt = 64L << 20;

    /// <summary>Bytes that a line is split from: the longest row, and what a quote open at its end may hold.</summary>
    private const int AtHand = Limits.Row + RowBoundary.LongestQuoted;

    private readonly byte[] _mark = separator.Mark(encoding);
    private readonly ArrayBufferWriter<byte> _written = new(64 * 1024), _cell = new(256), _line = new(1024);
    private readonly byte[] _buffer = new byte[2 * AtHand];
    private int _at, _filled, _read;
    private long _lookedAt;
    private bool _ended;

    public override int Read(Span<byte> buffer)
    {
        while (_read == _written.WrittenCount)
        {
            _written.ResetWrittenCount();
            _read = 0;
            if (!WriteLine()) return 0;
        }
        var count = Math.Min(buffer.Length, _written.WrittenCount - _read);
        _written.WrittenSpan.Slice(_read, count).CopyTo(buffer);
        _read += count;
        return count;
    }

    /// <summary>Writes the next line, or several lines that quotes hold together; false at the end.</summary>
    private bool WriteLine()
    {
        if (_filled - _at < AtHand) Fill();
        var bytes = _buffer.AsSpan(_at, _filled - _at);
        if (bytes.IsEmpty) return false;
        var end = LineEnd(bytes, 0);
        if (end == bytes.Length && !_ended)
        {
            // Longer than any row: passed on unchanged, to be rejected.
            _written.Write(bytes);
            _at = _filled;
            return true;
        }
        var (next, limit) = (end, Math.Min(bytes.Length, end + RowBoundary.LongestQuoted));
        while (!TryCells(bytes[..next], isJoined: next > end, out var isOpen))
        {
            if (next > end) _lookedAt += next;
            var quote = isOpen && next < limit && _lookedAt <= MostLookedAt ? bytes[next..limit].IndexOf((byte)'"') : -1;
            if (quote < 0)
            {
                // The quote is never closed, or would close in another cell: it is an ordinary character.
                next = end;
                Cells(bytes[..end]);
                break;
            }
            next = LineEnd(bytes, next + quote);
        }
        _written.Write(_line.WrittenSpan);
        _at += next;
        return true;
    }

    /// <summary>
    /// Splits a line, or several that quotes hold together; false if a quote is open at the end, or closes in the middle of a cell of
    /// several joined lines.
    /// </summary>
    private bool TryCells(ReadOnlySpan<byte> lines, bool isJoined, out bool isOpen)
    {
        var body = lines.TrimEnd("\r\n"u8);
        _line.ResetWrittenCount();
        isOpen = false;
        for (var at = 0; ;)
        {
            var next = Quoted(body, at);
            if (next == Open || (next == Stray && isJoined))
            {
                isOpen = next == Open;
                return false;
            }
            if (next < 0) next = Plain(body, at);
            if (EndCell(body, next)) break;
            at = next + _mark.Length;
        }
        _line.Write(lines[body.Length..]);
        return true;
    }

    /// <summary>Splits a line whose quotes are ordinary characters.</summary>
    private void Cells(ReadOnlySpan<byte> line)
    {
        var body = line.TrimEnd("\r\n"u8);
        _line.ResetWrittenCount();
        for (var at = 0; ;)
        {
            var next = Plain(body, at);
            if (EndCell(body, next)) break;
            at = next + _mark.Length;
        }
        _line.Write(line[body.Length..]);
    }

    /// <summary>Writes a cell; true if it was the last of its line.</summary>
    private bool EndCell(ReadOnlySpan<byte> body, int end)
    {
        _line.WriteCell(_cell.WrittenSpan);
        if (end >= body.Length) return true;
        _line.Write(","u8);
        return false;
    }

    private const int NotQuoted = -1, Open = -2, Stray = -3;

    /// <summary>
    /// Reads a quoted cell. Returns where it ends, or <see cref="NotQuoted"/>, <see cref="Open"/> or, if text follows the closing
    /// quote, <see cref="Stray"/>.
    /// </summary>
    private int Quoted(ReadOnlySpan<byte> line, int at)
    {
        _cell.ResetWrittenCount();
        while (at < line.Length && line[at] is (byte)' ') at++;
        if (at >= line.Length || line[at] != '"') return NotQuoted;
        for (at++; ;)
        {
            var quote = line[at..].IndexOf((byte)'"');
            if (quote < 0) return Open;
            _cell.Write(line.Slice(at, quote));
            at += quote + 1;
            if (at < line.Length && line[at] == '"')
            {
                _cell.Write("\""u8);
                at++;
                continue;
            }
            var behind = at;
            while (behind < line.Length && line[behind] is (byte)' ') behind++;
            return behind == line.Length || line[behind..].StartsWith(_mark) ? behind : Stray;
        }
    }

    private int Plain(ReadOnlySpan<byte> line, int at)
    {
        _cell.ResetWrittenCount();
        var end = encoding.IndexOf(line, _mark, at) is >= 0 and var found ? found : line.Length;
        _cell.Write(line[at..end]);
        return end;
    }

    private void Fill()
    {
        _buffer.AsSpan(_at, _filled - _at).CopyTo(_buffer);
        (_filled, _at) = (_filled - _at, 0);
        while (_filled < _buffer.Length && !_ended)
        {
            var read = text.Read(_buffer.AsSpan(_filled));
            _ended = read == 0;
            _filled += read;
        }
    }

    /// <summary>Position after the line's end; the length if there is none.</summary>
    private static int LineEnd(ReadOnlySpan<byte> bytes, int from)
    {
        var at = bytes[from..].IndexOfAny((byte)'\r', (byte)'\n');
        if (at < 0) return bytes.Length;
        at += from;
        return at + 1 < bytes.Length && bytes[at] == '\r' && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) text.Dispose();
        base.Dispose(disposing);
    }
}
