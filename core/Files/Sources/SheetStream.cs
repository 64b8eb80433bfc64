using System.Buffers;
using System.Text;
using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>
/// A sheet of a workbook as UTF-8 CSV, one line for each row of the sheet, including empty ones. The text of a cell that spans down is
/// repeated in each non-empty row it spans, as readers of the sheet see it.
/// </summary>
internal abstract class SheetStream : CsvRowStream
{
    private readonly List<string> _cells = [];
    private readonly Dictionary<int, (int LastRow, string Text)> _reaching = []; // by column
    private int _line, _size;

    /// <summary>Puts a cell into the row to be written next.</summary>
    /// <param name="column">0-based.</param>
    /// <param name="lastRow">1-based last row that the cell spans; 0 for its own row only.</param>
    protected void Put(int column, string text, int lastRow = 0)
    {
        if (text.Length == 0) return;
        CountCell();
        if (column >= Limits.Columns) throw new SourceDefectException(SourceProblems.TooWide(Limits.Columns));
        if (lastRow > 0) _reaching[column] = (lastRow, text);
        _size += text.Length;
        // The row is already too long and will be rejected.
        if (_size > 2 * LongestRow) return;
        while (_cells.Count <= column) _cells.Add("");
        _cells[column] = text;
    }

    /// <summary>Writes the cells put since the last row; a row without any is written only once a later one follows.</summary>
    /// <param name="number">1-based; rows that the workbook does not store become blank lines.</param>
    protected void WriteRow(int number, ArrayBufferWriter<byte> rows)
    {
        if (number > Limits.Rows) throw new SourceDefectException(SourceProblems.TooLong(Limits.Rows));
        if (_cells.Count > 0)
        {
            Reach(number);
            for (; _line + 1 < number; _line++) rows.Write("\n"u8);
            for (var i = 0; i < _cells.Count; i++)
            {
                if (i > 0) rows.Write(","u8);
                rows.WriteCell(Encoding.UTF8.GetBytes(_cells[i]));
            }
            rows.Write("\n"u8);
            _line++;
            _cells.Clear();
        }
        _size = 0;
    }

    /// <summary>Number of the row after the last one written or skipped.</summary>
    protected int NextRow(int last) => Math.Max(last, _line) + 1;

    private void Reach(int row)
    {
        foreach (var (column, (lastRow, text)) in _reaching)
        {
            if (row > lastRow) _reaching.Remove(column);
            else if (column >= _cells.Count || _cells[column].Length == 0) Put(column, text);
        }
    }
}
