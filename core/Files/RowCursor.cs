using System.Runtime.CompilerServices;
using CsvHelper;

namespace LearningHours.Files;

/// <summary>
/// Reads the rows of a block, normally one per line. A line whose quotes stay open is joined with the lines that follow if that gives a
/// whole row; otherwise only that line is broken, so that one bad quote never swallows the rows after it.
/// </summary>
internal sealed class RowCursor : IDisposable
{
    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        Separator = ',',
        DetectSeparatorHint = false,
        SkipEmptyLines = false,
        AllowLineBreaksInQuotes = false,
        // The bytes must be split exactly as they are: left to guess, the reader would transcode them.
        Encoding = new System.Text.UTF8Encoding(false),
    };

    private readonly Block _block;
    private readonly int _fewest;
    private readonly int _fields;
    private readonly Func<int, bool>? _isUsual;
    private readonly bool _isUnended;
    private long _lookedAt;
    private readonly CsvReader _lines;
    private CsvReader? _joined;
    private CsvMalformedReason? _malformed;
    private long _resumeAt;

    /// <summary>Bytes of a block that may be scanned in vain for closing quotes: a block of open quotes must not take forever.</summary>
    private const long MostLookedAt = 16L << 20;

    /// <param name="fewest">A row with fewer fields is broken; so is one with more than <paramref name="fields"/>, unless the extra ones
    /// are blank.</param>
    /// <param name="isUsual">Whether an earlier row of the file has as few fields, or fewer; asked only about a last row that leaves out
    /// optional fields and has no line end, which is cut unless this is usual. If null, such a row is good.</param>
    public RowCursor(Block block, int fewest, int fields, Func<int, bool>? isUsual = null)
    {
        (_block, _fewest, _fields, _isUsual) = (block, fewest, fields, isUsual);
        _isUnended = block.Memory.Span is [.., not ((byte)'\r' or (byte)'\n')];
        _lines = CsvReader.Create(block.Memory, Options with { OnMalformedRecord = Note });
        Fields = _lines;
    }

    /// <summary>The current row's fields; valid until the next <see cref="Read"/>.</summary>
    public CsvReader Fields { get; private set; }

    public RowShape Shape { get; private set; }

    /// <summary>1-based line of the file on which the current row starts.</summary>
    public int Line => _block.FirstLine + (int)_lines.RowNumber - 1;

    /// <summary>The raw bytes of the current row, without its line break.</summary>
    public ReadOnlySpan<byte> Raw => Fields.RawRecord;

    /// <summary>
    /// Moves to the next row with any content: lines of only blanks, quotes and separators are skipped. False at the end.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read()
    {
        if (Fields != _lines) Fields = _lines;
        while (true)
        {
            _malformed = null;
            if (!_lines.Read()) return false;
            if (_resumeAt > 0 && _lines.ByteOffset < _resumeAt) continue;
            if (SaysNothing(_lines.RawRecord)) continue;
            Shape = Judge();
            return true;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private RowShape Judge()
    {
        if (_block.IsOverlong) return RowShape.Overlong;
        if (_block.HasNul && _lines.RawRecord.Contains((byte)0)) return RowShape.HasNul;
        switch (_malformed)
        {
            case CsvMalformedReason.LineBreakInQuotes or CsvMalformedReason.UnterminatedQuote:
                return TryJoin() ? RowShape.Good : IsCut()
                ? RowShape.Cut : RowShape.BrokenQuotes;
            case CsvMalformedReason.TextAfterClosingQuote: return RowShape.BrokenQuotes;
        }
        var shape = Count(_lines);
        if (shape == RowShape.TooFewFields) return IsCut() ? RowShape.Cut : shape;
        if (!_isUnended || shape != RowShape.Good || _lines.FieldCount >= _fields || !IsCut()) return shape;
        return _isUsual?.Invoke(_lines.FieldCount) == false ? RowShape.Cut : shape;
    }

    /// <summary>Whether the current line is the last of its file and has no line end.</summary>
    private bool IsCut() => _lines.ByteOffset + _lines.RawRecord.Length >= _block.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private RowShape Count(CsvReader row)
    {
        if (row.FieldCount < _fewest) return RowShape.TooFewFields;
        for (var i = _fields; i < row.FieldCount; i++)
        {
            if (!IsBlank(row.GetSpan(i))) return RowShape.TooManyFields;
        }
        return RowShape.Good;
    }

    private bool TryJoin()
    {
        if (_lookedAt > MostLookedAt) return false;
        var start = (int)_lines.ByteOffset;
        var rest = _block.Memory[start..];
        _joined?.Dispose();
        _malformed = null;
        if (rest.Length > RowBoundary.LongestQuoted) rest = rest[..RowBoundary.LongestQuoted];
        _lookedAt += rest.Length;
        _joined = CsvReader.Create(rest, Options with { AllowLineBreaksInQuotes = true, OnMalformedRecord = Note });
        if (!_joined.Read() || _malformed is not (null or CsvMalformedReason.StrayQuote) || Count(_joined) != RowShape.Good) return false;
        _lookedAt -= rest.Length;
        _resumeAt = start + _joined.RawRecord.Length;
        Fields = _joined;
        return true;
    }

    private void Note(CsvMalformedRecord record) => _malformed = record.Reason;

    private static bool SaysNothing(ReadOnlySpan<byte> line) =>
        line.IsEmpty || (line[0] is (byte)',' or (byte)'"' or (byte)' ' or (byte)'\t' && line.IndexOfAnyExcept(", \t\""u8) < 0);

    private static bool IsBlank(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty || (bytes[0] is (byte)' ' or (byte)'\t' && bytes.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0);

    public void Dispose()
    {
        _joined?.Dispose();
        _lines.Dispose();
    }
}
