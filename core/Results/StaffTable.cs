using System.Globalization;
using System.Text;

namespace LearningHours.Results;

/// <summary>A list that staff open in a spreadsheet: UTF-8 with BOM, CRLF, a title line, a header line, and no cell that could run as a formula.</summary>
internal sealed class StaffTable
{
    private readonly StringBuilder _text = new();
    private readonly int _columns;

    public StaffTable(string title, IReadOnlyList<string> columns)
    {
        _columns = columns.Count;
        Line([title]);
        Line([.. columns]);
    }

    /// <summary>Rows below the header.</summary>
    public int Rows { get; private set; }

    public void Add(params IReadOnlyList<StaffCell> cells)
    {
        if (cells.Count != _columns) throw new ArgumentException($"{cells.Count} cells for {_columns.ToString(CultureInfo.InvariantCulture)} columns", nameof(cells));
        Line(cells);
        Rows++;
    }

    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())];

    private void Line(IReadOnlyList<StaffCell> cells) => _text.AppendJoin(',', cells).Append("\r\n");
}
