using System.Buffers;
using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>
/// Converts a table that is not CSV to CSV: one line for each row of the table, so that line numbers are row numbers; a row of empty cells
/// is a blank line.
/// </summary>
internal abstract class CsvRowStream : ReadOnlyStream
{
    /// <summary>Bytes of a row that are kept; a row that reaches this limit is longer than any block and gets rejected for that.</summary>
    protected const int LongestRow = Limits.Row;

    private readonly ArrayBufferWriter<byte> _written = new(64 * 1024);
    private int _read;
    private long _total, _cellsTaken;

    /// <summary>Counts a cell put into a row: spans and repeats turn few bytes into many cells.</summary>
    protected void CountCell()
    {
        if (++_cellsTaken > Limits.Cells) throw new SourceDefectException(SourceProblems.TooBig);
    }

    /// <summary>Writes the next row or rows, including line ends; false at the end of the table.</summary>
    protected abstract bool WriteNext(ArrayBufferWriter<byte> rows);

    public sealed override int Read(Span<byte> buffer)
    {
        while (_read == _written.WrittenCount)
        {
            _written.ResetWrittenCount();
            _read = 0;
            if (!WriteNext(_written) && _written.WrittenCount == 0) return 0;
            _total += _written.WrittenCount;
            if (_total > Limits.Table) throw new SourceDefectException(SourceProblems.TooBig);
        }
        var count = Math.Min(buffer.Length, _written.WrittenCount - _read);
        _written.WrittenSpan.Slice(_read, count).CopyTo(buffer);
        _read += count;
        return count;
    }
}
